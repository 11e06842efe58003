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
  T worst_net = T(0);  ///< The most negative monthly result.

  /// Takes in month `m`: the cash it opens with, what is raised, the cash it closes with, and its
  /// result at each level. What happens once in a forecast is only looked at closely in the months
  /// in which it does.
  BURNLINE_INLINE void Observe(int m, const T& opening, const T& raised, const T& cash,
                               const std::array<T, kLevelCount>& results) {
    const T zero(0);
    lowest_cash = Min(lowest_cash, cash);
    worst_net = Min(worst_net, results[kNet]);
    MaskOf<T> some = cash < zero && solvent_, even[kLevelCount];
    const MaskOf<T> out = some;
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      if (!any_losing_[level]) continue;
      even[level] = results[level] >= zero && losing_[level];
      some = some || even[level];
    }
    if (!Any(some)) return;
    const T month(m);
    runs_out = Select(out, month, runs_out);
    available = Select(out, opening + raised, available);
    closing = Select(out, cash, closing);
    solvent_ = solvent_ && !out;
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      if (!any_losing_[level]) continue;
      break_even[level] = Select(even[level], month, break_even[level]);
      losing_[level] = losing_[level] && !even[level];
      any_losing_[level] = Any(losing_[level]);
    }
  }

  /// Months until cash is 0, the fraction within the month included; kNever if it never is.
  BURNLINE_INLINE T Runway() const {
    const T zero(0);
    const T within = Select(available > zero, available / (available - closing), zero);
    return Select(runs_out < T(kNever), runs_out + within, T(kNever));
  }

  BURNLINE_INLINE T FundingNeeded() const { return Max(T(0), -lowest_cash); }
  /// The largest monthly loss; 0 if there is none.
  BURNLINE_INLINE T PeakBurn() const { return Max(T(0), -worst_net); }

 private:
  MaskOf<T> solvent_ = T(0) < T(1);
  std::array<bool, kLevelCount> any_losing_ = {true, true, true};
  std::array<MaskOf<T>, kLevelCount> losing_ = {T(0) < T(1), T(0) < T(1), T(0) < T(1)};
};

}  // namespace burnline

#endif  // BURNLINE_OUTCOME_H_
