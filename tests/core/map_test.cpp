// SPDX-License-Identifier: MIT
//
// A map is the forecast in every cell, and agrees with the tornado and the answer about today.
#include "burnline/map.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "burnline/answers.h"
#include "burnline/forecast.h"
#include "burnline/sensitivity.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

Metric MetricCalled(const std::string& text) {
  return std::get<Metric>(ParseMetric(text, YearMonth{}));
}

TEST(Maps, ReachOverTheInputsRangeOrAroundItsValue) {
  Scenario scenario;
  scenario.inputs.price = 20;
  EXPECT_EQ(ReachOf(scenario, kInput_price).low, 5);
  EXPECT_EQ(ReachOf(scenario, kInput_price).high, 80);
  // Rates of change, and inputs at 0, by five swings; never beyond what the input may be.
  EXPECT_DOUBLE_EQ(ReachOf(scenario, kInput_dau_growth).low, -0.05);
  EXPECT_DOUBLE_EQ(ReachOf(scenario, kInput_dau_growth).high, 0.05);
  EXPECT_EQ(ReachOf(scenario, kInput_api_revenue).low, 0);
  EXPECT_EQ(ReachOf(scenario, kInput_api_revenue).high, 250e6);
  EXPECT_EQ(ReachOf(scenario, kInput_paid_ceiling).high, 1);
  scenario.uncertainty.ranges[kInput_price] = {Range::Kind::kUniform, 10, 0, 30};
  EXPECT_EQ(ReachOf(scenario, kInput_price).low, 10);
  EXPECT_EQ(ReachOf(scenario, kInput_price).high, 30);
  // Today's point is always on the map.
  scenario.inputs.price = 40;
  EXPECT_EQ(ReachOf(scenario, kInput_price).high, 40);
}

TEST(Maps, HaveAxesAsTheirSlidersHave) {
  const MapAxis users = AxisOf(kInput_dau, {1e6, 64e6}, 7);
  EXPECT_TRUE(users.log);
  for (int i = 0; i < 7; ++i)
    EXPECT_NEAR(users.values[static_cast<std::size_t>(i)], 1e6 * std::pow(2, i), 1e-3);
  EXPECT_EQ(users.values.front(), 1e6);
  EXPECT_EQ(users.values.back(), 64e6);
  EXPECT_EQ(AxisOf(kInput_price, {10, 30}, 3).values, (std::vector<double>{10, 20, 30}));
  // The logarithm does not begin at 0.
  EXPECT_FALSE(AxisOf(kInput_api_revenue, {0, 250e6}, 3).log);
}

TEST(Maps, AreTheForecastInEveryCellToTheBit) {
  const Metric metrics[] = {MetricCalled("runway_months"), MetricCalled("cash_at"),
                            MetricCalled("break_even_month:net"), MetricCalled("peak_burn"),
                            MetricCalled("break_even_paid_rate:operating")};
  int cells = 0, without = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Scenario scenario = RandomScenario(seed);
    Random random(seed);
    const int x = random.Below(kInputCount),
              y = (x + 1 + random.Below(kInputCount - 1)) % kInputCount;
    const Metric& metric = metrics[seed % 5];
    const Map map = MapOf(scenario, metric, AxisOf(x, ReachOf(scenario, x), 7),
                          AxisOf(y, ReachOf(scenario, y), 5));
    ASSERT_EQ(map.z.size(), 35u);
    for (std::size_t cell = 0; cell < map.z.size(); ++cell) {
      Plan plan = MakePlan(scenario);
      plan.inputs[x] = map.x.values[cell % 7];
      plan.inputs[y] = map.y.values[cell / 7];
      std::vector<Lines<double>> months;
      if (RunForecast(plan, months)) continue;
      const Answers answers = FindAnswers(plan.inputs.cash, months);
      const auto value = Evaluate(metric, plan.start, months, answers).value;
      const std::string what = "seed " + std::to_string(seed) + ", cell " + std::to_string(cell);
      if (value) {
        EXPECT_EQ(map.z[cell], *value) << what;
      } else {
        EXPECT_TRUE(std::isnan(map.z[cell])) << what;
        ++without;
      }
      EXPECT_EQ(map.lowest_cash[cell], answers.lowest_cash) << what;
      EXPECT_EQ(map.contribution[cell], months.back().contribution) << what;
      ++cells;
    }
  }
  EXPECT_GT(cells, 5'000);
  EXPECT_GT(without, 500);
}

TEST(Maps, AgreeWithTheTornadoAndTheAnswerAboutToday) {
  for (const std::string name : {"runway_months", "cash_at@12", "lowest_cash", "net_at@0",
                                 "break_even_month", "break_even_paid_rate@3", "funding_needed"}) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      Scenario scenario = RandomScenario(seed);
      if (scenario.horizon < 13) continue;
      const Metric metric = MetricCalled(name);
      const Plan plan = MakePlan(scenario);
      std::vector<Lines<double>> months;
      if (RunForecast(plan, months)) continue;
      const auto answer =
          Evaluate(metric, plan.start, months, FindAnswers(plan.inputs.cash, months)).value;
      EXPECT_EQ(SensitivityOf(scenario, metric).base, answer);
      // A map whose first cell is today's point.
      const auto from = [&](int input) {
        const double value = plan.inputs[input];
        return AxisOf(input, {value, value + kInputs[input].swing}, 2);
      };
      const Map map = MapOf(scenario, metric, from(kInput_dau), from(kInput_paid_gain));
      EXPECT_EQ(map.today, answer);
      EXPECT_EQ(map.today_x, plan.inputs.dau);
      EXPECT_EQ(map.x.values[0], map.today_x);
      EXPECT_TRUE(answer ? map.z[0] == *answer : std::isnan(map.z[0])) << name << seed;
    }
  }
}

TEST(Maps, FallAndRiseAsTheModelsLawsSay) {
  // Less research and a higher price never shorten the runway.
  const Scenario scenario;
  const Map map = MapOf(scenario, MetricCalled("runway_months"), AxisOf(kInput_rnd, {1e6, 1e9}, 32),
                        AxisOf(kInput_price, {0, 60}, 32));
  const auto at = [&](std::size_t i, std::size_t j) {
    const double months = map.z[j * 32 + i];
    return std::isnan(months) ? std::numeric_limits<double>::infinity() : months;
  };
  for (std::size_t j = 0; j < 32; ++j) {
    for (std::size_t i = 0; i < 32; ++i) {
      EXPECT_TRUE(i == 0 || at(i, j) <= at(i - 1, j));
      EXPECT_TRUE(j == 0 || at(i, j) >= at(i, j - 1));
      // The money runs out where its lowest is below 0, and only there.
      EXPECT_EQ(map.lowest_cash[j * 32 + i] < 0, !std::isnan(map.z[j * 32 + i]));
    }
  }
}

}  // namespace
}  // namespace burnline
