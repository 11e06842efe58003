// SPDX-License-Identifier: MIT
//
// Metrics: one number read off a forecast, written `name[:level][@month]`, as in `cash_at@2025-12`
// or `break_even_paid_rate:operating@12`. What claims, and every analysis, speak about.
#ifndef BURNLINE_METRIC_H_
#define BURNLINE_METRIC_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "burnline/answers.h"
#include "burnline/forecast.h"
#include "burnline/text.h"

namespace burnline {

/// A month as it was written: by date ("2024-06") or by index from the start.
struct MonthRef {
  int index = 0;  ///< From the start.
  bool dated = false;
  bool operator==(const MonthRef&) const = default;
};

/// Reads "YYYY-MM" or an index. Nothing if it is neither, or outside 0 to kMaxHorizon − 1.
std::optional<MonthRef> ParseMonthRef(std::string_view text, YearMonth start);
std::string ToString(MonthRef month, YearMonth start);

struct Metric {
  enum class Name {
    kRunsOut,  ///< Month, counted as YearMonth::count; claims only.
    kTotal,    ///< Sum of `line` over months `from` to `to`; claims only.
    kRunwayMonths,
    kCashAt,
    kNetAt,
    kLowestCash,
    kFundingNeeded,
    kBreakEvenMonth,  ///< 0-based index.
    kBreakEvenPaidRate,
    kPeakBurn
  };
  Name name = Name::kRunwayMonths;
  Level level = kContribution;
  std::optional<MonthRef> month;  ///< cash_at, net_at: default the last; the rate: the first.
  int line = -1;                  ///< kTotal: place in the table of lines.
  MonthRef from, to;              ///< kTotal: inclusive.
  bool operator==(const Metric&) const = default;

  /// Whether it is a point in time or a rate that may not exist (null).
  bool MayBeNone() const;
};

/// The metric that `text` writes, or the rule that it breaks. For kTotal, line and months are the
/// caller's to fill in.
std::variant<Metric, Text> ParseMetric(std::string_view text, YearMonth start);
std::string ToString(const Metric& metric, YearMonth start);

/// A metric's value. `value` is empty where there is none (never runs out, no such rate);
/// `beyond_horizon` says that the metric speaks of months that the forecast does not reach.
struct MetricValue {
  std::optional<double> value;
  bool beyond_horizon = false;
};

MetricValue Evaluate(const Metric& metric, YearMonth start, std::span<const Lines<double>> months,
                     const Answers& answers);

}  // namespace burnline

#endif  // BURNLINE_METRIC_H_
