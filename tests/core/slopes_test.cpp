// SPDX-License-Identifier: MIT
//
// Derivatives are what nudging an input shows, for every input of 1,000 random scenarios and every
// kind of metric. Where a step down and a step up show different slopes there is a kink between
// them, and nothing to compare with.
#include "burnline/slopes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "burnline/answers.h"
#include "burnline/scenario.h"
#include "random_scenario.h"

namespace burnline {
namespace {

struct Point {
  std::vector<double> cash;
  Answers answers;
  std::vector<Lines<double>> months;
  double scale = 0;  ///< The largest amount that any month of it handles.
};

/// Nothing where the input may not be, or nothing can be computed.
std::optional<Point> PointAt(Plan plan, int input, double value) {
  if (value < kInputs[input].min || value > kInputs[input].max) return std::nullopt;
  plan.inputs[input] = value;
  Point point;
  if (RunForecast(plan, point.months)) return std::nullopt;
  for (const auto& month : point.months) {
    point.cash.push_back(month.cash);
    for (const double amount : {month.cash, month.revenue, month.free_inference, month.capex,
                                month.paid_inference, month.staff, month.rnd})
      point.scale = std::max(point.scale, std::fabs(amount));
  }
  point.answers = FindAnswers(plan.inputs.cash, point.months);
  return point;
}

/// How many derivatives were held against steps, and how many met a kink instead.
struct Compared {
  int smooth = 0, kinks = 0;
};

/// `slope` against the steps from `middle` down to `low` and up to `high`, each `step` away.
/// `noise`: what rounding may do to a difference.
void Compare(double slope, double low, double middle, double high, double step, double noise,
             Compared& compared, const std::string& what) {
  const double down = (middle - low) / step, up = (high - middle) / step;
  const double size = std::max(std::fabs(down), std::fabs(up)), slack = 2 * noise / step;
  const double bend = std::fabs(up - down);
  if (bend > 1e-3 * size + slack) {
    ++compared.kinks;
    return;
  }
  EXPECT_NEAR(slope, (down + up) / 2, bend + 1e-5 * size + slack) << what;
  ++compared.smooth;
}

/// How far to nudge an input.
double StepOf(int input, double value) {
  return 1e-5 * (value != 0 ? std::fabs(value) : kInputs[input].swing);
}

TEST(CashSlopes, AreWhatNudgingEachInputShowsInThousandScenarios) {
  Compared compared;
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    const Plan plan = MakePlan(RandomScenario(seed));
    std::vector<Lines<double>> months;
    if (RunForecast(plan, months)) continue;
    const auto slopes = CashSlopes(plan);
    ASSERT_EQ(slopes.size(), months.size());
    for (int input = 0; input < kInputCount; ++input) {
      const double value = plan.inputs[input], step = StepOf(input, value);
      const auto low = PointAt(plan, input, value - step), middle = PointAt(plan, input, value),
                 high = PointAt(plan, input, value + step);
      if (!low || !middle || !high) continue;
      const double noise = 1e-14 * static_cast<double>(months.size()) * middle->scale;
      for (const std::size_t m : {std::size_t{0}, months.size() / 2, months.size() - 1}) {
        const Sloped& cash = slopes[m];
        ASSERT_EQ(cash.value, months[m].cash);
        Compare(cash.gradient[static_cast<std::size_t>(input)], low->cash[m], middle->cash[m],
                high->cash[m], step, noise, compared,
                "seed " + std::to_string(seed) + ", " + std::string(kInputs[input].key) +
                    ", month " + std::to_string(m));
      }
      if (testing::Test::HasFailure()) return;
    }
  }
  EXPECT_GT(compared.smooth, 60'000);
  EXPECT_LT(compared.kinks, compared.smooth / 10);
}

TEST(MetricSlopes, AreWhatNudgingEachInputShowsInThousandScenarios) {
  struct Tried {
    std::string name;
    Metric metric;
    Compared compared;
  };
  std::vector<Tried> all;
  for (const std::string name : {"runway_months", "lowest_cash", "funding_needed", "peak_burn",
                                 "net_at", "break_even_paid_rate:operating"})
    all.push_back({name, std::get<Metric>(ParseMetric(name, YearMonth{})), {}});
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    const Plan plan = MakePlan(RandomScenario(seed));
    std::vector<Lines<double>> months;
    if (RunForecast(plan, months)) continue;
    std::vector<Sloped> slopes;
    for (const Tried& tried : all) slopes.push_back(MetricSlopes(plan, tried.metric));
    for (int input = 0; input < kInputCount; ++input) {
      const double value = plan.inputs[input], step = StepOf(input, value);
      const auto low = PointAt(plan, input, value - step), middle = PointAt(plan, input, value),
                 high = PointAt(plan, input, value + step);
      if (!low || !middle || !high) continue;
      // Where the run-out month itself changes, steps show its jump.
      if (low->answers.runs_out != middle->answers.runs_out ||
          high->answers.runs_out != middle->answers.runs_out)
        continue;
      for (std::size_t i = 0; i < all.size(); ++i) {
        Tried& tried = all[i];
        const auto value_of = [&](const Point& point) {
          return Evaluate(tried.metric, plan.start, point.months, point.answers).value;
        };
        const auto below = value_of(*low), here = value_of(*middle), above = value_of(*high);
        ASSERT_EQ(slopes[i].value, here) << tried.name << ", seed " << seed;
        if (!below || !here || !above) continue;
        // Months and rates come of dividing by what may be little.
        const double noise = tried.metric.MayBeNone()
                                 ? 1e-8 * std::max(1.0, std::fabs(*here))
                                 : 1e-14 * static_cast<double>(months.size()) * middle->scale;
        Compare(
            slopes[i].gradient[static_cast<std::size_t>(input)], *below, *here, *above, step, noise,
            tried.compared,
            tried.name + ", seed " + std::to_string(seed) + ", " + std::string(kInputs[input].key));
      }
    }
    if (testing::Test::HasFailure()) return;
  }
  for (const Tried& tried : all) {
    EXPECT_GT(tried.compared.smooth, 5'000) << tried.name;
    EXPECT_LT(tried.compared.kinks, tried.compared.smooth / 10) << tried.name;
  }
}

TEST(MetricSlopes, OfTheRunwayAreThoseOfALineThroughZero) {
  // 100 a month, 1,000 in the bank: 10 months; a dollar more lasts 1/100 of a month longer.
  Plan plan;
  for (int i = 0; i < kInputCount; ++i) plan.inputs[i] = std::max(0.0, kInputs[i].min);
  plan.inputs.dau_growth = plan.inputs.paid_gain = 0;
  plan.inputs.free_queries = plan.inputs.paid_queries = 0;
  plan.inputs.price = 0;
  plan.inputs.overhead = 100;
  plan.inputs.cash = 1050;
  const Sloped runway = MetricSlopes(plan, Metric{});
  ASSERT_TRUE(runway.value);
  EXPECT_DOUBLE_EQ(*runway.value, 10.5);
  EXPECT_NEAR(runway.gradient[kInput_cash], 0.01, 1e-12);
  EXPECT_NEAR(runway.gradient[kInput_overhead], -0.105, 1e-12);
  EXPECT_EQ(runway.gradient[kInput_market], 0);
}

TEST(MetricSlopes, OfWhatIsNotThereAreNone) {
  Plan plan;
  plan.inputs.cash = 1e13;
  EXPECT_FALSE(MetricSlopes(plan, Metric{}).value);
  Metric later;
  later.name = Metric::Name::kCashAt;
  later.month = MonthRef{plan.horizon};
  EXPECT_FALSE(MetricSlopes(plan, later).value);
}

}  // namespace
}  // namespace burnline
