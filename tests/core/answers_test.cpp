// SPDX-License-Identifier: MIT
//
// The answers, read off months that are written down here.
#include "burnline/answers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <vector>

#include "months_of.h"

namespace burnline {
namespace {

/// Months that raise and lose what they are told; every level shows the same result.
std::vector<Lines<double>> Months(double cash, std::initializer_list<double> nets,
                                  std::initializer_list<double> raises = {}) {
  std::vector<Lines<double>> months;
  auto raised = raises.begin();
  for (const double net : nets) {
    Lines<double> month{};
    month.contribution = month.operating = month.net = net;
    month.raised = raised == raises.end() ? 0 : *raised++;
    month.cash = cash = cash + month.raised + net;
    months.push_back(month);
  }
  return months;
}

TEST(Runway, EndsInsideTheMonthInProportionToTheCashThatIsLeft) {
  const Answers answers = FindAnswers(100, Months(100, {-40, -40, -80}));
  EXPECT_EQ(answers.runs_out, 2);
  EXPECT_EQ(answers.runway_months, 2.25);  // 20 of the 80 are there.
}

TEST(Runway, CanEndInTheFirstMonth) {
  const Answers answers = FindAnswers(30, Months(30, {-40}));
  EXPECT_EQ(answers.runs_out, 0);
  EXPECT_EQ(answers.runway_months, 0.75);
}

TEST(Runway, CountsARoundOfTheMonthAsAvailableFromItsStart) {
  const Answers answers = FindAnswers(100, Months(100, {-60, -80}, {0, 20}));
  EXPECT_EQ(answers.runs_out, 1);
  EXPECT_EQ(answers.runway_months, 1 + 60.0 / 80.0);
}

TEST(Runway, IsTheMonthItselfWhenNothingIsAvailableInIt) {
  EXPECT_EQ(FindAnswers(0, Months(0, {-10})).runway_months, 0);
  EXPECT_EQ(FindAnswers(50, Months(50, {-50, -10})).runway_months, 1);
}

TEST(Runway, IsTheMonthItselfWhenItOpensInDebtThatTheRoundDoesNotCover) {
  EXPECT_EQ(FindAnswers(-100, Months(-100, {-10}, {40})).runway_months, 0);
}

TEST(Runway, IsNotOverAtExactlyNoCash) {
  const Answers answers = FindAnswers(50, Months(50, {-50, 0, 10}));
  EXPECT_EQ(answers.runs_out, std::nullopt);
  EXPECT_EQ(answers.runway_months, std::nullopt);
}

TEST(Runway, IsNothingRatherThanInfiniteWhenItOutlastsTheHorizon) {
  const Answers answers = FindAnswers(1e6, Months(1e6, {-1, -1, -1}));
  EXPECT_EQ(answers.runs_out, std::nullopt);
  EXPECT_EQ(answers.runway_months, std::nullopt);
  EXPECT_EQ(answers.raise_by, std::nullopt);
}

TEST(Runway, IsOverForGoodEvenIfCashComesBack) {
  const Answers answers = FindAnswers(10, Months(10, {-20, 100, -500}));
  EXPECT_EQ(answers.runs_out, 0);
  EXPECT_EQ(answers.runway_months, 0.5);
}

TEST(BreakEven, IsTheFirstMonthWithoutALossAtEachLevel) {
  auto months = Months(1000, {-30, -20, -10});
  months[1].contribution = 0;
  months[2].contribution = 5;
  months[2].operating = 1;
  const Answers answers = FindAnswers(1000, months);
  EXPECT_EQ(answers.break_even[kContribution], 1);
  EXPECT_EQ(answers.break_even[kOperating], 2);
  EXPECT_EQ(answers.break_even[kNet], std::nullopt);
  EXPECT_TRUE(answers.break_even_lasts[kContribution]);
  EXPECT_TRUE(answers.break_even_lasts[kOperating]);
}

TEST(BreakEven, DoesNotLastIfAnyLaterMonthLoses) {
  const Answers answers = FindAnswers(1000, Months(1000, {-1, 5, -1, 5}));
  EXPECT_EQ(answers.break_even[kNet], 1);
  EXPECT_FALSE(answers.break_even_lasts[kNet]);
}

TEST(BreakEven, InTheFirstMonthLastsIfNoneLoses) {
  const Answers answers = FindAnswers(0, Months(0, {0, 0, 7}));
  EXPECT_EQ(answers.break_even[kNet], 0);
  EXPECT_TRUE(answers.break_even_lasts[kNet]);
}

TEST(BreakEven, InTheLastMonthLasts) {
  const Answers answers = FindAnswers(100, Months(100, {-1, -1, 0}));
  EXPECT_EQ(answers.break_even[kNet], 2);
  EXPECT_TRUE(answers.break_even_lasts[kNet]);
}

TEST(LowestCash, IsTheEarliestOfEqualLows) {
  const Answers answers = FindAnswers(100, Months(100, {-60, 20, -20, 60}));
  EXPECT_EQ(answers.lowest_cash, 40);
  EXPECT_EQ(answers.lowest_cash_month, 0);
}

TEST(LowestCash, IsAClosingFigureSoThatTheOpeningCashDoesNotCount) {
  const Answers answers = FindAnswers(1, Months(1, {10, -5}));
  EXPECT_EQ(answers.lowest_cash, 6);
  EXPECT_EQ(answers.lowest_cash_month, 1);
}

TEST(FundingNeeded, IsTheDeepestDebt) {
  EXPECT_EQ(FindAnswers(100, Months(100, {-300, 50})).funding_needed, 200);
}

TEST(FundingNeeded, IsNothingWhileCashLasts) {
  const double needed = FindAnswers(100, Months(100, {-100, 50})).funding_needed;
  EXPECT_EQ(needed, 0);
  EXPECT_FALSE(std::signbit(needed));
}

TEST(PeakBurn, IsTheLargestMonthlyLossRoundsAside) {
  EXPECT_EQ(FindAnswers(100, Months(100, {-10, -30, 5, -20}, {0, 500})).peak_burn, 30);
}

TEST(PeakBurn, IsNothingIfNoMonthLoses) {
  EXPECT_EQ(FindAnswers(0, Months(0, {1, 0, 2})).peak_burn, 0);
}

TEST(RaiseBy, IsTheRunOutMonthLessTheLeadTime) {
  const auto months = Months(100, {-10, -10, -10, -10, -10, -10, -10, -10, -10, -20});
  EXPECT_EQ(FindAnswers(100, months).raise_by, 3);  // Six months, unless told otherwise.
  EXPECT_EQ(FindAnswers(100, months, 0).raise_by, 9);
  EXPECT_EQ(FindAnswers(100, months, 9).raise_by, 0);
}

TEST(RaiseBy, MayLieBeforeTheStart) {
  EXPECT_EQ(FindAnswers(10, Months(10, {-5, -20})).raise_by, -5);
}

TEST(Verdict, IsThatItRunsOutEvenIfItRecovers) {
  EXPECT_EQ(FindAnswers(10, Months(10, {-20, 100})).verdict, Verdict::kRunsOut);
}

TEST(Verdict, IsSelfSustainingIfItNeverRunsOutAndTheLastMonthDoesNotLose) {
  EXPECT_EQ(FindAnswers(10, Months(10, {-5, 0})).verdict, Verdict::kSelfSustaining);
}

TEST(Verdict, IsBurningIfTheLastMonthLosesThoughCashIsLeft) {
  EXPECT_EQ(FindAnswers(10, Months(10, {20, -1})).verdict, Verdict::kBurning);
}

TEST(Answers, OfAForecastThatRunsOutAgreeWithItsMonths) {
  const Plan plan;  // The defaults are founder-quarter-point.
  const auto months = MonthsOf(plan);
  const Answers answers = FindAnswers(plan.inputs.cash, months);
  ASSERT_TRUE(answers.runs_out);
  const auto m = static_cast<std::size_t>(*answers.runs_out);
  EXPECT_EQ(ToString(plan.start + *answers.runs_out), "2026-01");
  EXPECT_LT(months[m].cash, 0);
  EXPECT_GE(months[m - 1].cash, 0);
  EXPECT_NEAR(*answers.runway_months, 29.56, 0.005);
}

}  // namespace
}  // namespace burnline
