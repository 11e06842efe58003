// SPDX-License-Identifier: MIT
//
// Exact derivatives of a forecast: of any closing cash, and of every metric, with respect to every
// input as it stands at the start.
#ifndef BURNLINE_SLOPES_H_
#define BURNLINE_SLOPES_H_

#include <array>
#include <optional>
#include <vector>

#include "burnline/forecast.h"
#include "burnline/metric.h"

namespace burnline {

/// By place of the input: how much a figure changes for a unit of it.
using Gradient = std::array<double, kInputCount>;

/// A figure and its derivatives; no value where there is none (the money never runs out).
struct Sloped {
  std::optional<double> value;
  Gradient gradient{};
};

/// The closing cash of every month. Where a forecast is not finite, so are these.
std::vector<Sloped> CashSlopes(const Plan& plan);

/// A metric of the forecast. The run-out moment by the rule of implicit functions: it is where the
/// line between the month's available and closing cash meets 0. Months (break_even_month, runs_out)
/// are steps: their derivatives are 0.
Sloped MetricSlopes(const Plan& plan, const Metric& metric);

}  // namespace burnline

#endif  // BURNLINE_SLOPES_H_
