// SPDX-License-Identifier: MIT
//
// A tornado is what running the forecast at both ends shows.
#include "burnline/sensitivity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "burnline/answers.h"
#include "burnline/forecast.h"

namespace burnline {
namespace {

Metric MetricCalled(const std::string& text) {
  return std::get<Metric>(ParseMetric(text, YearMonth{}));
}

const SensitivityRow& RowOf(const Sensitivity& sensitivity, int input) {
  return *std::find_if(sensitivity.rows.begin(), sensitivity.rows.end(),
                       [&](const SensitivityRow& row) { return row.input == input; });
}

TEST(Spans, AreATenthOfTheValueOrASwing) {
  Scenario scenario;
  scenario.inputs.price = 20;
  EXPECT_EQ(SpanOf(scenario, kInput_price).low, 18);
  EXPECT_EQ(SpanOf(scenario, kInput_price).high, 22);
  // Rates of change, and inputs at 0, by the swing of the table.
  scenario.inputs.dau_growth = 0.05;
  EXPECT_DOUBLE_EQ(SpanOf(scenario, kInput_dau_growth).low, 0.04);
  EXPECT_DOUBLE_EQ(SpanOf(scenario, kInput_dau_growth).high, 0.06);
  EXPECT_EQ(SpanOf(scenario, kInput_ad_revenue).low, 0);
  EXPECT_EQ(SpanOf(scenario, kInput_ad_revenue).high, 1);
  EXPECT_EQ(SpanOf(scenario, kInput_api_revenue).high, 50e6);
  scenario.inputs.gpu_price = 0;
  EXPECT_EQ(SpanOf(scenario, kInput_gpu_price).high, 10'000);
  // Never beyond what the input may be.
  scenario.inputs.paid_ceiling = 1;
  EXPECT_EQ(SpanOf(scenario, kInput_paid_ceiling).high, 1);
}

TEST(Spans, AreThe5And95PointsOfARange) {
  Scenario scenario;
  scenario.uncertainty.ranges[kInput_price] = {Range::Kind::kNormal, 12, 0, 31};
  EXPECT_NEAR(SpanOf(scenario, kInput_price).low, 12, 1e-9);
  EXPECT_NEAR(SpanOf(scenario, kInput_price).high, 31, 1e-9);
  scenario.uncertainty.ranges[kInput_price] = {Range::Kind::kUniform, 10, 0, 30};
  EXPECT_DOUBLE_EQ(SpanOf(scenario, kInput_price).low, 11);
  EXPECT_DOUBLE_EQ(SpanOf(scenario, kInput_price).high, 29);
  // Clipped to what the input may be.
  scenario.uncertainty.ranges[kInput_price] = {Range::Kind::kNormal, -5, 0, 45};
  EXPECT_EQ(SpanOf(scenario, kInput_price).low, 0);
}

TEST(Sensitivity, IsWhatTheForecastSaysAtBothEnds) {
  Scenario scenario;
  scenario.inputs.ad_revenue = 0.2;
  for (const std::string name : {"runway_months", "cash_at@12", "break_even_month:operating",
                                 "break_even_paid_rate", "peak_burn"}) {
    const Metric metric = MetricCalled(name);
    const Plan plan = MakePlan(scenario);
    const auto value_at = [&](int input, double value) {
      Plan moved = plan;
      moved.inputs[input] = value;
      std::vector<Lines<double>> months;
      EXPECT_FALSE(RunForecast(moved, months));
      const Answers answers = FindAnswers(moved.inputs.cash, months);
      return Evaluate(metric, moved.start, months, answers).value;
    };
    const Sensitivity sensitivity = SensitivityOf(scenario, metric);
    EXPECT_EQ(sensitivity.base, value_at(kInput_cash, plan.inputs.cash));
    ASSERT_EQ(sensitivity.rows.size(), static_cast<std::size_t>(kInputCount));
    for (const SensitivityRow& row : sensitivity.rows) {
      EXPECT_EQ(row.at_low, value_at(row.input, row.span.low)) << name;
      EXPECT_EQ(row.at_high, value_at(row.input, row.span.high)) << name;
      // By more than rounding.
      const auto differs = [&](std::optional<double> end) {
        if (!end || !sensitivity.base) return end != sensitivity.base;
        return std::fabs(*end / *sensitivity.base - 1) > 1e-12;
      };
      EXPECT_EQ(row.moves, differs(row.at_low) || differs(row.at_high)) << name;
    }
    EXPECT_TRUE(std::is_sorted(sensitivity.rows.begin(), sensitivity.rows.end(),
                               [](const auto& a, const auto& b) { return a.swing > b.swing; }));
  }
}

TEST(Sensitivity, ListsWhatMovesNothing) {
  // Without growth the size of the market has no say.
  const Sensitivity sensitivity = SensitivityOf(Scenario{}, MetricCalled("cash_at"));
  const SensitivityRow& market = RowOf(sensitivity, kInput_market);
  EXPECT_FALSE(market.moves);
  EXPECT_EQ(market.swing, 0);
  EXPECT_TRUE(RowOf(sensitivity, kInput_price).moves);
}

TEST(Elasticities, OfAPlainProportionAreOne) {
  // Peak burn of nothing but research is that research.
  Scenario scenario;
  for (int i = 0; i < kInputCount; ++i) scenario.inputs[i] = std::max(0.0, kInputs[i].min);
  scenario.inputs.dau_growth = scenario.inputs.paid_gain = 0;
  scenario.inputs.rnd = 5e6;
  scenario.inputs.cash = 1e9;
  const Sensitivity sensitivity = SensitivityOf(scenario, MetricCalled("peak_burn"));
  EXPECT_DOUBLE_EQ(RowOf(sensitivity, kInput_rnd).elasticity.value(), 1);
  EXPECT_DOUBLE_EQ(RowOf(sensitivity, kInput_rnd).per_swing.value(), kInputs[kInput_rnd].swing);
  // An input at 0 has no relative change.
  EXPECT_FALSE(RowOf(sensitivity, kInput_price).elasticity);
}

TEST(Sensitivities, OfAnInputThatIsKnownExactlyAreNone) {
  Scenario scenario;
  Provenance source;
  source.low = source.high = scenario.inputs.price;
  scenario.provenance[kInput_price] = source;
  EXPECT_EQ(SpanOf(scenario, kInput_price).low, 20);
  EXPECT_EQ(SpanOf(scenario, kInput_price).high, 20);
}

TEST(Sensitivities, AreNoneWhereRoundingAloneMovesTheFigure) {
  // The rate that covers users' own costs is the same for any number of them.
  const Metric rate{Metric::Name::kBreakEvenPaidRate, {}, {}, -1, {}, {}};
  for (const SensitivityRow& row : SensitivityOf(Scenario(), rate).rows)
    EXPECT_EQ(row.moves, row.swing > 1e-9) << kInputs[row.input].key;
}

}  // namespace
}  // namespace burnline
