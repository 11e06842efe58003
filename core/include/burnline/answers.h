// SPDX-License-Identifier: MIT
//
// The answers that a forecast gives: how long the money lasts, when and whether the company breaks
// even, how much funding the gap takes. Months are 0-based from the start of the forecast.
#ifndef BURNLINE_ANSWERS_H_
#define BURNLINE_ANSWERS_H_

#include <array>
#include <optional>
#include <span>

#include "burnline/lines.h"

namespace burnline {

/// How much must be covered to call it break-even.
enum Level : int {
  kContribution,  ///< Users pay for what serving them costs.
  kOperating,     ///< … and for staff, research and overhead.
  kNet,           ///< … and for GPUs bought and one-off costs, with interest earned.
  kLevelCount
};

enum class Verdict {
  kRunsOut,         ///< Cash falls below 0 within the horizon.
  kSelfSustaining,  ///< It never does, and the last month brings in at least what it costs.
  kBurning          ///< It does not by the horizon, but the last month still loses.
};

inline constexpr int kDefaultLeadMonths = 6;

struct Answers {
  /// The first month whose closing cash is below 0.
  std::optional<int> runs_out;
  /// Months from the start until cash is 0, within-month fraction included.
  std::optional<double> runway_months;
  /// First month whose result at the level is not a loss, and whether all later ones are so too.
  std::array<std::optional<int>, kLevelCount> break_even;
  std::array<bool, kLevelCount> break_even_lasts{};
  /// The lowest closing cash, and the earliest month that has it.
  double lowest_cash = 0;
  int lowest_cash_month = 0;
  double funding_needed = 0;  ///< max(0, −lowest_cash).
  double peak_burn = 0;       ///< The largest monthly loss; 0 if there is none.
  /// Last safe month to start raising: runs_out less the lead time. May lie before the start.
  std::optional<int> raise_by;
  Verdict verdict = Verdict::kBurning;
};

/// Reads the answers off a forecast of at least one month. `opening_cash` is the cash before it.
Answers FindAnswers(double opening_cash, std::span<const Lines<double>> months,
                    int lead_months = kDefaultLeadMonths);

/// The result at a level in one month.
double ResultAt(Level level, const Lines<double>& month);

}  // namespace burnline

#endif  // BURNLINE_ANSWERS_H_
