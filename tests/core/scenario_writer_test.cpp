// SPDX-License-Identifier: MIT
//
// Writing a scenario gives a text that reads as the same scenario, field by field, and forecasts to
// the same bits.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <string>

#include "burnline/scenario_json.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

void ExpectSame(const Claim& a, const Claim& b) {
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.source, b.source);
  EXPECT_EQ(a.metric, b.metric);
  EXPECT_EQ(a.op, b.op);
  EXPECT_EQ(a.value, b.value);
  EXPECT_EQ(a.upper, b.upper);
  EXPECT_EQ(a.tolerance, b.tolerance);
  EXPECT_EQ(a.with, b.with);
}

void ExpectSame(const Scenario& a, const Scenario& b) {
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.about, b.about);
  EXPECT_EQ(a.start, b.start);
  EXPECT_EQ(a.horizon, b.horizon);
  for (int i = 0; i < kInputCount; ++i) EXPECT_EQ(a.inputs[i], b.inputs[i]) << kInputs[i].key;
  EXPECT_EQ(a.given, b.given);
  EXPECT_EQ(a.provenance, b.provenance);
  EXPECT_EQ(a.events, b.events);
  ASSERT_EQ(a.claims.size(), b.claims.size());
  for (std::size_t i = 0; i < a.claims.size(); ++i) ExpectSame(a.claims[i], b.claims[i]);
}

TEST(WrittenScenario, ReadsAsTheSameScenarioAndForecastsToTheSameBits) {
  int ran = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    const Scenario scenario = RandomScenario(seed);
    const std::string json = WriteScenario(scenario);
    const ReadResult read = ReadScenario(json);
    ASSERT_TRUE(read.scenario) << read.problems[0].pointer << ": " << read.problems[0].rule.en;
    ExpectSame(*read.scenario, scenario);
    EXPECT_EQ(WriteScenario(*read.scenario), json);

    std::vector<Lines<double>> before, after;
    const auto bad = RunForecast(MakePlan(scenario), before);
    const auto bad_again = RunForecast(MakePlan(*read.scenario), after);
    ASSERT_EQ(bad.has_value(), bad_again.has_value());
    if (bad) continue;
    ++ran;
    for (std::size_t m = 0; m < before.size(); ++m)
      for (int line = 0; line < kLineCount; ++line)
        EXPECT_TRUE(SameBits(before[m][line], after[m][line])) << kLines[line].key;
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(ran, 2700);
}

TEST(WrittenScenario, HoldsOnlyWhatItWasGiven) {
  const std::string written =
      WriteScenario(*ReadScenario(R"({"version": 1, "inputs": {"price": 20}})").scenario);
  EXPECT_NE(written.find("\"price\": 20"), std::string::npos);
  EXPECT_EQ(written.find("dau"), std::string::npos);
  EXPECT_EQ(written.find("name"), std::string::npos);
}

TEST(WrittenScenario, KeepsMonthsTheWayTheyWereWritten) {
  const std::string written = WriteScenario(*ReadScenario(R"({"version": 1, "events": [
    {"month": "2024-06", "raise": 1}, {"month": 6, "raise": 1}]})")
                                                 .scenario);
  EXPECT_NE(written.find("\"month\": \"2024-06\""), std::string::npos);
  EXPECT_NE(written.find("\"month\": 6"), std::string::npos);
}

TEST(WrittenScenario, KeepsOddTexts) {
  Scenario scenario;
  scenario.name = Text{"quote \" backslash \\ tab \t line\nnull \x01 </script> 😀", "同上"};
  scenario.about = Text{"", ""};
  const ReadResult read = ReadScenario(WriteScenario(scenario));
  ASSERT_TRUE(read.scenario);
  ExpectSame(*read.scenario, scenario);
}

TEST(WrittenScenario, KeepsEveryBitOfANumber) {
  Scenario scenario;
  scenario.given.fill(true);
  scenario.inputs.price = std::nextafter(20.0, 21.0);
  scenario.inputs.paid_gain = 0.1 + 0.2 - 0.3 + 1e-17;
  scenario.inputs.cash = std::nextafter(1e13, 0);
  scenario.inputs.overhead = 5e-324;
  scenario.inputs.dau_growth = -0.0;
  const ReadResult read = ReadScenario(WriteScenario(scenario));
  ASSERT_TRUE(read.scenario);
  for (int i = 0; i < kInputCount; ++i)
    EXPECT_TRUE(SameBits(read.scenario->inputs[i], scenario.inputs[i])) << kInputs[i].key;
}

}  // namespace
}  // namespace burnline
