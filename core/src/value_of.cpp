// SPDX-License-Identifier: MIT
#include "value_of.h"

#include "burnline/answers.h"

namespace burnline {

Valued ValueOf(const Metric& metric, const Plan& plan) {
  std::vector<Lines<double>> months;
  if (RunForecast(plan, months)) return {false, {}};
  const Answers answers = FindAnswers(plan.inputs.cash, months);
  return {true, Evaluate(metric, plan.start, months, answers).value};
}

double Censored(const Metric& metric, std::optional<double> value, int horizon) {
  return value.value_or(metric.name == Metric::Name::kBreakEvenPaidRate ? 1 : horizon);
}

}  // namespace burnline
