// SPDX-License-Identifier: MIT
#include "burnline/forecast.h"

#include <cmath>

#include "run_months.h"

namespace burnline {
namespace {

/// The first line of a month that is not finite, or nothing.
std::optional<int> FirstNotFinite(const Lines<double>& month) {
  // 0·x is 0 for a finite x and NaN for any other: one sum tells whether a closer look is needed.
  // A rate that does not exist is NaN by meaning and stays out.
  double zero = 0;
#define BURNLINE_LINE(key, ...) \
  if constexpr (!MayBeNone(kLine_##key)) zero += 0.0 * month.key;
#include "burnline/lines.def"
  if (zero == 0) return std::nullopt;
  for (int line = 0; line < kLineCount; ++line)
    if (!MayBeNone(line) && !std::isfinite(month[line])) return line;
  return std::nullopt;
}

}  // namespace

std::optional<NotFinite> RunForecast(const Plan& plan, std::vector<Lines<double>>& months) {
  months.resize(static_cast<std::size_t>(plan.horizon));
  std::optional<NotFinite> bad;
  RunMonths(
      plan, plan.inputs,
      [&](int m) -> Lines<double>& { return months[static_cast<std::size_t>(m)]; },
      [&](int m, double, const State<double>& state, Lines<double>& month) {
        ComputeBreakEvenRates(state, month);
        if (const auto line = FirstNotFinite(month)) bad = NotFinite{*line, m};
        return !bad;
      });
  return bad;
}

std::vector<Lines<double>> YearTotals(YearMonth start, std::span<const Lines<double>> months) {
  std::vector<Lines<double>> years;
  for (std::size_t m = 0; m < months.size(); ++m) {
    const YearMonth month = start + static_cast<int>(m);
    if (m == 0 || month.month() == 1) {
      years.push_back(months[m]);
      continue;
    }
    for (int line = 0; line < kLineCount; ++line) {
      double& total = years.back()[line];
      total = (kLines[line].year == YearRule::kSum ? total : 0) + months[m][line];
    }
  }
  return years;
}

}  // namespace burnline
