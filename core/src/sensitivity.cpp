// SPDX-License-Identifier: MIT
#include "burnline/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "burnline/slopes.h"
#include "burnline/study.h"
#include "value_of.h"

namespace burnline {

Span SpanOf(const Scenario& scenario, int input) {
  const InputRow& row = kInputs[input];
  const auto within = [&](double value) { return std::clamp(value, row.min, row.max); };
  for (const Variable& variable : MakeStudy(scenario).variables)
    if (variable.input == input)
      return {within(Quantile(variable.range, 0.05)), within(Quantile(variable.range, 0.95))};
  const double value = scenario.inputs[input];
  const double half = row.IsRateOfChange() || value == 0 ? row.swing : std::fabs(value) / 10;
  return {within(value - half), within(value + half)};
}

Sensitivity SensitivityOf(const Scenario& scenario, const Metric& metric) {
  const Plan plan = MakePlan(scenario);
  Sensitivity sensitivity{metric, ValueOf(metric, plan).value, {}};
  const Sloped slopes = MetricSlopes(plan, metric);
  for (int input = 0; input < kInputCount; ++input) {
    SensitivityRow row{input, SpanOf(scenario, input), {}, {}, {}, {}, 0, false};
    const auto at = [&](double value) {
      Plan moved = plan;
      moved.inputs[input] = value;
      return ValueOf(metric, moved).value;
    };
    row.at_low = at(row.span.low);
    row.at_high = at(row.span.high);
    row.swing = std::fabs(Censored(metric, row.at_high, plan.horizon) -
                          Censored(metric, row.at_low, plan.horizon));
    row.moves = row.at_low != sensitivity.base || row.at_high != sensitivity.base;
    if (slopes.value) {
      const double slope = slopes.gradient[static_cast<std::size_t>(input)];
      const double value = plan.inputs[input], figure = *slopes.value;
      row.per_swing = slope * kInputs[input].swing;
      if (value != 0 && figure != 0) row.elasticity = slope * value / figure;
    }
    sensitivity.rows.push_back(row);
  }
  std::stable_sort(
      sensitivity.rows.begin(), sensitivity.rows.end(),
      [](const SensitivityRow& a, const SensitivityRow& b) { return a.swing > b.swing; });
  return sensitivity;
}

}  // namespace burnline
