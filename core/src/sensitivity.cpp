// SPDX-License-Identifier: MIT
#include "burnline/sensitivity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "burnline/slopes.h"
#include "burnline/study.h"
#include "probe.h"
#include "value_of.h"

namespace burnline {
namespace {

/// By more than rounding alone may move a figure.
bool Differs(std::optional<double> a, std::optional<double> b) {
  constexpr double kRounding = 1e-12;
  if (!a || !b) return a.has_value() != b.has_value();
  return std::fabs(*a - *b) > kRounding * std::max(std::fabs(*a), std::fabs(*b));
}

/// An input's value, all else as it is.
struct Move {
  int input;
  double value;
};

/// The metric after each move, eight forecasts at a time.
std::vector<std::optional<double>> ValuesAt(const Plan& plan, const Metric& metric,
                                            std::span<const Move> moves) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  std::vector<std::optional<double>> values;
  Probe probe(plan);
  for (std::size_t first = 0; first < moves.size(); first += kScrambles) {
    const auto batch =
        moves.subspan(first, std::min<std::size_t>(kScrambles, moves.size() - first));
    for (const Move& move : batch) {
      Eight lanes(plan.inputs[move.input]);
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (batch[i].input == move.input) lanes[i] = batch[i].value;
      probe.Set(move.input, lanes);
    }
    const Kept kept = probe.Run(RateMonth(metric));
    const MetricLanes read = ReadMetric(metric, kept, plan.horizon);
    const Eight value = Select(read.censored, Eight(kNone), read.value);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const bool has_value = IsFinite(kept, plan.horizon, i) && value[i] < kNone;
      values.push_back(has_value ? std::optional(value[i]) : std::nullopt);
    }
    for (const Move& move : batch) probe.Set(move.input, Eight(plan.inputs[move.input]));
  }
  return values;
}

}  // namespace

Span SpanOf(const Scenario& scenario, int input) {
  const InputRow& row = kInputs[input];
  const auto within = [&](double value) { return std::clamp(value, row.min, row.max); };
  if (const auto own = VariableOf(scenario, input)) {
    const Range& range = own->range;
    if (range.IsPoint()) return {within(range.low), within(range.low)};
    return {within(Quantile(range, 0.05)), within(Quantile(range, 0.95))};
  }
  const double value = scenario.inputs[input];
  const double half = row.IsRateOfChange() || value == 0 ? row.swing : std::fabs(value) / 10;
  return {within(value - half), within(value + half)};
}

Sensitivity SensitivityOf(const Scenario& scenario, const Metric& metric) {
  const Plan plan = MakePlan(scenario);
  Sensitivity sensitivity{metric, ValueOf(metric, plan).value, {}};
  const Sloped slopes = MetricSlopes(plan, metric);
  std::vector<Move> moves;
  for (int input = 0; input < kInputCount; ++input) {
    const Span span = SpanOf(scenario, input);
    moves.push_back({input, span.low});
    moves.push_back({input, span.high});
  }
  const std::vector<std::optional<double>> ends = ValuesAt(plan, metric, moves);
  for (int input = 0; input < kInputCount; ++input) {
    const auto at = static_cast<std::size_t>(2 * input);
    SensitivityRow row{input,
                       {moves[at].value, moves[at + 1].value},
                       ends[at],
                       ends[at + 1],
                       std::nullopt,
                       std::nullopt,
                       0,
                       false};
    row.swing = std::fabs(Censored(metric, row.at_high, plan.horizon) -
                          Censored(metric, row.at_low, plan.horizon));
    row.moves = Differs(row.at_low, sensitivity.base) || Differs(row.at_high, sensitivity.base);
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
