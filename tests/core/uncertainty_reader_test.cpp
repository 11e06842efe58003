// SPDX-License-Identifier: MIT
//
// Reading and writing a scenario's "uncertainty", and for all that it may not be the place and the
// rule.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "burnline/scenario_json.h"
#include "random_scenario.h"

namespace burnline {
namespace {

std::string Around(const std::string& uncertainty) {
  return R"({"version": 1, "uncertainty": )" + uncertainty + "}";
}

/// Expects one problem, at `pointer` in the uncertainty, and gives its rule.
std::string RuleAt(const std::string& pointer, const std::string& uncertainty) {
  const ReadResult read = ReadScenario(Around(uncertainty));
  EXPECT_FALSE(read.scenario);
  EXPECT_EQ(read.problems.size(), 1u) << uncertainty;
  if (read.problems.empty()) return "";
  EXPECT_EQ(read.problems[0].pointer, "/uncertainty" + pointer);
  EXPECT_FALSE(read.problems[0].rule.zh.empty());
  return read.problems[0].rule.en;
}

Uncertainty Read(const std::string& uncertainty) {
  const ReadResult read = ReadScenario(Around(uncertainty));
  for (const Problem& p : read.problems)
    ADD_FAILURE() << p.pointer << ": " << p.rule.en << "; seen " << p.seen;
  return read.scenario ? read.scenario->uncertainty : Uncertainty{};
}

constexpr const char* kAll = R"({
  "ranges": {
    "dau": {"kind": "lognormal", "p5": 45e6, "p95": 80e6},
    "dau_growth": {"kind": "normal", "p5": -0.01, "p95": 0.02},
    "price": {"kind": "uniform", "low": 15, "high": 25},
    "paid_rate": {"kind": "triangular", "low": 0.01, "mode": 0.02, "high": 0.05},
    "cash": {"kind": "pert", "low": 5e9, "mode": 1e10, "high": 1.1e10}},
  "dau_volatility": 0.05,
  "correlations": [["dau", "price", -0.3], ["paid_rate", "price", 0.5]],
  "seed": 9007199254740991})";

TEST(UncertaintyReader, ReadsEverythingThatTheFileSays) {
  const Uncertainty u = Read(kAll);
  const std::map<int, Range> ranges = {
      {kInput_dau, {Range::Kind::kLognormal, 45e6, 0, 80e6}},
      {kInput_dau_growth, {Range::Kind::kNormal, -0.01, 0, 0.02}},
      {kInput_price, {Range::Kind::kUniform, 15, 0, 25}},
      {kInput_paid_rate, {Range::Kind::kTriangular, 0.01, 0.02, 0.05}},
      {kInput_cash, {Range::Kind::kPert, 5e9, 1e10, 1.1e10}}};
  EXPECT_EQ(u.ranges, ranges);
  EXPECT_EQ(u.dau_volatility, 0.05);
  ASSERT_EQ(u.correlations.size(), 2u);
  EXPECT_EQ(u.correlations[0], (Correlation{kInput_dau, kInput_price, -0.3}));
  EXPECT_EQ(u.correlations[1], (Correlation{kInput_paid_rate, kInput_price, 0.5}));
  EXPECT_EQ(u.seed, kMostSeed);
}

TEST(UncertaintyReader, OfNothingLeavesTheScenarioCertain) { EXPECT_EQ(Read("{}"), Uncertainty{}); }

TEST(UncertaintyReader, ReadsWhatTheWriterWrote) {
  const auto read = ReadScenario(Around(kAll));
  ASSERT_TRUE(read.scenario);
  const auto again = ReadScenario(WriteScenario(*read.scenario));
  ASSERT_TRUE(again.scenario);
  EXPECT_EQ(again.scenario->uncertainty, read.scenario->uncertainty);
  int uncertain = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Scenario scenario = RandomScenario(seed);
    uncertain += scenario.uncertainty != Uncertainty{};
    const auto back = ReadScenario(WriteScenario(scenario));
    for (const Problem& p : back.problems)
      ADD_FAILURE() << seed << p.pointer << ": " << p.rule.en << "; seen " << p.seen;
    ASSERT_TRUE(back.scenario);
    EXPECT_EQ(back.scenario->uncertainty, scenario.uncertainty) << seed;
    EXPECT_EQ(back.scenario->provenance, scenario.provenance) << seed;
  }
  EXPECT_GT(uncertain, 50);
}

TEST(UncertaintyReader, KnowsFiveKinds) {
  EXPECT_EQ(RuleAt("/ranges/price/kind", R"({"ranges": {"price": {"kind": "cauchy"}}})"),
            "one of normal, lognormal, uniform, triangular, pert");
}

TEST(UncertaintyReader, WantsFiguresInRisingOrder) {
  EXPECT_EQ(RuleAt("/ranges/price/mode", R"({"ranges": {"price":
                   {"kind": "pert", "low": 22, "mode": 20, "high": 25}}})"),
            "at least 22, the figure before it");
}

TEST(UncertaintyReader, WantsEveryFigureOfAKind) {
  RuleAt("/ranges/price", R"({"ranges": {"price": {"kind": "uniform", "low": 22}}})");
}

TEST(UncertaintyReader, WantsALognormalAboveZero) {
  EXPECT_EQ(RuleAt("/ranges/price/p5",
                   R"({"ranges": {"price": {"kind": "lognormal", "p5": 0, "p95": 9}}})"),
            "above 0 in a lognormal range");
}

TEST(UncertaintyReader, WantsARangeThatOverlapsTheInputs) {
  EXPECT_EQ(RuleAt("/ranges/price",
                   R"({"ranges": {"price": {"kind": "uniform", "low": 2000, "high": 3000}}})"),
            "a range that overlaps what the input may be, 0 to 1000");
  // Partly beyond will do: what falls there is clipped.
  Read(R"({"ranges": {"price": {"kind": "normal", "p5": -10, "p95": 2000}}})");
}

TEST(UncertaintyReader, WantsTwoDifferentInputsInAPair) {
  EXPECT_EQ(RuleAt("/correlations/0", R"({"correlations": [["dau", "dau", 0.2]]})"),
            "two different inputs");
}

TEST(UncertaintyReader, WantsEachPairOnce) {
  EXPECT_EQ(RuleAt("/correlations/1",
                   R"({"correlations": [["dau", "price", 0.2], ["price", "dau", 0.3]]})"),
            "each pair of inputs once");
}

TEST(UncertaintyReader, WantsACorrelationBetweenMinusOneAndOne) {
  RuleAt("/correlations/0/2", R"({"correlations": [["dau", "price", 1.5]]})");
}

TEST(UncertaintyReader, NamesThePairsThatCannotHoldTogether) {
  EXPECT_EQ(RuleAt("/correlations", R"({"correlations": [
                   ["dau", "price", 0.9], ["price", "rnd", 0.9], ["dau", "rnd", -0.9],
                   ["headcount", "overhead", 0.9]]})"),
            "correlations that can hold together (a positive definite matrix); these cannot: "
            "dau–price, price–rnd, dau–rnd");
}

TEST(UncertaintyReader, WantsAWholeSeedFromZeroToTheLargestExactOne) {
  EXPECT_EQ(RuleAt("/seed", R"({"seed": 1.5})"), "a whole number");
  RuleAt("/seed", R"({"seed": -1})");
  RuleAt("/seed", R"({"seed": 9007199254740992})");
  EXPECT_EQ(Read(R"({"seed": 0})").seed, 0u);
}

TEST(UncertaintyReader, WantsAVolatilityFromZeroToOne) {
  RuleAt("/dau_volatility", R"({"dau_volatility": -0.1})");
  RuleAt("/dau_volatility", R"({"dau_volatility": 1.1})");
}

TEST(UncertaintyReader, KnowsNoOtherMembers) { RuleAt("/volatility", R"({"volatility": 0.1})"); }

}  // namespace
}  // namespace burnline
