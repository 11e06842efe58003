// SPDX-License-Identifier: MIT
//
// Why the answer moved: attributions are Shapley's by his own definition over all orders, and make
// the whole difference to the last digit.
#include "burnline/comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "burnline/answers.h"
#include "burnline/forecast.h"
#include "burnline/scenario_json.h"
#include "random_scenario.h"
#include "shapley.h"

namespace burnline {
namespace {

Scenario Shipped(const std::string& id) {
  std::ifstream file(std::string(BURNLINE_SCENARIOS_DIR) + "/" + id + ".json");
  std::stringstream text;
  text << file.rdbuf();
  return *ReadScenario(text.str()).scenario;
}

const Metric kRunway{};

double Sum(const std::vector<Portion>& portions) {
  double sum = 0;
  for (const Portion& portion : portions) sum += portion.change;
  return sum;
}

double RunwayOf(const Scenario& scenario) {
  const Plan plan = MakePlan(scenario);
  std::vector<Lines<double>> months;
  EXPECT_FALSE(RunForecast(plan, months));
  return FindAnswers(plan.inputs.cash, months).runway_months.value_or(plan.horizon);
}

TEST(Shapley, SharesAreTheAveragesOverAllOrders) {
  // A worth that has no symmetry, over four changes.
  const auto worth = [](const Made& made) {
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
      for (std::size_t j = 0; j <= i; ++j)
        if (made[i] && made[j]) sum += std::sin(static_cast<double>(7 * i + j + 1));
    return made[0] && made[2] && !made[3] ? sum * sum : sum;
  };
  std::vector<double> mean(4);
  std::vector<std::size_t> order{0, 1, 2, 3};
  int orders = 0;
  do {
    Made made(4);
    for (const std::size_t i : order) {
      const double before = worth(made);
      made[i] = true;
      mean[i] += worth(made) - before;
    }
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  const auto exact = ShapleyExact(4, worth);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(exact.values[i], mean[i] / orders, 1e-14);
    Made alone(4), others(4, true);
    alone[i] = true;
    others[i] = false;
    EXPECT_EQ(exact.first[i], worth(alone) - worth(Made(4)));
    EXPECT_EQ(exact.last[i], worth(Made(4, true)) - worth(others));
  }
  EXPECT_EQ(exact.error, 0);
  // Sampled ones are near them, as near as they say; what is first or last needs no sampling.
  const auto sampled = ShapleySampled(4, worth);
  EXPECT_EQ(sampled.first, exact.first);
  EXPECT_EQ(sampled.last, exact.last);
  EXPECT_GT(sampled.error, 0);
  for (std::size_t i = 0; i < 4; ++i)
    EXPECT_NEAR(sampled.values[i], exact.values[i], 5 * sampled.error);
}

TEST(Shapley, SumsAreSettledToTheLastDigit) {
  Random random(3);
  int exact = 0;
  for (int i = 0; i < 1'000; ++i) {
    std::vector<double> values;
    for (int n = 1 + random.Below(12); n > 0; --n)
      values.push_back((random.Unit() - 0.5) * std::pow(10.0, random.Below(6)));
    std::sort(values.begin(), values.end(),
              [](double a, double b) { return std::fabs(a) > std::fabs(b); });
    // The same in another order, and so with other rounding.
    const double whole = std::accumulate(values.rbegin(), values.rend(), 0.0);
    auto settled = values;
    SettleSum(settled, whole);
    const double sum = std::accumulate(settled.begin(), settled.end(), 0.0);
    EXPECT_LE(std::fabs(sum - whole), std::fabs(values[0]) * 0x1p-52);
    exact += sum == whole;
    for (std::size_t k = 0; k < values.size(); ++k)
      EXPECT_NEAR(settled[k], values[k], std::fabs(values[0]) * 1e-14);
  }
  EXPECT_GT(exact, 950);
}

TEST(Comparisons, SayWhatTookTheBrokersTwoMonths) {
  const Scenario a = Shipped("founder-quarter-point"), b = Shipped("founder-half-point");
  const Comparison comparison = Compare(a, b, kRunway);
  EXPECT_NEAR(comparison.change, -2.03, 0.005);
  EXPECT_EQ(comparison.change, *comparison.b - *comparison.a);
  ASSERT_EQ(comparison.differs.size(), 1u);
  EXPECT_EQ(comparison.differs[0].place, kInput_paid_gain);
  EXPECT_EQ(comparison.portions[0].change, comparison.change);
  // More revenue, but more inference and more GPUs bought.
  ASSERT_TRUE(comparison.lines);
  ASSERT_EQ(comparison.lines->size(), 3u);
  for (const Portion& line : *comparison.lines) {
    const auto name = static_cast<CashLine>(line.place);
    EXPECT_TRUE(name == CashLine::kRevenue
                    ? line.change > 0
                    : (name == CashLine::kInference || name == CashLine::kCapex) &&
                          line.change < 0);
  }
  EXPECT_EQ(Sum(*comparison.lines), comparison.change);
}

TEST(Comparisons, AttributeToInputsAsSwappingThemInEveryOrderDoes) {
  const Scenario a = Shipped("founder-quarter-point");
  Scenario b = a;
  b.inputs.price = 25;
  b.inputs.rnd = 200e6;
  b.inputs.paid_gain = 0.004;
  b.inputs.dau = 40e6;
  const std::vector<int> inputs{kInput_dau, kInput_paid_gain, kInput_price, kInput_rnd};
  std::vector<double> mean(4);
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    Scenario mixed = a;
    for (const std::size_t i : order) {
      const double before = RunwayOf(mixed);
      mixed.inputs[inputs[i]] = b.inputs[inputs[i]];
      mean[i] += (RunwayOf(mixed) - before) / 24;
    }
  } while (std::next_permutation(order.begin(), order.end()));
  const Comparison comparison = Compare(a, b, kRunway);
  ASSERT_EQ(comparison.portions.size(), 4u);
  for (const Portion& portion : comparison.portions) {
    const int input = comparison.differs[static_cast<std::size_t>(portion.place)].place;
    const auto i =
        static_cast<std::size_t>(std::find(inputs.begin(), inputs.end(), input) - inputs.begin());
    EXPECT_NEAR(portion.change, mean[i], 1e-12);
    Scenario alone = a, others = b;
    alone.inputs[input] = b.inputs[input];
    others.inputs[input] = a.inputs[input];
    EXPECT_NEAR(portion.first, RunwayOf(alone) - RunwayOf(a), 1e-12);
    EXPECT_NEAR(portion.last, RunwayOf(b) - RunwayOf(others), 1e-12);
  }
  EXPECT_EQ(Sum(comparison.portions), comparison.change);
  EXPECT_EQ(Sum(*comparison.lines), comparison.change);
}

TEST(Comparisons, TakeEventsAsTheyComeAndGo) {
  const Scenario a = Shipped("founder-quarter-point"), b = Shipped("article-gulf-100b");
  const Comparison comparison =
      Compare(a, b, Metric{Metric::Name::kLowestCash, {}, {}, -1, {}, {}});
  ASSERT_EQ(comparison.differs.size(), 2u);
  EXPECT_EQ(comparison.differs[0].kind, Difference::Kind::kHorizon);
  EXPECT_EQ(comparison.differs[1].kind, Difference::Kind::kEventOfB);
  EXPECT_EQ(Sum(comparison.portions), comparison.change);
  // Different months: no cash flows to swap line by line.
  EXPECT_FALSE(comparison.lines);
  // And back again.
  const Comparison back = Compare(b, a, Metric{Metric::Name::kLowestCash, {}, {}, -1, {}, {}});
  EXPECT_EQ(back.differs[1].kind, Difference::Kind::kEventOfA);
  EXPECT_EQ(back.change, -comparison.change);
}

TEST(Comparisons, NeedAMonthThatBothForecastsReach) {
  Scenario a, b;
  b.horizon = 12;
  const auto at = [&](const std::string& text) {
    return std::get<Metric>(ParseMetric(text, a.start));
  };
  EXPECT_FALSE(OutOfReach(a, b, at("cash_at@11")));
  EXPECT_TRUE(OutOfReach(a, b, at("cash_at@12")));
  EXPECT_FALSE(OutOfReach(a, b, at("cash_at")));
  // A date stays the date: with a later start it may lie before it.
  b.start = a.start + 6;
  EXPECT_TRUE(OutOfReach(a, b, at("cash_at@" + ToString(a.start + 5))));
  EXPECT_FALSE(OutOfReach(a, b, at("cash_at@" + ToString(a.start + 6))));
  EXPECT_FALSE(OutOfReach(a, b, at("cash_at@5")));
}

TEST(Comparisons, OfAScenarioWithItselfFindNothing) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Scenario scenario = RandomScenario(seed);
    std::vector<Lines<double>> months;
    if (RunForecast(MakePlan(scenario), months)) continue;
    const Comparison comparison = Compare(scenario, scenario, kRunway);
    EXPECT_EQ(comparison.change, 0);
    EXPECT_TRUE(comparison.differs.empty());
    EXPECT_TRUE(comparison.portions.empty());
    ASSERT_TRUE(comparison.lines);
    EXPECT_TRUE(comparison.lines->empty());
  }
}

TEST(Comparisons, EndWhereTheOtherScenarioIsAndSumToTheDifference) {
  int several = 0, sampled = 0, events = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Scenario a = RandomScenario(seed), b = RandomScenario(seed + 500);
    // Some inputs of another scenario, its events and its dates.
    Random random(seed);
    const bool all = random.OneIn(8);
    for (int input = 0; input < kInputCount; ++input)
      if (!all && !random.OneIn(6)) b.inputs[input] = a.inputs[input];
    if (!random.OneIn(2)) b.events = a.events;
    if (!random.OneIn(3)) b.start = a.start;
    if (!random.OneIn(3)) b.horizon = a.horizon;
    std::vector<Lines<double>> months;
    if (RunForecast(MakePlan(a), months) || RunForecast(MakePlan(b), months)) continue;
    const Comparison comparison = Compare(a, b, kRunway);
    EXPECT_EQ(comparison.change, RunwayOf(b) - RunwayOf(a)) << seed;
    if (comparison.change != 0) {
      EXPECT_EQ(Sum(comparison.portions), comparison.change) << seed;
    }
    if (comparison.change != 0 && comparison.lines) {
      EXPECT_EQ(Sum(*comparison.lines), comparison.change) << seed;
    }
    several += comparison.portions.size() > 1;
    sampled += comparison.portions.size() > kMostExact;
    events +=
        std::any_of(comparison.differs.begin(), comparison.differs.end(), [](const Difference& d) {
          return d.kind == Difference::Kind::kEventOfA || d.kind == Difference::Kind::kEventOfB;
        });
  }
  EXPECT_GT(several, 20);
  EXPECT_GT(sampled, 3);
  EXPECT_GT(events, 10);
}

TEST(Comparisons, KnowTheSameEventsFromDifferentStarts) {
  // Dated ones keep their date, others their distance from the start: their order may turn round.
  Event set, raise;
  set.month = MonthRef{5, false};
  set.set[kInput_price] = 30;
  raise.raise = 1e9;
  Scenario a, b;
  b.start = a.start + 3;
  raise.month = MonthRef{7, true};
  a.events = {set, raise};
  raise.month = MonthRef{4, true};
  b.events = {set, raise};
  const Metric metric{Metric::Name::kCashAt, {}, MonthRef{30, true}, -1, {}, {}};
  for (const auto& [from, to] : {std::pair(a, b), {b, a}}) {
    const Comparison comparison = Compare(from, to, metric);
    ASSERT_EQ(comparison.differs.size(), 1u);
    EXPECT_EQ(comparison.differs[0].kind, Difference::Kind::kStart);
    EXPECT_NEAR(comparison.portions[0].first, comparison.change, 1e-3);
  }
}

TEST(Comparisons, CareForTheOrderOfEventsWithinAMonthAlone) {
  Event raise, spend;
  raise.month = MonthRef{6, false};
  raise.raise = 2e9;
  spend.month = MonthRef{5, false};
  spend.spend = 1e9;
  Scenario a, b;
  a.events = {raise, spend};
  b.events = {spend, raise};
  const Metric metric{Metric::Name::kRunwayMonths, {}, {}, -1, {}, {}};
  EXPECT_TRUE(Compare(a, b, metric).differs.empty());
  Event set;
  set.month = spend.month;
  set.set[kInput_rnd] = 1e8;
  Event scale = set;
  scale.set.clear();
  scale.scale[kInput_rnd] = 2;
  a.events = {set, scale};
  b.events = {scale, set};
  EXPECT_EQ(Compare(a, b, metric).differs.size(), 2u);
}

}  // namespace
}  // namespace burnline
