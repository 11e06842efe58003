// SPDX-License-Identifier: MIT
#include "burnline/answers.h"

#include <algorithm>

namespace burnline {

double ResultAt(Level level, const Lines<double>& month) {
  switch (level) {
    case kContribution:
      return month.contribution;
    case kOperating:
      return month.operating;
    default:
      return month.net;
  }
}

Answers FindAnswers(double opening_cash, std::span<const Lines<double>> months, int lead_months) {
  Answers answers;
  answers.lowest_cash = months.front().cash;
  std::array<int, kLevelCount> last_loss{-1, -1, -1};
  for (int m = 0; m < static_cast<int>(months.size()); ++m) {
    const Lines<double>& month = months[static_cast<std::size_t>(m)];
    if (!answers.runs_out && month.cash < 0) {
      const double before = m == 0 ? opening_cash : months[static_cast<std::size_t>(m) - 1].cash;
      const double available = before + month.raised;
      answers.runs_out = m;
      answers.runway_months = available > 0 ? m + available / (available - month.cash) : m;
      answers.raise_by = m - lead_months;
    }
    if (month.cash < answers.lowest_cash) {
      answers.lowest_cash = month.cash;
      answers.lowest_cash_month = m;
    }
    answers.peak_burn = std::max(answers.peak_burn, -month.net);
    for (int level = 0; level < kLevelCount; ++level) {
      auto& first = answers.break_even[static_cast<std::size_t>(level)];
      if (ResultAt(static_cast<Level>(level), month) < 0)
        last_loss[static_cast<std::size_t>(level)] = m;
      else if (!first)
        first = m;
    }
  }
  for (std::size_t level = 0; level < kLevelCount; ++level)
    answers.break_even_lasts[level] =
        answers.break_even[level] && *answers.break_even[level] > last_loss[level];
  answers.funding_needed = std::max(0.0, -answers.lowest_cash);
  answers.verdict = answers.runs_out         ? Verdict::kRunsOut
                    : months.back().net >= 0 ? Verdict::kSelfSustaining
                                             : Verdict::kBurning;
  return answers;
}

}  // namespace burnline
