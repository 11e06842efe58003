// SPDX-License-Identifier: MIT
#include "burnline/result_json.h"

#include <cmath>

#include "format/json.h"
#include "format/scenario_parts.h"

namespace burnline {
namespace {

Json MonthOrNull(const Scenario& scenario, const std::optional<int>& month) {
  return month ? Json(ToString(scenario.start + *month)) : Json(nullptr);
}

Json SummaryJson(const Scenario& scenario, const Result& result) {
  const Answers& a = result.answers;
  constexpr const char* kLevelNames[] = {"contribution", "operating", "net"};
  constexpr const char* kVerdicts[] = {"runs_out", "self_sustaining", "burning"};
  Json break_even, lasts;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    break_even[kLevelNames[level]] = MonthOrNull(scenario, a.break_even[level]);
    lasts[kLevelNames[level]] =
        a.break_even[level] ? Json(a.break_even_lasts[level]) : Json(nullptr);
  }
  const Lines<double>& first = result.months.front();
  return {{"runway_months", OrNull(a.runway_months)},
          {"runs_out", MonthOrNull(scenario, a.runs_out)},
          {"break_even", break_even},
          {"break_even_lasts", lasts},
          {"break_even_paid_rate",
           {{"contribution", Number(first.break_even_paid_rate)},
            {"operating", Number(first.break_even_paid_rate_operating)}}},
          {"lowest_cash", Number(a.lowest_cash)},
          {"lowest_cash_month", MonthOrNull(scenario, a.lowest_cash_month)},
          {"funding_needed", Number(a.funding_needed)},
          {"peak_burn", Number(a.peak_burn)},
          {"raise_by", MonthOrNull(scenario, a.raise_by)},
          {"verdict", kVerdicts[static_cast<int>(a.verdict)]}};
}

Json MonthsJson(const Result& result) {
  Json lines;
  for (int line = 0; line < kLineCount; ++line) {
    Json values = Json::array();
    for (const auto& month : result.months) values.push_back(Number(month[line]));
    lines[std::string(kLines[line].key)] = std::move(values);
  }
  return lines;
}

}  // namespace

std::string ResultJson(const Scenario& scenario, const Result& result, bool months) {
  Json json;
  json["scenario"] = scenario.name ? TextJson(*scenario.name) : Json(nullptr);
  json["start"] = ToString(scenario.start);
  json["horizon"] = scenario.horizon;
  if (months) json["months"] = MonthsJson(result);
  json["summary"] = SummaryJson(scenario, result);
  json["claims"] = Json::array();
  for (std::size_t i = 0; i < scenario.claims.size(); ++i) {
    const Claim& claim = scenario.claims[i];
    const ClaimResult& checked = result.claims[i];
    Json row = ClaimJson(claim, scenario.start);
    row["model"] = checked.model ? MetricValueJson(claim.metric, *checked.model) : Json(nullptr);
    row["holds"] = OrNull(checked.holds);
    json["claims"].push_back(std::move(row));
  }
  return Dump(json, false);
}

std::string ProblemsJson(std::span<const Problem> problems, Languages languages) {
  Json list = Json::array();
  for (const Problem& problem : problems) {
    Json rule = problem.rule.en;
    if (languages == Languages::kBoth) rule = {{"en", problem.rule.en}, {"zh", problem.rule.zh}};
    list.push_back({{"pointer", problem.pointer}, {"rule", rule}, {"seen", problem.seen}});
  }
  return Dump({{"problems", list}}, false);
}

}  // namespace burnline
