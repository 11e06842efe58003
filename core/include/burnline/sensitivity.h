// SPDX-License-Identifier: MIT
//
// What matters most? Each input alone moved to its low and to its high, and what a metric makes of
// it: a tornado; beside it the exact derivatives where the scenario stands.
#ifndef BURNLINE_SENSITIVITY_H_
#define BURNLINE_SENSITIVITY_H_

#include <optional>
#include <string>
#include <vector>

#include "burnline/metric.h"
#include "burnline/scenario.h"

namespace burnline {

/// Where an input is moved to: the 5% and 95% points of its range, if it has one; else a tenth of
/// its value to either side, or for rates of change and inputs at 0 a swing of the input table. All
/// within what the input may be.
struct Span {
  double low, high;
};
Span SpanOf(const Scenario& scenario, int input);

struct SensitivityRow {
  int input;  ///< Place in the table.
  Span span;
  std::optional<double> at_low, at_high;  ///< The metric there; nothing where it has no value.
  /// The metric's relative change for a relative change of the input: d ln metric / d ln input.
  /// Nothing where either is 0, or the metric has no value.
  std::optional<double> elasticity;
  /// Its derivative times the input table's swing. Nothing where the metric has no value.
  std::optional<double> per_swing;
  /// How far apart the ends are; where a metric has no value, at the horizon (a rate: at 1).
  double swing;
  bool moves;  ///< Whether the metric differs from its base at either end.
};

struct Sensitivity {
  Metric metric;
  std::optional<double> base;
  std::vector<SensitivityRow> rows;  ///< By falling swing; equals in the order of the table.
};

/// Of a scenario whose forecast is finite; an end at which it is not counts as one without a value.
Sensitivity SensitivityOf(const Scenario& scenario, const Metric& metric);

/// {"metric", "base", "inputs": [{"input", "low", "high", "at_low", "at_high", "elasticity",
/// "per_swing", "moves"}]}.
std::string SensitivityJson(const Scenario& scenario, const Sensitivity& sensitivity);

}  // namespace burnline

#endif  // BURNLINE_SENSITIVITY_H_
