// SPDX-License-Identifier: MIT
//
// Goals: what a metric is to reach, written `metric >= number` or `metric <= number`, as in
// `runway_months >= 36`, `lowest_cash >= 0` or `runs_out >= 2028-01`.
#ifndef BURNLINE_GOAL_H_
#define BURNLINE_GOAL_H_

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "burnline/metric.h"
#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline {

struct Goal {
  std::string text;  ///< As it was written, spaces put in order.
  Metric metric;     ///< Not total.
  bool at_least;     ///< Whether `>=`.
  double target;     ///< Of months, of break-even and of running out: the 0-based index.

  /// Whether `figure`, counted as the target is, meets the goal; nothing, a metric without a value,
  /// counts as later or higher than any.
  bool Meets(std::optional<double> figure) const {
    if (!figure) return at_least;
    return at_least ? *figure >= target : *figure <= target;
  }
};

/// The goal that `text` writes, or the rule that it breaks. Targets of runs_out are months; those
/// of runway_months and break_even_month may be, counted from `start`.
std::variant<Goal, Text> ParseGoal(std::string_view text, YearMonth start);

/// What is wrong with a goal for this scenario: it speaks of months beyond the horizon.
std::optional<Problem> Beyond(const Goal& goal, const Scenario& scenario);

}  // namespace burnline

#endif  // BURNLINE_GOAL_H_
