// SPDX-License-Identifier: MIT
//
// The break-even paid rate of a month: every branch of its definition.
#include <gtest/gtest.h>

#include <cmath>

#include "burnline/answers.h"
#include "burnline/model.h"
#include "months_of.h"
#include "random_scenario.h"

namespace burnline {
namespace {

TEST(LowestRate, IsZeroIfNothingIsLacking) {
  EXPECT_EQ(LowestRate(5.0, 3.0), 0);
  EXPECT_EQ(LowestRate(5.0, -3.0), 0);
  EXPECT_EQ(LowestRate(0.0, 0.0), 0);
  EXPECT_EQ(LowestRate(0.0, -1.0), 0);
}

TEST(LowestRate, IsWhereTheLineCrossesZero) {
  EXPECT_EQ(LowestRate(-1.0, 4.0), 0.25);
  EXPECT_EQ(LowestRate(-4.0, 4.0), 1);
}

TEST(LowestRate, DoesNotExistIfEvenEverybodyPayingIsNotEnough) {
  EXPECT_TRUE(std::isnan(LowestRate(-5.0, 4.0)));
}

TEST(LowestRate, DoesNotExistIfPayersBringNothingMore) {
  EXPECT_TRUE(std::isnan(LowestRate(-5.0, 0.0)));
  EXPECT_TRUE(std::isnan(LowestRate(-5.0, -4.0)));
}

/// One month of a company of users alone, 1,000 a day and 2,000 a month.
Plan Users(double free_cost, double paid_cost, double price) {
  Plan plan = IdlePlan();
  plan.horizon = 1;
  Inputs<double>& in = plan.inputs;
  in.dau = 1000;
  in.stickiness = 0.5;
  in.free_compute = 1;
  in.free_cost = free_cost;
  in.paid_cost = paid_cost;
  in.price = price;
  return plan;
}

TEST(BreakEvenPaidRate, IsNothingNeededIfFreeUsersPayForThemselves) {
  Plan plan = Users(10, 500, 0);
  plan.inputs.ad_revenue = 50;
  const auto month = MonthsOf(plan)[0];
  EXPECT_EQ(month.break_even_paid_rate, 0);
}

TEST(BreakEvenPaidRate, IsNoneIfAPayerCostsMoreThanTheyBring) {
  EXPECT_TRUE(std::isnan(MonthsOf(Users(10, 500, 20))[0].break_even_paid_rate));
}

TEST(BreakEvenPaidRate, IsNoneIfItWouldTakeMoreThanEverybody) {
  // Dear free users, payers a little better off than free: the line crosses 0 beyond 1.
  EXPECT_TRUE(std::isnan(MonthsOf(Users(100, 100, 1))[0].break_even_paid_rate));
}

TEST(BreakEvenPaidRate, AtOperatingLevelMayBeNoneWhereTheOneAtContributionLevelIsNot) {
  Plan plan = Users(10, 10, 20);
  plan.inputs.rnd = 1e9;
  const auto month = MonthsOf(plan)[0];
  EXPECT_GT(month.break_even_paid_rate, 0);
  EXPECT_TRUE(std::isnan(month.break_even_paid_rate_operating));
}

TEST(BreakEvenPaidRate, DoesNotDependOnThePaidRateOfTheMonth) {
  Plan plan = Users(10, 20, 20);
  const double at_low = MonthsOf(plan)[0].break_even_paid_rate;
  plan.inputs.paid_rate = 0.7;
  EXPECT_EQ(MonthsOf(plan)[0].break_even_paid_rate, at_low);
}

TEST(BreakEvenPaidRate, DoesNotObeyTheCeiling) {
  Plan plan = Users(10, 20, 20);
  const double free = MonthsOf(plan)[0].break_even_paid_rate;
  plan.inputs.paid_ceiling = 0;
  EXPECT_EQ(MonthsOf(plan)[0].break_even_paid_rate, free);
}

// What the definition is for: a month run at that paid rate has a result of 0, and of less below
// it.
TEST(BreakEvenPaidRate, PutInPlaceOfThePaidRateMakesTheMonthBreakEven) {
  int crossings = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    Plan plan = MakePlan(RandomScenario(seed));
    plan.horizon = 1;
    plan.actions.clear();
    plan.inputs.paid_ceiling = 1;
    const Lines<double> month = MonthsOf(plan)[0];
    const double gross = month.revenue + month.free_inference + month.paid_inference +
                         month.api_inference + month.staff + month.rnd + month.overhead;
    for (const Level level : {kContribution, kOperating}) {
      const double rate = level == kContribution ? month.break_even_paid_rate
                                                 : month.break_even_paid_rate_operating;
      if (std::isnan(rate)) {
        for (const double p : {0.0, 0.5, 1.0}) {
          plan.inputs.paid_rate = p;
          const Lines<double> at_p = MonthsOf(plan)[0];
          EXPECT_LT(ResultAt(level, at_p), 1e-9 * (gross + at_p.revenue)) << "seed " << seed;
        }
        continue;
      }
      ASSERT_GE(rate, 0);
      ASSERT_LE(rate, 1);
      plan.inputs.paid_rate = rate;
      const Lines<double> at_rate = MonthsOf(plan)[0];
      const double rounding =
          1e-9 * (gross + at_rate.revenue + at_rate.paid_inference + at_rate.free_inference);
      if (rate == 0) {
        EXPECT_GE(ResultAt(level, at_rate), -rounding) << "seed " << seed;
        continue;
      }
      ++crossings;
      EXPECT_NEAR(ResultAt(level, at_rate), 0, rounding) << "seed " << seed;
      plan.inputs.paid_rate = rate / 2;
      EXPECT_LT(ResultAt(level, MonthsOf(plan)[0]), rounding) << "seed " << seed;
    }
  }
  EXPECT_GT(crossings, 300);
}

}  // namespace
}  // namespace burnline
