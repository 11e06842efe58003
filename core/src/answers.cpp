// SPDX-License-Identifier: MIT
#include "burnline/answers.h"

#include "burnline/outcome.h"

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
  Outcome<double> outcome;
  std::array<int, kLevelCount> last_loss{-1, -1, -1};
  double opening = opening_cash;
  for (int m = 0; m < static_cast<int>(months.size()); ++m) {
    const Lines<double>& month = months[static_cast<std::size_t>(m)];
    if (month.cash < outcome.lowest_cash) answers.lowest_cash_month = m;
    const std::array<double, kLevelCount> results{
        ResultAt(kContribution, month), ResultAt(kOperating, month), ResultAt(kNet, month)};
    outcome.Observe(m, opening, month.raised, month.cash, results);
    for (std::size_t level = 0; level < kLevelCount; ++level)
      if (results[level] < 0) last_loss[level] = m;
    opening = month.cash;
  }
  const auto month = [](double value) {
    return value < Outcome<double>::kNever ? std::optional(static_cast<int>(value)) : std::nullopt;
  };
  answers.runs_out = month(outcome.runs_out);
  if (answers.runs_out) {
    answers.runway_months = outcome.Runway();
    answers.raise_by = *answers.runs_out - lead_months;
  }
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    answers.break_even[level] = month(outcome.break_even[level]);
    answers.break_even_lasts[level] =
        answers.break_even[level] && *answers.break_even[level] > last_loss[level];
  }
  answers.lowest_cash = outcome.lowest_cash;
  answers.funding_needed = outcome.FundingNeeded();
  answers.peak_burn = outcome.PeakBurn();
  answers.verdict = answers.runs_out         ? Verdict::kRunsOut
                    : months.back().net >= 0 ? Verdict::kSelfSustaining
                                             : Verdict::kBurning;
  return answers;
}

}  // namespace burnline
