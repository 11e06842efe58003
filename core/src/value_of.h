// SPDX-License-Identifier: MIT
//
// A metric of a plan, by the forecast itself: what every analysis shows is this figure.
#ifndef BURNLINE_VALUE_OF_H_
#define BURNLINE_VALUE_OF_H_

#include <optional>

#include "burnline/metric.h"

namespace burnline {

struct Valued {
  bool finite;                  ///< Whether the forecast is; if not, it has no values.
  std::optional<double> value;  ///< Nothing where the metric has none.
};

Valued ValueOf(const Metric& metric, const Plan& plan);

/// As statistics and differences count it where there is no value: at the horizon, a rate at 1.
double Censored(const Metric& metric, std::optional<double> value, int horizon);

}  // namespace burnline

#endif  // BURNLINE_VALUE_OF_H_
