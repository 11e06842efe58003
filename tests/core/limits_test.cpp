// SPDX-License-Identifier: MIT
//
// The edges: shortest and longest horizon, inputs at the ends of their ranges, numbers that outgrow
// a double.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <variant>

#include "burnline/answers.h"
#include "burnline/result.h"
#include "burnline/result_json.h"
#include "months_of.h"

namespace burnline {
namespace {

TEST(Horizon, OfOneMonthGivesOneMonthAndAllAnswers) {
  Scenario scenario;
  scenario.horizon = 1;
  const auto run = burnline::Run(scenario);
  ASSERT_TRUE(std::holds_alternative<Result>(run));
  const Result& result = std::get<Result>(run);
  ASSERT_EQ(result.months.size(), 1u);
  EXPECT_EQ(result.answers.verdict, Verdict::kBurning);
  EXPECT_EQ(result.answers.lowest_cash, result.months[0].cash);
}

TEST(Horizon, Of240MonthsGivesThemAll) {
  Scenario scenario;
  scenario.horizon = 240;
  scenario.start = YearMonth{2999 * 12 + 11};  // Months beyond year 2999 are still months.
  const auto run = burnline::Run(scenario);
  ASSERT_TRUE(std::holds_alternative<Result>(run));
  EXPECT_EQ(std::get<Result>(run).months.size(), 240u);
  EXPECT_NE(ResultJson(scenario, std::get<Result>(run)).find("\"runs_out\":\"3002-05\""),
            std::string::npos);
}

TEST(Price, OfZeroLeavesNoSubscriptionsAndNoBreakEvenRate) {
  Plan plan;
  plan.inputs.price = 0;
  for (const auto& month : MonthsOf(plan)) {
    EXPECT_EQ(month.subscriptions, 0);
    EXPECT_EQ(month.revenue, 0);
    EXPECT_TRUE(std::isnan(month.break_even_paid_rate));
  }
}

TEST(Stickiness, OfOneMakesMonthlyUsersOfDailyOnes) {
  Plan plan;
  plan.inputs.stickiness = 1;
  for (const auto& month : MonthsOf(plan)) EXPECT_EQ(month.mau, month.dau);
}

class EndsOfTheRanges : public testing::TestWithParam<bool> {};

TEST_P(EndsOfTheRanges, GiveAFiniteForecast) {
  Scenario scenario;
  scenario.horizon = kMaxHorizon;
  for (int i = 0; i < kInputCount; ++i)
    scenario.inputs[i] = GetParam() ? kInputs[i].max : kInputs[i].min;
  const auto run = burnline::Run(scenario);
  ASSERT_TRUE(std::holds_alternative<Result>(run));
  for (const auto& month : std::get<Result>(run).months)
    for (int line = 0; line < kLineCount; ++line)
      EXPECT_TRUE(MayBeNone(line) || std::isfinite(month[line])) << kLines[line].key;
}

INSTANTIATE_TEST_SUITE_P(Both, EndsOfTheRanges, testing::Bool(), [](const auto& end) {
  return std::string(end.param ? "AllAtMost" : "AllAtLeast");
});

TEST(EachInput, AloneAtEitherEndOfItsRangeGivesAFiniteForecast) {
  for (int i = 0; i < kInputCount; ++i) {
    for (const double end : {kInputs[i].min, kInputs[i].max}) {
      Plan plan;
      plan.horizon = kMaxHorizon;
      plan.inputs[i] = end;
      SCOPED_TRACE(testing::Message() << kInputs[i].key << " = " << end);
      MonthsOf(plan);
    }
  }
}

/// API revenue of 1e6 $, a thousand times more every month: beyond a double in month 101.
Scenario Exploding() {
  Scenario scenario;
  scenario.horizon = 240;
  scenario.inputs.gpu_price = 0;
  scenario.inputs.api_revenue = 1e6;
  for (int m = 1; m < 240; ++m) {
    Event event;
    event.month.index = m;
    event.scale[kInput_api_revenue] = 1000;
    scenario.events.push_back(event);
  }
  return scenario;
}

TEST(ALineThatIsNotFinite, IsOneProblemThatNamesTheLineAndTheMonth) {
  const auto run = burnline::Run(Exploding());
  ASSERT_TRUE(std::holds_alternative<Problem>(run));
  const Problem& problem = std::get<Problem>(run);
  EXPECT_EQ(problem.pointer, "");
  EXPECT_EQ(
      problem.rule.en,
      "api_revenue finite in every month; in 2032-01 (month 101) the numbers become too large "
      "to compute");
  EXPECT_NE(problem.rule.zh.find("2032-01"), std::string::npos);
  EXPECT_NE(problem.rule.zh.find("API 与企业收入"), std::string::npos);
  EXPECT_EQ(problem.seen, "api_revenue = +∞");
}

TEST(ALineThatIsNotFinite, IsNoProblemBeyondTheHorizon) {
  Scenario scenario = Exploding();
  scenario.horizon = 101;
  EXPECT_TRUE(std::holds_alternative<Result>(burnline::Run(scenario)));
}

TEST(ALineThatIsNotFinite, IsTheFirstOfItsMonthWhicheverItIs) {
  Scenario scenario = Exploding();
  scenario.inputs.api_cost = 3;  // Serving it overflows where selling it does not yet.
  scenario.inputs.api_revenue = 1e8;
  const auto run = burnline::Run(scenario);
  ASSERT_TRUE(std::holds_alternative<Problem>(run));
  EXPECT_EQ(std::get<Problem>(run).seen, "api_inference = +∞");
}

TEST(ALineThatIsNotFinite, MayBeInfinitelyNegative) {
  // Each is 1e308 in month 100; together they are more than a double holds.
  Scenario scenario = Exploding();
  scenario.inputs.overhead = 1e8;
  scenario.inputs.rnd = 1e8;
  for (Event& event : scenario.events) event.scale = {{kInput_overhead, 1000}, {kInput_rnd, 1000}};
  const auto run = burnline::Run(scenario);
  ASSERT_TRUE(std::holds_alternative<Problem>(run));
  EXPECT_EQ(std::get<Problem>(run).seen, "operating = −∞");
}

}  // namespace
}  // namespace burnline
