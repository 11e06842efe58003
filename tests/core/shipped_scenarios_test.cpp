// SPDX-License-Identifier: MIT
//
// The scenarios that ship: each reads, runs, writes back, and says what the model's definition says
// it must say.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "burnline/result.h"
#include "burnline/scenario_json.h"

namespace burnline {
namespace {

class Shipped {
 public:
  explicit Shipped(const std::string& id) {
    std::ifstream file(BURNLINE_SCENARIOS_DIR "/" + id + ".json", std::ios::binary);
    EXPECT_TRUE(file.is_open()) << id;
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    const ReadResult read = ReadScenario(json);
    for (const Problem& p : read.problems)
      ADD_FAILURE() << id << p.pointer << ": " << p.rule.en << "; seen " << p.seen;
    if (!read.scenario) return;
    scenario = *read.scenario;
    const auto run = burnline::Run(scenario);
    EXPECT_TRUE(std::holds_alternative<Result>(run)) << id;
    if (const auto* got = std::get_if<Result>(&run)) result = *got;
  }

  std::string runs_out() const {
    return result.answers.runs_out ? ToString(scenario.start + *result.answers.runs_out) : "never";
  }
  double runway() const { return result.answers.runway_months.value_or(-1); }
  std::vector<std::optional<bool>> held() const {
    std::vector<std::optional<bool>> list;
    for (const ClaimResult& claim : result.claims) list.push_back(claim.holds);
    return list;
  }

  Scenario scenario;
  Result result;
};

constexpr const char* kIds[] = {"founder-quarter-point",
                                "founder-half-point",
                                "article-bankrupt-2024",
                                "article-gulf-100b",
                                "article-traffic-slide",
                                "reported-2024-2025",
                                "ai-startup"};

using Holds = std::vector<std::optional<bool>>;

TEST(FounderQuarterPoint, IsTheDefaults) {
  const Shipped shipped("founder-quarter-point");
  const Scenario defaults;
  for (int i = 0; i < kInputCount; ++i)
    EXPECT_EQ(shipped.scenario.inputs[i], defaults.inputs[i]) << kInputs[i].key;
  EXPECT_EQ(shipped.scenario.start, defaults.start);
  EXPECT_EQ(shipped.scenario.horizon, defaults.horizon);
}

TEST(FounderQuarterPoint, RunsOutInJanuary2026AndBreaksEvenAtTwelvePercent) {
  const Shipped shipped("founder-quarter-point");
  EXPECT_EQ(shipped.runs_out(), "2026-01");
  EXPECT_NEAR(shipped.runway(), 29.56, 0.005);
  EXPECT_NEAR(shipped.result.months[0].break_even_paid_rate, 0.120, 0.0005);
  EXPECT_NEAR(shipped.result.months[0].break_even_paid_rate_operating, 0.217, 0.0005);
  EXPECT_EQ(shipped.held(), (Holds{true, true, true}));
}

TEST(FounderHalfPoint, RunsOutSoonerThoughThePaidRateRisesFaster) {
  const Shipped shipped("founder-half-point");
  EXPECT_EQ(shipped.scenario.inputs.paid_gain, 0.005);
  EXPECT_EQ(shipped.runs_out(), "2025-11");
  EXPECT_NEAR(shipped.runway(), 27.54, 0.005);
  EXPECT_NEAR(shipped.result.months[0].break_even_paid_rate, 0.120, 0.0005);
  EXPECT_EQ(shipped.held(), (Holds{true, true}));
}

TEST(ArticleBankrupt2024, IsNotHeldForItsFiguresLastPast2035) {
  const Shipped shipped("article-bankrupt-2024");
  EXPECT_EQ(shipped.held(), (Holds{false}));
  EXPECT_GT(shipped.runs_out(), "2035-12");
  // $700,000 a day.
  EXPECT_NEAR(shipped.result.months[0].free_inference / (365.25 / 12), 700'000, 10'000);
  EXPECT_EQ(shipped.result.months[0].revenue, 0);
  EXPECT_EQ(shipped.result.months[0].rnd, 45e6);
  EXPECT_EQ(shipped.result.months[0].staff, 0);
}

TEST(ArticleBankrupt2024, WouldHoldWithUsersAndResearchGrowing237PercentAMonth) {
  Scenario scenario = Shipped("article-bankrupt-2024").scenario;
  const auto runs_out_by_2024 = [&](double growth) {
    scenario.inputs.dau_growth = scenario.inputs.rnd_growth = growth;
    const auto run = burnline::Run(scenario);
    return std::get<Result>(run).claims[0].holds == true;
  };
  EXPECT_TRUE(runs_out_by_2024(0.238));
  EXPECT_FALSE(runs_out_by_2024(0.236));
}

TEST(ArticleGulf100b, LastsTenYears) {
  const Shipped shipped("article-gulf-100b");
  EXPECT_EQ(shipped.scenario.horizon, 120);
  EXPECT_EQ(shipped.runs_out(), "never");
  EXPECT_EQ(shipped.result.months[4].raised, 1e11);
  EXPECT_EQ(shipped.held(), (Holds{true, true}));
}

TEST(ArticleTrafficSlide, LengthensTheRunway) {
  const Shipped shipped("article-traffic-slide");
  EXPECT_EQ(shipped.scenario.inputs.dau_growth, -0.112);
  const double level = Shipped("founder-quarter-point").runway();
  EXPECT_TRUE(shipped.runs_out() == "never" || shipped.runway() > level);
  // The last claim is the article's: that losses widen as users leave. They do not.
  EXPECT_EQ(shipped.held(), (Holds{true, true, false}));
}

TEST(Reported20242025, MeetsEachReportedTotal) {
  const Shipped shipped("reported-2024-2025");
  EXPECT_GE(shipped.result.claims.size(), 7u);
  for (std::size_t i = 0; i < shipped.result.claims.size(); ++i)
    EXPECT_EQ(shipped.result.claims[i].holds, true) << shipped.scenario.claims[i].text.en;
  // The reported figures themselves, summed here from the months.
  const auto sum = [&](std::size_t from, std::size_t to, auto value) {
    double total = 0;
    for (std::size_t m = from; m < to; ++m) total += value(shipped.result.months[m]);
    return total;
  };
  const auto inference = [](const Lines<double>& m) {
    return m.free_inference + m.paid_inference + m.api_inference;
  };
  const auto revenue = [](const Lines<double>& m) { return m.revenue; };
  const auto net = [](const Lines<double>& m) { return m.net; };
  EXPECT_NEAR(sum(0, 12, inference), 3.76e9, 0.1e9);
  EXPECT_NEAR(sum(12, 21, inference), 8.67e9, 0.2e9);
  EXPECT_GT(sum(0, 12, revenue), 2.5e9);
  EXPECT_LT(sum(0, 12, revenue), 3.7e9);
  EXPECT_GE(sum(12, 21, revenue), 4.3e9);
  EXPECT_NEAR(sum(0, 12, net), -5e9, 0.25e9);
  EXPECT_NEAR(sum(12, 24, net), -9e9, 0.5e9);
  EXPECT_GT(12 * shipped.result.months[23].revenue, 20e9);
}

TEST(AiStartup, IsSmallRentsItsGpusAndClaimsNothing) {
  const Shipped shipped("ai-startup");
  EXPECT_LT(shipped.scenario.inputs.dau, 100'000);
  EXPECT_GE(shipped.scenario.inputs.dau, 10'000);
  EXPECT_LT(shipped.scenario.inputs.cash, 10e6);
  EXPECT_EQ(shipped.scenario.inputs.gpu_price, 0);
  EXPECT_TRUE(shipped.scenario.claims.empty());
}

TEST(ShippedScenarios, SayTheBasisOfEachInputAndTheSourceAndDateOfTheReportedOnes) {
  for (const char* id : kIds) {
    const Shipped shipped(id);
    EXPECT_TRUE(shipped.scenario.name) << id;
    EXPECT_TRUE(shipped.scenario.about) << id;
    for (std::size_t i = 0; i < kInputCount; ++i) {
      if (!shipped.scenario.given[i]) continue;
      const auto& from = shipped.scenario.provenance[i];
      ASSERT_TRUE(from && from->basis) << id << " " << kInputs[i].key;
      if (from->basis != Basis::kReported) continue;
      EXPECT_TRUE(from->source) << id << " " << kInputs[i].key;
      EXPECT_TRUE(from->date) << id << " " << kInputs[i].key;
    }
  }
}

TEST(ShippedScenarios, SayEverythingInBothLanguages) {
  for (const char* id : kIds) {
    const Shipped shipped(id);
    const auto both = [&](const std::optional<Text>& text) {
      EXPECT_TRUE(!text || text->en != text->zh) << id << ": " << text->en;
    };
    both(shipped.scenario.name);
    both(shipped.scenario.about);
    for (const auto& from : shipped.scenario.provenance) both(from ? from->source : std::nullopt);
    for (const Event& event : shipped.scenario.events) both(event.label);
    for (const Claim& claim : shipped.scenario.claims) {
      both(claim.text);
      both(claim.source);
      EXPECT_TRUE(claim.source) << id << ": " << claim.text.en;
    }
  }
}

TEST(ShippedScenarios, WriteAsTheTextThatReadsAsThemselves) {
  for (const char* id : kIds) {
    const Shipped shipped(id);
    const std::string written = WriteScenario(shipped.scenario);
    const ReadResult again = ReadScenario(written);
    ASSERT_TRUE(again.scenario) << id;
    EXPECT_EQ(WriteScenario(*again.scenario), written) << id;
    const auto run = burnline::Run(*again.scenario);
    ASSERT_TRUE(std::holds_alternative<Result>(run));
    const Result& result = std::get<Result>(run);
    for (std::size_t m = 0; m < result.months.size(); ++m)
      EXPECT_EQ(result.months[m].cash, shipped.result.months[m].cash) << id;
  }
}

}  // namespace
}  // namespace burnline
