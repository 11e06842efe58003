// SPDX-License-Identifier: MIT
//
// Many futures, counted: the same words however the work is split, and the figures that closed
// forms give where there are any.
#include "burnline/futures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "burnline/elementary.h"
#include "future.h"
#include "months_of.h"
#include "random_scenario.h"

namespace burnline {
namespace {

Event Round(int month, double raise, double probability) {
  Event event;
  event.month.index = month;
  event.raise = raise;
  event.probability = probability;
  return event;
}

/// The default company with everything that may be uncertain: assumed ranges, shocks, a round and a
/// correlation.
Study RichStudy() {
  Scenario scenario;
  scenario.horizon = 24;
  scenario.uncertainty.dau_volatility = 0.05;
  scenario.uncertainty.correlations = {{kInput_dau, kInput_price, -0.4}};
  scenario.events = {Round(9, 2e9, 0.6)};
  return MakeStudy(scenario, true);
}

FuturesSummary SummaryOf(const Study& study, std::uint32_t points = 512) {
  QuantileTables tables;
  FuturesCounter counter(study, SummaryMetrics(), tables);
  counter.Count(0, points);
  EXPECT_FALSE(counter.Broken(counter.tallies()));
  return counter.Summarize(counter.tallies());
}

/// The futures of the first points of the study's own sequence, one after the other.
template <class Visit>
void EachDraw(const Study& study, std::uint32_t points, std::vector<std::uint32_t>& clipped,
              const Visit& visit) {
  QuantileTables tables;
  const Sampler sampler(study, tables);
  SobolSequence sequence(study.Dimensions(), study.seed);
  std::vector<SobolWords> words(static_cast<std::size_t>(study.Dimensions()));
  clipped.assign(study.variables.size(), 0);
  Draw draw = sampler.Blank();
  sequence.Seek(0);
  for (std::uint32_t point = 0; point < points; ++point, sequence.Next()) {
    sequence.Words(0, words);
    sampler.Make(words, draw, clipped);
    visit(draw);
  }
}

TEST(Tallies, AddUpToTheSameWordsHoweverTheWorkIsSplit) {
  const Study study = RichStudy();
  constexpr std::uint32_t kPoints = 400;
  QuantileTables tables;
  FuturesCounter alone(study, SummaryMetrics(), tables);
  alone.Count(0, kPoints);
  for (const std::size_t counters : {1u, 2u, 3u, 7u}) {
    for (const std::uint32_t block : {1u, 37u, 129u}) {
      std::vector<Tallies> parts(counters);
      for (std::size_t i = 0; i < counters; ++i) {
        QuantileTables own;
        FuturesCounter counter(study, SummaryMetrics(), own);
        EXPECT_EQ(NumbersOf(counter.gauge()).size(), NumbersOf(alone.gauge()).size());
        // Every counter takes blocks in turn, the last ones first.
        std::vector<std::uint32_t> firsts;
        for (std::uint32_t at = static_cast<std::uint32_t>(i) * block; at < kPoints;
             at += static_cast<std::uint32_t>(counters) * block)
          firsts.insert(firsts.begin(), at);
        for (const std::uint32_t first : firsts)
          counter.Count(first, std::min(first + block, kPoints));
        parts[i] = counter.tallies();
      }
      Tallies sum;
      for (const Tallies& part : parts) Add(sum, part);
      EXPECT_EQ(sum, alone.tallies()) << counters << " counters, blocks of " << block;
    }
  }
}

TEST(Tallies, BeginAnewWhenClearedAndWithAnotherGauge) {
  QuantileTables tables;
  FuturesCounter counter(RichStudy(), {}, tables);
  counter.Count(0, 10);
  const Tallies ten = counter.tallies();
  counter.Clear();
  counter.Count(0, 10);
  EXPECT_EQ(counter.tallies(), ten);
  counter.UseGauge(GaugeOf(NumbersOf(counter.gauge()), counter.study().plan.horizon));
  counter.Count(0, 10);
  EXPECT_EQ(counter.tallies(), ten);
}

TEST(Ranges, ThatAnybodyWouldBeOfferedStayAssumedUntilTheyAreChanged) {
  Scenario scenario;
  scenario.inputs.price = 30;
  Range& range = scenario.uncertainty.ranges[kInput_price];
  range = {Range::Kind::kPert, 24, 30, 36};
  EXPECT_EQ(MakeStudy(scenario).variables.front().origin, Variable::Origin::kAssumed);
  range.high *= 1 + 1e-15;  // As a slider leaves it.
  EXPECT_EQ(MakeStudy(scenario).variables.front().origin, Variable::Origin::kAssumed);
  range.high = 37;
  EXPECT_EQ(MakeStudy(scenario).variables.front().origin, Variable::Origin::kGiven);
  range = {Range::Kind::kTriangular, 24, 30, 36};
  EXPECT_EQ(MakeStudy(scenario).variables.front().origin, Variable::Origin::kGiven);
}

TEST(Futures, ThatGrowBeyondAllBoundsAreToldAndCountedNowhereElse) {
  Scenario scenario;
  scenario.horizon = 240;
  scenario.inputs.api_revenue = 1e10;
  scenario.uncertainty.ranges[kInput_api_growth] = {Range::Kind::kUniform, 0.9, 0, 1};
  for (int month = 1; month < 240; month += 2) {
    Event event;
    event.month.index = month;
    event.scale[kInput_api_revenue] = 1000;
    scenario.events.push_back(event);
  }
  const Study study = MakeStudy(scenario);
  QuantileTables tables;
  FuturesCounter counter(study, {}, tables);
  counter.Count(0, 8);
  ASSERT_TRUE(counter.Broken(counter.tallies()));
  const std::uint64_t runs =
      std::accumulate(counter.tallies().begin(), counter.tallies().begin() + 240 * 1200, 0ull);
  EXPECT_EQ(runs, 240u * 64u);
}

TEST(Futures, OfACertainScenarioAreItsForecast) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Scenario scenario = RandomScenario(seed);
    scenario.uncertainty = {};
    scenario.provenance = {};
    for (Event& event : scenario.events) event.probability.reset();
    const Study study = MakeStudy(scenario);
    ASSERT_TRUE(study.IsCertain());
    std::vector<Lines<double>> months;
    if (RunForecast(study.plan, months)) continue;
    const FuturesSummary summary = SummaryOf(study, 2);
    EXPECT_EQ(summary.paths, 16);
    for (std::size_t m = 0; m < months.size(); ++m)
      for (const auto& cash : summary.cash) EXPECT_EQ(cash[m], months[m].cash) << seed;
    const bool out = std::any_of(months.begin(), months.end(),
                                 [](const Lines<double>& month) { return month.cash < 0; });
    EXPECT_EQ(summary.beyond.value, out ? 0 : 1);
    EXPECT_EQ(summary.beyond.error, 0);
  }
}

TEST(Futures, OfUncertainCashAloneAreTheForecastShifted) {
  Scenario scenario;
  scenario.uncertainty.ranges[kInput_cash] = {Range::Kind::kUniform, 5e9, 0, 15e9};
  const Study study = MakeStudy(scenario);
  const auto months = MonthsOf(study.plan);
  const FuturesSummary summary = SummaryOf(study, PointsOf(kDefaultPaths));
  EXPECT_EQ(summary.paths, kDefaultPaths);
  for (std::size_t i = 0; i < kCashShares.size(); ++i) {
    for (std::size_t m = 0; m < months.size(); ++m) {
      const double shift = 5e9 + 10e9 * kCashShares[i] - study.plan.inputs.cash;
      EXPECT_NEAR(summary.cash[i][m], months[m].cash + shift, 0.002 * 9e9) << m;
    }
  }
  // Solvent is who began with more than what is lost by then.
  for (std::size_t m = 0; m < months.size(); ++m) {
    const double lost = study.plan.inputs.cash - months[m].cash;
    EXPECT_NEAR(summary.solvent[m], std::clamp((15e9 - lost) / 10e9, 0.0, 1.0), 0.001) << m;
  }
}

TEST(Futures, AreSummedUpInOrder) {
  const FuturesSummary summary = SummaryOf(RichStudy());
  for (std::size_t m = 0; m < summary.solvent.size(); ++m) {
    for (std::size_t i = 1; i < summary.cash.size(); ++i)
      EXPECT_LE(summary.cash[i - 1][m], summary.cash[i][m]) << m;
    EXPECT_LE(summary.solvent[m], m == 0 ? 1 : summary.solvent[m - 1]);
    for (const auto& even : summary.break_even_by) EXPECT_GE(even[m], m == 0 ? 0 : even[m - 1]);
  }
  EXPECT_NEAR(std::accumulate(summary.run_out.begin(), summary.run_out.end(), 0.0), 1, 1e-12);
  EXPECT_EQ(summary.run_out.back(), summary.solvent.back());
  EXPECT_NEAR(summary.beyond.value, summary.run_out.back(), 1e-12);
}

TEST(Futures, OfAnotherSeedDifferAndAgreeWithinTheirErrors) {
  Study study = RichStudy();
  const FuturesSummary one = SummaryOf(study);
  study.seed = 2;
  const FuturesSummary two = SummaryOf(study);
  EXPECT_NE(one.mean_runway.value, two.mean_runway.value);
  EXPECT_NEAR(one.mean_runway.value, two.mean_runway.value,
              6 * (one.mean_runway.error + two.mean_runway.error));
}

std::vector<double> Ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = static_cast<double>(i);
  return ranks;
}

TEST(Draws, OfACorrelatedPairHaveItsRankCorrelation) {
  for (const double rank : {-0.95, -0.4, 0.3, 0.8}) {
    Scenario scenario;
    auto& [ranges, volatility, correlations, seed] = scenario.uncertainty;
    ranges[kInput_dau] = {Range::Kind::kLognormal, 45e6, 0, 80e6};
    ranges[kInput_price] = {Range::Kind::kPert, 15, 20, 30};
    ranges[kInput_rnd] = {Range::Kind::kUniform, 1e8, 0, 2e8};
    correlations = {{kInput_dau, kInput_price, rank}};
    std::vector<double> dau, price, rnd;
    std::vector<std::uint32_t> clipped;
    EachDraw(MakeStudy(scenario), 1024, clipped, [&](const Draw& draw) {
      for (std::size_t s = 0; s < kScrambles; ++s) {
        dau.push_back(draw.inputs.dau[s]);
        price.push_back(draw.inputs.price[s]);
        rnd.push_back(draw.inputs.rnd[s]);
      }
    });
    const auto correlation = [](const std::vector<double>& a, const std::vector<double>& b) {
      const auto n = static_cast<double>(a.size());
      const std::vector<double> x = Ranks(a), y = Ranks(b);
      double squares = 0;
      for (std::size_t i = 0; i < x.size(); ++i) squares += (x[i] - y[i]) * (x[i] - y[i]);
      return 1 - 6 * squares / (n * (n * n - 1));
    };
    EXPECT_NEAR(correlation(dau, price), rank, 0.01);
    EXPECT_NEAR(correlation(dau, rnd), 0, 0.01);
    EXPECT_NEAR(correlation(price, rnd), 0, 0.01);
    // Correlation leaves each distribution as it was.
    const auto below = std::count_if(dau.begin(), dau.end(), [](double x) { return x < 45e6; });
    EXPECT_NEAR(static_cast<double>(below) / static_cast<double>(dau.size()), 0.05, 0.002);
  }
}

TEST(Draws, CloseARoundAsOftenAsItsProbabilitySays) {
  Scenario scenario;
  scenario.events = {Round(3, 1e9, 0.3), Round(5, 1e9, 0), Round(7, 1e9, 1)};
  const Study study = MakeStudy(scenario);
  ASSERT_EQ(study.rounds.size(), 2u);
  EXPECT_EQ(study.round_events, (std::vector<int>{0, 1}));
  double closed = 0, never = 0;
  std::vector<std::uint32_t> clipped;
  EachDraw(study, 2048, clipped, [&](const Draw& draw) {
    for (std::size_t s = 0; s < kScrambles; ++s) {
      closed += draw.closes[0][s];
      never += draw.closes[1][s];
    }
  });
  EXPECT_NEAR(closed / (2048 * kScrambles), 0.3, 0.002);
  EXPECT_EQ(never, 0);
}

TEST(Draws, OfANormalPartlyOutsideAreClippedAndCounted) {
  Scenario scenario;
  const Range range{Range::Kind::kNormal, -10, 0, 30};
  scenario.uncertainty.ranges[kInput_price] = range;
  const Study study = MakeStudy(scenario);
  std::vector<std::uint32_t> clipped;
  std::uint32_t at_zero = 0;
  EachDraw(study, 2048, clipped, [&](const Draw& draw) {
    for (std::size_t s = 0; s < kScrambles; ++s) {
      EXPECT_GE(draw.inputs.price[s], 0);
      at_zero += draw.inputs.price[s] == 0;
    }
  });
  EXPECT_EQ(clipped[0], at_zero);
  const auto [mean, deviation] = BellOf(range);
  const double share = NormalCdf(-mean / deviation);
  EXPECT_NEAR(clipped[0] / (2048.0 * kScrambles), share, 0.002);
  EXPECT_NEAR(SummaryOf(study, 2048).clipped[0], share, 0.002);
}

TEST(Draws, ShakeUsersWithoutADriftAndByTheVolatility) {
  Scenario scenario;
  scenario.uncertainty.dau_volatility = 0.1;
  const Study study = MakeStudy(scenario);
  EXPECT_EQ(study.Dimensions(), scenario.horizon - 1);
  double sum = 0, squares = 0;
  std::vector<std::uint32_t> clipped;
  EachDraw(study, 2048, clipped, [&](const Draw& draw) {
    for (std::size_t s = 0; s < kScrambles; ++s) {
      sum += draw.shocks[0][s];
      squares += Log(draw.shocks[0][s]) * Log(draw.shocks[0][s]);
    }
  });
  EXPECT_NEAR(sum / (2048 * kScrambles), 1, 1e-4);
  EXPECT_NEAR(squares / (2048 * kScrambles), 0.01 + 0.005 * 0.005, 1e-4);
}

}  // namespace
}  // namespace burnline
