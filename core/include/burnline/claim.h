// SPDX-License-Identifier: MIT
//
// Claims: what somebody said about a company, as a check against the model. A claim that its own
// numbers do not support is a result, not an error.
#ifndef BURNLINE_CLAIM_H_
#define BURNLINE_CLAIM_H_

#include <map>
#include <optional>
#include <span>

#include "burnline/forecast.h"
#include "burnline/metric.h"
#include "burnline/text.h"

namespace burnline {

struct Claim {
  enum class Op { kEqual, kAtMost, kAtLeast, kWithin, kBetween, kNever };
  Text text;
  std::optional<Text> source;
  Metric metric;
  Op op = Op::kEqual;
  double value = 0;            ///< For `runs_out` a YearMonth::count. kBetween: the lower end.
  double upper = 0;            ///< kBetween only.
  double tolerance = 0;        ///< kWithin only; months for `runs_out`.
  std::map<int, double> with;  ///< Inputs changed before the check, by place in the table.
};

/// The model's own figure, and whether the claim holds. A metric that has no value (cash never
/// runs out, no rate would do) counts as later or higher than any figure. `holds` is empty where
/// the claim cannot be checked: its months lie beyond the horizon, or its `with` breaks the model.
struct ClaimResult {
  std::optional<double> model;
  std::optional<bool> holds;
};

/// Checks `claim` against `plan`, whose forecast is `months` with `answers`.
ClaimResult Check(const Claim& claim, const Plan& plan, std::span<const Lines<double>> months,
                  const Answers& answers);

}  // namespace burnline

#endif  // BURNLINE_CLAIM_H_
