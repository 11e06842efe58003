// SPDX-License-Identifier: MIT
//
// Goals as they are written, and what is refused.
#include "burnline/goal.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

namespace burnline {
namespace {

const YearMonth kStart{2023 * 12 + 7};

Goal Read(const std::string& text) { return std::get<Goal>(ParseGoal(text, kStart)); }
bool IsRefused(const std::string& text) {
  return std::holds_alternative<Text>(ParseGoal(text, kStart));
}

TEST(Goals, AreAMetricAndTheNumberItIsToReach) {
  const Goal goal = Read("  cash_at@2025-12>=-2.5e9 ");
  EXPECT_EQ(goal.metric.name, Metric::Name::kCashAt);
  EXPECT_TRUE(goal.at_least);
  EXPECT_EQ(goal.target, -2.5e9);
  EXPECT_EQ(goal.text, "cash_at@2025-12 >= -2.5e9");
  EXPECT_FALSE(Read("break_even_month:net <= 24").at_least);
}

TEST(Goals, OfTimeMayNameAMonth) {
  EXPECT_EQ(Read("runway_months >= 2028-01").target, 53);
  EXPECT_EQ(Read("break_even_month <= 2024-08").target, 12);
  EXPECT_EQ(Read("runs_out >= 2024-12").target, 16);
  EXPECT_EQ(Read("runs_out >= 2024-12").metric.name, Metric::Name::kRunsOut);
}

TEST(Goals, CountAMetricWithoutAValueAsLaterOrHigherThanAny) {
  EXPECT_TRUE(Read("runway_months >= 36").Meets(std::nullopt));
  EXPECT_FALSE(Read("break_even_month <= 24").Meets(std::nullopt));
}

TEST(Goals, ThatAreNoneAreRefused) {
  for (const char* text :
       {"", "runway_months", "runway_months = 3", "runway_months > 3",
        "runway_months >= ", "runway_months >= x", "runway_months >= NaN", "runway_months >= 1e999",
        "runway >= 3", "runs_out <= 12", "runs_out <= 2024-13", "total >= 3", "cash_at >= 2024-12",
        "lowest_cash >= \"3\"", "lowest_cash >= [3]", ">= 3", "runway_months >= 3 4"})
    EXPECT_TRUE(IsRefused(text)) << text;
}

TEST(Goals, BeyondTheHorizonAreAProblem) {
  Scenario scenario;
  scenario.start = kStart;
  const auto beyond = [&](const std::string& text) {
    return Beyond(Read(text), scenario).has_value();
  };
  EXPECT_FALSE(beyond("runway_months >= 60"));
  EXPECT_TRUE(beyond("runway_months >= 60.5"));
  EXPECT_FALSE(beyond("break_even_month <= 59"));
  EXPECT_TRUE(beyond("break_even_month <= 60"));
  EXPECT_FALSE(beyond("cash_at@59 >= 0"));
  EXPECT_TRUE(beyond("cash_at@60 >= 0"));
  EXPECT_FALSE(beyond("runs_out <= 2028-07"));
  EXPECT_FALSE(beyond("runs_out >= 2028-08"));
  EXPECT_TRUE(beyond("runs_out >= 2028-09"));
  EXPECT_TRUE(beyond("runs_out <= 2028-08"));
  EXPECT_EQ(Beyond(Read("runway_months >= 99"), scenario)->pointer, "/horizon");
}

}  // namespace
}  // namespace burnline
