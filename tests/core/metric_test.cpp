// SPDX-License-Identifier: MIT
//
// Metrics: how they are written, and what they read off a forecast.
#include "burnline/metric.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>

#include "months_of.h"

namespace burnline {
namespace {

constexpr YearMonth kStart{2023 * 12 + 7};

Metric Parsed(std::string_view text) {
  auto parsed = ParseMetric(text, kStart);
  EXPECT_TRUE(std::holds_alternative<Metric>(parsed)) << text;
  return std::holds_alternative<Metric>(parsed) ? std::get<Metric>(parsed) : Metric{};
}

std::string Refusal(std::string_view text) {
  auto parsed = ParseMetric(text, kStart);
  return std::holds_alternative<Text>(parsed) ? std::get<Text>(parsed).en : "";
}

TEST(MetricText, NamesEveryMetric) {
  using Name = Metric::Name;
  const std::pair<const char*, Name> names[] = {{"runs_out", Name::kRunsOut},
                                                {"total", Name::kTotal},
                                                {"runway_months", Name::kRunwayMonths},
                                                {"cash_at", Name::kCashAt},
                                                {"net_at", Name::kNetAt},
                                                {"lowest_cash", Name::kLowestCash},
                                                {"funding_needed", Name::kFundingNeeded},
                                                {"break_even_month", Name::kBreakEvenMonth},
                                                {"break_even_paid_rate", Name::kBreakEvenPaidRate},
                                                {"peak_burn", Name::kPeakBurn}};
  for (const auto& [text, name] : names) {
    EXPECT_EQ(Parsed(text).name, name);
    EXPECT_EQ(ToString(Parsed(text), kStart), text);
  }
}

TEST(MetricText, TakesALevelAndAMonthByDateOrByIndex) {
  const Metric metric = Parsed("break_even_paid_rate:operating@12");
  EXPECT_EQ(metric.level, kOperating);
  ASSERT_TRUE(metric.month);
  EXPECT_EQ(metric.month->index, 12);
  EXPECT_FALSE(metric.month->dated);
  const Metric dated = Parsed("cash_at@2025-12");
  ASSERT_TRUE(dated.month);
  EXPECT_EQ(dated.month->index, 28);
  EXPECT_TRUE(dated.month->dated);
}

TEST(MetricText, ComesBackAsItWasWritten) {
  for (const char* text : {"break_even_paid_rate:operating@12", "cash_at@2025-12", "net_at@0",
                           "break_even_month:net", "break_even_month:operating"})
    EXPECT_EQ(ToString(Parsed(text), kStart), text);
  EXPECT_EQ(ToString(Parsed("break_even_month:contribution"), kStart), "break_even_month");
}

TEST(MetricText, IsRefusedWithARuleThatSaysWhatWouldDo) {
  EXPECT_NE(Refusal("runway").find("one of the metrics runs_out, total, runway_months"),
            std::string::npos);
  EXPECT_NE(Refusal("").find("one of the metrics"), std::string::npos);
  EXPECT_EQ(Refusal("cash_at:net"), "cash_at has no levels");
  EXPECT_EQ(Refusal("break_even_month:gross"),
            "break_even_month at level contribution or operating or net");
  EXPECT_EQ(Refusal("break_even_paid_rate:net"),
            "break_even_paid_rate at level contribution or operating");
  EXPECT_EQ(Refusal("break_even_month:"),
            "break_even_month at level contribution or operating or net");
  EXPECT_EQ(Refusal("lowest_cash@3"), "lowest_cash is not of one month");
  EXPECT_EQ(Refusal("total@3"), "total is not of one month");
  EXPECT_EQ(Refusal("break_even_month:net@3"), "break_even_month is not of one month");
}

TEST(MetricText, RefusesMonthsThatNoForecastFromTheStartCanReach) {
  for (const char* text :
       {"cash_at@", "cash_at@240", "cash_at@-1", "cash_at@-0", "cash_at@+1", "cash_at@2023-07",
        "cash_at@2043-08", "cash_at@2025-13", "cash_at@2025-1", "cash_at@1.5", "cash_at@12x",
        "cash_at@ 12", "cash_at@99999999999"})
    EXPECT_EQ(Refusal(text), "a month from 2023-08 to 2043-07, or an index from 0 to 239") << text;
  EXPECT_EQ(Parsed("cash_at@239").month->index, 239);
  EXPECT_EQ(Parsed("cash_at@2043-07").month->index, 239);
}

/// A forecast whose figures differ from month to month, so that a wrong month shows.
class MetricValues : public testing::Test {
 protected:
  MetricValues() : months_(MonthsOf(plan_)), answers_(FindAnswers(plan_.inputs.cash, months_)) {}

  MetricValue ValueOf(std::string_view text) {
    return Evaluate(Parsed(text), plan_.start, months_, answers_);
  }
  void ExpectValue(std::string_view text, double expected) {
    const MetricValue got = ValueOf(text);
    EXPECT_FALSE(got.beyond_horizon) << text;
    EXPECT_EQ(got.value, expected) << text;
  }

  Plan plan_;  // Founder-quarter-point.
  std::vector<Lines<double>> months_;
  Answers answers_;
};

TEST_F(MetricValues, OfTheAnswersAreTheAnswers) {
  ExpectValue("runs_out", 2026 * 12);
  ExpectValue("runway_months", *answers_.runway_months);
  ExpectValue("lowest_cash", answers_.lowest_cash);
  ExpectValue("funding_needed", -answers_.lowest_cash);
  ExpectValue("peak_burn", answers_.peak_burn);
}

TEST_F(MetricValues, OfTheBreakEvenMonthAreIndices) {
  plan_.inputs.paid_gain = 0.005;
  months_ = MonthsOf(plan_);
  answers_ = FindAnswers(plan_.inputs.cash, months_);
  ASSERT_TRUE(answers_.break_even[kContribution]);
  ASSERT_TRUE(answers_.break_even[kOperating]);
  ExpectValue("break_even_month", *answers_.break_even[kContribution]);
  ExpectValue("break_even_month:contribution", *answers_.break_even[kContribution]);
  ExpectValue("break_even_month:operating", *answers_.break_even[kOperating]);
  EXPECT_NE(answers_.break_even[kContribution], answers_.break_even[kOperating]);
}

TEST_F(MetricValues, OfAMonthAreThatMonthsAndDefaultToTheLast) {
  ExpectValue("cash_at@7", months_[7].cash);
  ExpectValue("cash_at@2024-03", months_[7].cash);
  ExpectValue("cash_at", months_[59].cash);
  ExpectValue("net_at@7", months_[7].net);
  ExpectValue("net_at", months_[59].net);
}

TEST_F(MetricValues, OfTheBreakEvenPaidRateDefaultToTheFirstMonthAndContribution) {
  plan_.inputs.cost_decline = 0.05;
  months_ = MonthsOf(plan_);
  ExpectValue("break_even_paid_rate", months_[0].break_even_paid_rate);
  ExpectValue("break_even_paid_rate@9", months_[9].break_even_paid_rate);
  ExpectValue("break_even_paid_rate:operating", months_[0].break_even_paid_rate_operating);
  ExpectValue("break_even_paid_rate:operating@9", months_[9].break_even_paid_rate_operating);
}

TEST_F(MetricValues, OfATotalSumTheLineBothEndsIncluded) {
  Metric metric = Parsed("total");
  metric.line = kLine_revenue;
  metric.from.index = 3;
  metric.to.index = 5;
  EXPECT_EQ(Evaluate(metric, plan_.start, months_, answers_).value,
            months_[3].revenue + months_[4].revenue + months_[5].revenue);
  metric.to.index = 3;
  EXPECT_EQ(Evaluate(metric, plan_.start, months_, answers_).value, months_[3].revenue);
}

TEST_F(MetricValues, BeyondTheHorizonAreSaidToBe) {
  ExpectValue("cash_at@59", months_[59].cash);
  for (const char* text : {"cash_at@60", "net_at@239", "break_even_paid_rate@60"}) {
    const MetricValue got = ValueOf(text);
    EXPECT_TRUE(got.beyond_horizon) << text;
    EXPECT_EQ(got.value, std::nullopt) << text;
  }
  Metric total = Parsed("total");
  total.line = kLine_revenue;
  total.from.index = 58;
  total.to.index = 60;
  EXPECT_TRUE(Evaluate(total, plan_.start, months_, answers_).beyond_horizon);
}

TEST_F(MetricValues, ThatDoNotExistAreEmptyAndNotBeyondTheHorizon) {
  plan_ = IdlePlan();
  plan_.inputs.overhead = 1;
  plan_.inputs.cash = 1e9;
  months_ = MonthsOf(plan_);
  answers_ = FindAnswers(plan_.inputs.cash, months_);
  for (const char* text : {"runs_out", "runway_months", "break_even_month:operating",
                           "break_even_month:net", "break_even_paid_rate:operating"}) {
    const MetricValue got = ValueOf(text);
    EXPECT_FALSE(got.beyond_horizon) << text;
    EXPECT_EQ(got.value, std::nullopt) << text;
  }
}

TEST_F(MetricValues, OfATotalOverAMonthWithoutARateDoNotExist) {
  Metric total = Parsed("total");
  total.line = kLine_break_even_paid_rate;
  months_[4].break_even_paid_rate = std::nan("");
  total.to.index = 3;
  EXPECT_TRUE(Evaluate(total, plan_.start, months_, answers_).value);
  total.to.index = 5;
  const MetricValue got = Evaluate(total, plan_.start, months_, answers_);
  EXPECT_EQ(got.value, std::nullopt);
  EXPECT_FALSE(got.beyond_horizon);
}

}  // namespace
}  // namespace burnline
