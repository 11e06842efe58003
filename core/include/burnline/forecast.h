// SPDX-License-Identifier: MIT
//
// A forecast: the model run month by month from a plan (the numbers of a scenario, no texts). Pure
// arithmetic: the same plan gives the same bits on every platform and in WebAssembly.
#ifndef BURNLINE_FORECAST_H_
#define BURNLINE_FORECAST_H_

#include <optional>
#include <span>
#include <vector>

#include "burnline/inputs.h"
#include "burnline/lines.h"
#include "burnline/year_month.h"

namespace burnline {

inline constexpr int kMaxHorizon = 240;
inline constexpr int kDefaultHorizon = 60;

/// One thing that happens at the start of a month, before anything is computed.
struct Action {
  enum class Kind {
    kRaise,  ///< `value` dollars of funding.
    kSpend,  ///< `value` dollars of one-off cost.
    kSet,    ///< Input `input` becomes `value`.
    kScale   ///< Input `input` is multiplied by `value`; a share stays within its range.
  };
  int month;  ///< From the start, 0-based; beyond the horizon it does nothing.
  Kind kind;
  int input;  ///< Place in the input table; −1 for kRaise and kSpend.
  double value;
  double probability = 1;  ///< kRaise: that the round closes; a forecast counts on it all the same.
  int event = -1;          ///< The place of its event in the scenario.
};

/// The numbers of a scenario.
struct Plan {
  YearMonth start;
  int horizon = kDefaultHorizon;  ///< Months, 1 to kMaxHorizon.
  Inputs<double> inputs;
  std::vector<Action> actions;  ///< Sorted by month; in the order they act within one.
};

/// Where a forecast stopped making sense: a line that is infinite or not a number.
struct NotFinite {
  int line;   ///< Place in the table of lines.
  int month;  ///< 0-based.
};

/// Runs `plan` into `months` (resized to the horizon; row m is month m). On a line that is not
/// finite, says where, and the rows are not to be used.
[[nodiscard]] std::optional<NotFinite> RunForecast(const Plan& plan,
                                                   std::vector<Lines<double>>& months);

/// One row per calendar year that the months touch, first year first: flows summed over the
/// year's months, everything else as in its last month (YearRule in lines.def).
std::vector<Lines<double>> YearTotals(YearMonth start, std::span<const Lines<double>> months);

}  // namespace burnline

#endif  // BURNLINE_FORECAST_H_
