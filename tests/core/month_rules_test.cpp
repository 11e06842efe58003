// SPDX-License-Identifier: MIT
//
// The rules of a month, one at a time: growth, ceilings, the fleet, interest.
#include <gtest/gtest.h>

#include <cmath>

#include "months_of.h"

namespace burnline {
namespace {

TEST(Growth, OfDailyUsersSlowsTowardTheMarket) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.inputs.dau = 500;
  plan.inputs.dau_growth = 0.4;
  plan.inputs.market = 1000;
  const auto months = MonthsOf(plan);
  EXPECT_DOUBLE_EQ(months[1].dau, 600);         // 500 × (1 + 0.4 × 0.5)
  EXPECT_DOUBLE_EQ(months[2].dau, 600 * 1.16);  // × (1 + 0.4 × 0.4)
}

TEST(Growth, DownwardKnowsNoSuchBrake) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.inputs.dau = 900;
  plan.inputs.dau_growth = -0.1;
  plan.inputs.market = 1000;
  const auto months = MonthsOf(plan);
  EXPECT_DOUBLE_EQ(months[1].dau, 810);
  EXPECT_DOUBLE_EQ(months[2].dau, 729);
}

TEST(Growth, StopsForDailyUsersAboveTheMarketAndDoesNotTurnAround) {
  Plan plan = IdlePlan();
  plan.horizon = 12;
  plan.inputs.dau = 5000;
  plan.inputs.dau_growth = 1;
  plan.inputs.market = 1000;
  for (const auto& month : MonthsOf(plan)) EXPECT_EQ(month.dau, 5000);
}

TEST(Growth, MayShrinkUsersThatAreAboveTheMarket) {
  Plan plan = IdlePlan();
  plan.horizon = 2;
  plan.inputs.dau = 5000;
  plan.inputs.dau_growth = -0.5;
  plan.inputs.market = 1000;
  EXPECT_DOUBLE_EQ(MonthsOf(plan)[1].dau, 2500);
}

TEST(Growth, CompoundsForApiRevenueStaffAndResearchAndLowersBothCosts) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  Inputs<double>& in = plan.inputs;
  in.dau = 1000;
  in.paid_rate = 0.5;
  in.paid_gain = 0;
  in.api_revenue = 100;
  in.api_growth = 0.5;
  in.headcount = 10;
  in.cost_per_head = 3;
  in.headcount_growth = -0.5;
  in.rnd = 64;
  in.rnd_growth = 0.25;
  in.cost_decline = 0.5;
  const auto months = MonthsOf(plan);
  EXPECT_DOUBLE_EQ(months[2].api_revenue, 225);
  EXPECT_DOUBLE_EQ(months[2].staff, 7.5);
  EXPECT_DOUBLE_EQ(months[2].rnd, 100);
  EXPECT_DOUBLE_EQ(months[2].free_inference, months[0].free_inference / 4);
  EXPECT_DOUBLE_EQ(months[2].paid_inference, months[0].paid_inference / 4);
}

TEST(PaidRate, StartsAtItsCeilingIfItIsAboveIt) {
  Plan plan = IdlePlan();
  plan.horizon = 2;
  plan.inputs.paid_rate = 0.5;
  plan.inputs.paid_ceiling = 0.2;
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].paid_rate, 0.2);
  EXPECT_EQ(months[1].paid_rate, 0.2);
}

TEST(PaidRate, RisesByItsGainAndStopsAtTheCeiling) {
  Plan plan = IdlePlan();
  plan.horizon = 4;
  plan.inputs.paid_rate = 0.25;
  plan.inputs.paid_gain = 0.05;
  plan.inputs.paid_ceiling = 0.325;
  const auto months = MonthsOf(plan);
  EXPECT_DOUBLE_EQ(months[1].paid_rate, 0.30);
  EXPECT_EQ(months[2].paid_rate, 0.325);
  EXPECT_EQ(months[3].paid_rate, 0.325);
}

TEST(PaidRate, FallsToNoneAndNotBelow) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.inputs.paid_rate = 0.03;
  plan.inputs.paid_gain = -0.02;
  const auto months = MonthsOf(plan);
  EXPECT_DOUBLE_EQ(months[1].paid_rate, 0.01);
  EXPECT_EQ(months[2].paid_rate, 0);
}

TEST(PaidRate, CutByALoweredCeilingClimbsAgainFromThere) {
  Plan plan = IdlePlan();
  plan.horizon = 4;
  plan.inputs.paid_rate = 0.5;
  plan.inputs.paid_gain = 0.05;
  plan.actions = {Set(1, kInput_paid_ceiling, 0.25), Set(2, kInput_paid_ceiling, 1)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[1].paid_rate, 0.25);
  EXPECT_EQ(months[2].paid_rate, 0.25);  // The gain was applied under the low ceiling.
  EXPECT_DOUBLE_EQ(months[3].paid_rate, 0.30);
}

/// API sales alone: inference is the bill, and one GPU accounts for 100 $ of it.
Plan ApiCompany() {
  Plan plan = IdlePlan();
  plan.horizon = 4;
  plan.inputs.api_revenue = 10'000;
  plan.inputs.api_cost = 0.5;
  plan.inputs.bill_per_gpu = 100;
  plan.inputs.gpu_price = 7;
  return plan;
}

TEST(Fleet, OfTheOpeningMonthIsFree) {
  const auto months = MonthsOf(ApiCompany());
  EXPECT_EQ(months[0].gpus, 50);
  EXPECT_EQ(months[0].capex, 0);
}

TEST(Fleet, NeverShrinksSoThatOnlyGpusBeyondTheLargestFleetAreBought) {
  Plan plan = ApiCompany();
  plan.actions = {Set(1, kInput_api_revenue, 16'000), Set(2, kInput_api_revenue, 2'000),
                  Set(3, kInput_api_revenue, 18'000)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[1].gpus, 80);
  EXPECT_EQ(months[1].capex, 30 * 7);
  EXPECT_EQ(months[2].gpus, 10);
  EXPECT_EQ(months[2].capex, 0);
  EXPECT_EQ(months[3].gpus, 90);
  EXPECT_EQ(months[3].capex, 10 * 7);
}

TEST(Fleet, ShrunkByADearerBillPerGpuCostsNothingToKeep) {
  Plan plan = ApiCompany();
  plan.actions = {Set(1, kInput_bill_per_gpu, 200), Set(2, kInput_bill_per_gpu, 100)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[1].gpus, 25);
  EXPECT_EQ(months[2].gpus, 50);
  EXPECT_EQ(months[2].capex, 0);
}

TEST(Interest, IsATwelfthOfTheYearsOnOpeningCashBeforeTheRoundOfTheMonth) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.inputs.cash = 1200;
  plan.inputs.cash_yield = 0.125;
  plan.actions = {Raise(1, 100'000)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].interest, 12.5);
  EXPECT_EQ(months[1].interest, 1212.5 * (0.125 / 12));
  EXPECT_EQ(months[2].interest, months[1].cash * (0.125 / 12));
}

TEST(Interest, IsNotEarnedOnDebt) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.inputs.cash = 1000;
  plan.inputs.cash_yield = 0.2;
  plan.inputs.overhead = 2000;
  const auto months = MonthsOf(plan);
  EXPECT_GT(months[0].interest, 0);
  EXPECT_LT(months[0].cash, 0);
  EXPECT_EQ(months[1].interest, 0);
  EXPECT_EQ(months[2].interest, 0);
  EXPECT_EQ(months[2].cash, months[0].cash - 4000);
}

TEST(Take, IsOfAllRevenueApiAndAdsIncluded) {
  Plan plan = IdlePlan();
  plan.horizon = 1;
  Inputs<double>& in = plan.inputs;
  in.dau = 100;
  in.stickiness = 0.5;
  in.paid_rate = 0.25;
  in.price = 8;
  in.ad_revenue = 2;
  in.api_revenue = 300;
  in.take_rate = 0.5;
  // 50 × 8 + 150 × 2 + 300
  EXPECT_EQ(MonthsOf(plan)[0].take, 500);
}

TEST(Users, OfTheSameNumberADayAreMoreAMonthAndMorePayersWhenStickinessIsLower) {
  Plan plan;
  plan.horizon = 1;
  const double before = MonthsOf(plan)[0].payers;
  plan.inputs.stickiness /= 2;
  EXPECT_DOUBLE_EQ(MonthsOf(plan)[0].payers, 2 * before);
}

}  // namespace
}  // namespace burnline
