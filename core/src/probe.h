// SPDX-License-Identifier: MIT
//
// A metric of one plan at other values of its inputs, eight forecasts at a time: what maps and
// searches look at the plan through.
#ifndef BURNLINE_PROBE_H_
#define BURNLINE_PROBE_H_

#include "future.h"

namespace burnline {

class Probe {
 public:
  explicit Probe(const Plan& plan) : rows_(plan.horizon) {
    study_.plan = plan;
    for (int i = 0; i < kInputCount; ++i) draw_.inputs[i] = Eight(plan.inputs[i]);
  }

  /// From now on this input has these values, in every lane one.
  void Set(int input, const Eight& values) { draw_.inputs[input] = values; }

  /// What is kept of the eight forecasts; its rows are good until the next run. `rate_month`: the
  /// month whose break-even rates are wanted, or −1.
  Kept Run(int rate_month = -1) { return rows_.Run(study_, draw_, rate_month); }

 private:
  Study study_;
  Draw draw_;
  KeptRows rows_;
};

}  // namespace burnline

#endif  // BURNLINE_PROBE_H_
