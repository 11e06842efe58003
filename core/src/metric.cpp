// SPDX-License-Identifier: MIT
#include "burnline/metric.h"

#include <charconv>
#include <cmath>
#include <span>

namespace burnline {
namespace {

enum Takes { kNothing = 0, kMonth = 1, kLevel = 2, kRateLevel = 4, kAbsent = 8 };

struct NameRow {
  std::string_view key;
  Metric::Name name;
  int takes;  ///< What may follow the name, and whether the value may be absent.
};

constexpr NameRow kNames[] = {
    {"runs_out", Metric::Name::kRunsOut, kAbsent},
    {"total", Metric::Name::kTotal, kNothing},
    {"runway_months", Metric::Name::kRunwayMonths, kAbsent},
    {"cash_at", Metric::Name::kCashAt, kMonth},
    {"net_at", Metric::Name::kNetAt, kMonth},
    {"lowest_cash", Metric::Name::kLowestCash, kNothing},
    {"funding_needed", Metric::Name::kFundingNeeded, kNothing},
    {"break_even_month", Metric::Name::kBreakEvenMonth, kLevel | kAbsent},
    {"break_even_paid_rate", Metric::Name::kBreakEvenPaidRate, kMonth | kRateLevel | kAbsent},
    {"peak_burn", Metric::Name::kPeakBurn, kNothing},
};

constexpr std::string_view kLevels[] = {"contribution", "operating", "net"};

const NameRow& RowOf(Metric::Name name) {
  for (const NameRow& row : kNames)
    if (row.name == name) return row;
  return kNames[0];
}

std::string List(bool (*keep)(const NameRow&)) {
  std::string list;
  for (const NameRow& row : kNames)
    if (keep(row)) list += (list.empty() ? "" : ", ") + std::string(row.key);
  return list;
}

}  // namespace

std::optional<MonthRef> ParseMonthRef(std::string_view text, YearMonth start) {
  MonthRef ref;
  if (const auto month = ParseYearMonth(text)) {
    ref = {*month - start, true};
  } else {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, ref.index);
    if (text.starts_with('-') || error != std::errc() || stop != end) return std::nullopt;
  }
  if (ref.index < 0 || ref.index >= kMaxHorizon) return std::nullopt;
  return ref;
}

std::string ToString(MonthRef month, YearMonth start) {
  return month.dated ? ToString(start + month.index) : std::to_string(month.index);
}

bool Metric::MayBeNone() const { return RowOf(name).takes & kAbsent; }

std::variant<Metric, Text> ParseMetric(std::string_view text, YearMonth start) {
  std::string_view name = text;
  std::optional<std::string_view> level, month;
  if (const auto at = name.find('@'); at != name.npos) {
    month = name.substr(at + 1);
    name = name.substr(0, at);
  }
  if (const auto colon = name.find(':'); colon != name.npos) {
    level = name.substr(colon + 1);
    name = name.substr(0, colon);
  }
  const NameRow* row = nullptr;
  for (const NameRow& r : kNames)
    if (r.key == name) row = &r;
  if (!row) {
    const std::string names = List([](const NameRow&) { return true; });
    return Text{"name[:level][@month] with one of the metrics " + names,
                "name[:level][@month]，指标名为以下之一：" + names};
  }
  Metric metric;
  metric.name = row->name;
  if (level) {
    const int levels = row->takes & kLevel ? 3 : row->takes & kRateLevel ? 2 : 0;
    int found = -1;
    for (int i = 0; i < levels; ++i)
      if (kLevels[i] == *level) found = i;
    if (found < 0) {
      if (levels == 0)
        return Text{std::string(name) + " has no levels", std::string(name) + " 不分层级"};
      return Text{std::string(name) + " at level contribution or operating" +
                      (levels == 3 ? " or net" : ""),
                  std::string(name) + " 的层级为 contribution、operating" +
                      (levels == 3 ? " 或 net" : " 之一")};
    }
    metric.level = static_cast<Level>(found);
  }
  if (month) {
    if (!(row->takes & kMonth)) {
      return Text{std::string(name) + " is not of one month",
                  std::string(name) + " 不针对某一个月"};
    }
    metric.month = ParseMonthRef(*month, start);
    if (!metric.month) {
      const std::string last = ToString(start + (kMaxHorizon - 1));
      return Text{"a month from " + ToString(start) + " to " + last + ", or an index from 0 to 239",
                  ToString(start) + " 至 " + last + " 之间的月份，或 0 至 239 的序号"};
    }
  }
  return metric;
}

std::string ToString(const Metric& metric, YearMonth start) {
  const NameRow& row = RowOf(metric.name);
  std::string text(row.key);
  if (metric.level != kContribution) text += ":" + std::string(kLevels[metric.level]);
  if (metric.month) text += "@" + ToString(*metric.month, start);
  return text;
}

MetricValue Evaluate(const Metric& metric, YearMonth start, std::span<const Lines<double>> months,
                     const Answers& answers) {
  const int horizon = static_cast<int>(months.size());
  const auto month = [&](int fallback) { return metric.month ? metric.month->index : fallback; };
  const auto at = [&](int m, LineId line) -> MetricValue {
    if (m >= horizon) return {std::nullopt, true};
    const double value = months[static_cast<std::size_t>(m)][line];
    return {std::isnan(value) ? std::nullopt : std::optional(value), false};
  };
  const auto whole = [](std::optional<int> value, int offset) -> MetricValue {
    return {value ? std::optional<double>(*value + offset) : std::nullopt, false};
  };
  switch (metric.name) {
    case Metric::Name::kRunsOut:
      return whole(answers.runs_out, start.count);
    case Metric::Name::kTotal: {
      double total = 0;
      for (int m = metric.from.index; m <= metric.to.index; ++m) {
        const MetricValue one = at(m, static_cast<LineId>(metric.line));
        if (!one.value) return one;
        total += *one.value;
      }
      return {total, false};
    }
    case Metric::Name::kRunwayMonths:
      return {answers.runway_months, false};
    case Metric::Name::kCashAt:
      return at(month(horizon - 1), kLine_cash);
    case Metric::Name::kNetAt:
      return at(month(horizon - 1), kLine_net);
    case Metric::Name::kLowestCash:
      return {answers.lowest_cash, false};
    case Metric::Name::kFundingNeeded:
      return {answers.funding_needed, false};
    case Metric::Name::kBreakEvenMonth:
      return whole(answers.break_even[static_cast<std::size_t>(metric.level)], 0);
    case Metric::Name::kBreakEvenPaidRate:
      return at(month(0), metric.level == kContribution ? kLine_break_even_paid_rate
                                                        : kLine_break_even_paid_rate_operating);
    case Metric::Name::kPeakBurn:
      return {answers.peak_burn, false};
  }
  return {};
}

}  // namespace burnline
