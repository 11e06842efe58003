// SPDX-License-Identifier: MIT
//
// What a forecast comes to, gathered month by month over any number type: of one forecast for the
// answers, of many at once for the analyses.
#ifndef BURNLINE_OUTCOME_H_
#define BURNLINE_OUTCOME_H_

#include <array>
#include <limits>

#include "burnline/answers.h"
#include "burnline/number.h"

namespace burnline {

template <class T>
struct Outcome {
  /// Stands for a month that does not come; later than any.
  static constexpr double kNever = 1e9;

  T runs_out = T(kNever);                    ///< First month whose closing cash is below 0.
  T available = T(0), closing = T(-1);       ///< In that month: opening cash with what is raised.
  std::array<T, kLevelCount> break_even = {  ///< First month without a loss, by level.
      T(kNever), T(kNever), T(kNever)};
  T lowest_cash = T(std::numeric_limits<double>::infinity());
  T peak_burn = T(0);  ///< The largest monthly loss.

  /// Takes in month `m`: the cash it opens with, what is raised, the cash it closes with, and its
  /// result at each level.
  BURNLINE_INLINE void Observe(int m, const T& opening, const T& raised, const T& cash,
                               const std::array<T, kLevelCount>& results) {
    const T zero(0), month(m), never(kNever);
    const T out = Select(cash < zero, month, never);
    available = Select(out < runs_out, opening + raised, available);
    closing = Select(out < runs_out, cash, closing);
    runs_out = Min(runs_out, out);
    lowest_cash = Min(lowest_cash, cash);
    peak_burn = Max(peak_burn, -results[kNet]);
    for (std::size_t level = 0; level < kLevelCount; ++level)
      break_even[level] = Min(break_even[level], Select(results[level] >= zero, month, never));
  }

  /// Months until cash is 0, the fraction within the month included; kNever if it never is.
  BURNLINE_INLINE T Runway() const {
    const T zero(0);
    const T within = Select(available > zero, available / (available - closing), zero);
    return Select(runs_out < T(kNever), runs_out + within, T(kNever));
  }

  BURNLINE_INLINE T FundingNeeded() const { return Max(T(0), -lowest_cash); }
};

}  // namespace burnline

#endif  // BURNLINE_OUTCOME_H_
