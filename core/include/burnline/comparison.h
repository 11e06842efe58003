// SPDX-License-Identifier: MIT
//
// Why did the answer move? What differs between two scenarios, and what of a metric's change each
// difference accounts for: by inputs and events, and by the lines of the cash flow.
#ifndef BURNLINE_COMPARISON_H_
#define BURNLINE_COMPARISON_H_

#include <optional>
#include <string>
#include <vector>

#include "burnline/metric.h"
#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline {

/// With more differences than this, Shapley values are sampled.
inline constexpr int kMostExact = 12;

/// One thing that differs. Things are swapped from A to B as a whole.
struct Difference {
  enum class Kind {
    kInput,
    kStart,
    kHorizon,
    kEventOfA,  ///< An event that A alone has: swapped, it goes.
    kEventOfB   ///< … that B alone has: swapped, it comes.
  };
  Kind kind;
  int place;  ///< kInput: in the table; events: in their scenario.
};

/// What one difference, or one line, accounts for.
struct Portion {
  int place;  ///< In `differs`, or of a CashLine.
  double change;
  double first, last;  ///< What it changes if it is swapped before all others, and after them.
};

/// The lines that cash is made of.
enum class CashLine {
  kRevenue,
  kTake,
  kInference,  ///< Free, paid and API together.
  kStaff,
  kRnd,
  kOverhead,
  kCapex,
  kOneOff,
  kRaised,
  kCash,       ///< What there is at the start.
  kCashYield,  ///< The rate of interest.
  kCount
};

struct Comparison {
  Metric metric;
  std::optional<double> a, b;
  double change;  ///< b − a; where a metric has no value it counts as at the horizon, a rate as 1.
  std::vector<Difference> differs;
  /// Shapley values: of all orders in which the differences could be swapped from A to B, what each
  /// changes on average. By size; they sum to `change`.
  std::vector<Portion> portions;
  /// The largest standard error of a portion, where they are sampled; else 0.
  double error = 0;
  /// The same by line: the cash path with some lines from B and the rest from A, interest
  /// recomputed. Nothing where the metric is not told from cash (break-even paid rates), or where
  /// the forecasts are not of the same months.
  std::optional<std::vector<Portion>> lines;
};

/// Of two scenarios whose forecasts are finite; where a mixture's is not, it counts as one without
/// a value. The metric's months, if dated, are the same dates in both.
Comparison Compare(const Scenario& a, const Scenario& b, const Metric& metric);

/// What is wrong with comparing by a metric of one month: it must lie within both horizons, counted
/// from either start.
std::optional<Problem> OutOfReach(const Scenario& a, const Scenario& b, const Metric& metric);

/// {"metric", "a", "b", "change", "differs": [{"what", "a", "b"}], "attribution": [{"input",
/// "change", "first", "last"}], "lines": [{"line", "change", "first", "last"}] or null, "error"}.
std::string ComparisonJson(const Scenario& a, const Scenario& b, const Comparison& comparison);

}  // namespace burnline

#endif  // BURNLINE_COMPARISON_H_
