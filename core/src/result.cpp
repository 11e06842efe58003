// SPDX-License-Identifier: MIT
#include "burnline/result.h"

#include <cmath>

namespace burnline {

std::variant<Result, Problem> Run(const Scenario& scenario, int lead_months) {
  const Plan plan = MakePlan(scenario);
  Result result;
  if (const auto bad = RunForecast(plan, result.months)) {
    const LineRow& line = kLines[bad->line];
    const std::string month = ToString(plan.start + bad->month);
    const double value = result.months[static_cast<std::size_t>(bad->month)][bad->line];
    const std::string seen = std::isnan(value) ? "not a number" : value > 0 ? "+∞" : "−∞";
    const std::string key(line.key);
    return Problem{"",
                   {key + " finite in every month; in " + month + " (month " +
                        std::to_string(bad->month) + ") the numbers become too large to compute",
                    key + "（" + std::string(line.label_zh) + "）每个月都应是有限的数；" + month +
                        "（第 " + std::to_string(bad->month) + " 个月）数值大到无法计算"},
                   key + " = " + seen};
  }
  result.answers = FindAnswers(plan.inputs.cash, result.months, lead_months);
  for (const Claim& claim : scenario.claims)
    result.claims.push_back(Check(claim, plan, result.months, result.answers));
  return result;
}

}  // namespace burnline
