// SPDX-License-Identifier: MIT
//
// Three months of a company in which every input matters, computed by hand from the definitions of
// the model: literal arithmetic only, nothing of it from the core.
#include <gtest/gtest.h>

#include <cmath>

#include "months_of.h"

namespace burnline {
namespace {

constexpr double kDays = 30.4375;  // 365.25 / 12.

Plan Company() {
  Plan plan;
  plan.horizon = 3;
  Inputs<double>& in = plan.inputs;
  in.dau = 1'000'000;
  in.dau_growth = 0.2;
  in.market = 5'000'000;
  in.stickiness = 0.4;
  in.paid_rate = 0.10;
  in.paid_gain = 0.02;
  in.paid_ceiling = 0.13;
  in.price = 20;
  in.ad_revenue = 0.5;
  in.api_revenue = 2'000'000;
  in.api_growth = 0.1;
  in.api_cost = 0.4;
  in.take_rate = 0.15;
  in.free_queries = 8;
  in.free_cost = 5;
  in.free_compute = 0.5;
  in.paid_queries = 20;
  in.paid_cost = 10;
  in.cost_decline = 0.05;
  in.bill_per_gpu = 1000;
  in.gpu_price = 3000;
  in.headcount = 200;
  in.cost_per_head = 10'000;
  in.headcount_growth = 0.02;
  in.rnd = 1'000'000;
  in.rnd_growth = 0.03;
  in.overhead = 300'000;
  in.cash = 10'000'000;
  in.cash_yield = 0.06;
  // In the second month a round closes, the price rises, and the models become dearer to run; in
  // the third a settlement is paid, users come more often, and paying users ask much less.
  plan.actions = {Raise(1, 5'000'000),
                  Set(1, kInput_price, 30),
                  Set(1, kInput_api_cost, 2.5),
                  ScaleBy(1, kInput_free_cost, 2),
                  ScaleBy(1, kInput_paid_cost, 40),
                  Spend(2, 250'000),
                  Set(2, kInput_stickiness, 0.5),
                  ScaleBy(2, kInput_paid_queries, 0.05)};
  return plan;
}

/// Every line of one month, by hand; equal up to rounding.
void ExpectMonth(const Lines<double>& month, const Lines<double>& expected) {
  for (int line = 0; line < kLineCount; ++line) {
    SCOPED_TRACE(kLines[line].key);
    if (std::isnan(expected[line])) {
      EXPECT_TRUE(std::isnan(month[line])) << month[line];
    } else {
      EXPECT_NEAR(month[line], expected[line], 1e-12 * std::abs(expected[line]));
    }
  }
}

// Inference bills of the later months, which several lines need. Month 1: free users' 1,000 queries
// cost 5 × 0.95 × 2 = 9.5 $, paying users' 10 × 0.95 × 40 = 380 $; month 2: 95% of each.
constexpr double kFree1 = 1'160'000 * 0.88 * 8 * kDays * 0.0095 * 0.5;  // 1,180,659.4
constexpr double kPaid1 = 1'160'000 * 0.12 * 20 * kDays * 0.380;        // 32,200,140
constexpr double kFree2 = 1'338'176 * 0.87 * 8 * kDays * 0.009025 * 0.5;
constexpr double kPaid2 = 1'338'176 * 0.13 * 1 * kDays * 0.361;

TEST(HandComputedMonths, FirstMonthFollowsEveryDefinition) {
  const auto months = MonthsOf(Company());
  ASSERT_EQ(months.size(), 3u);
  Lines<double> by_hand;
  by_hand.dau = 1'000'000;
  by_hand.paid_rate = 0.10;
  by_hand.mau = 2'500'000;            // 1,000,000 / 0.4
  by_hand.payers = 250'000;           // 10% of those
  by_hand.subscriptions = 5'000'000;  // 250,000 × 20
  by_hand.ads = 1'125'000;            // 2,250,000 × 0.5
  by_hand.api_revenue = 2'000'000;
  by_hand.revenue = 8'125'000;
  by_hand.take = 1'218'750;          // 15%
  by_hand.free_inference = 547'875;  // 1,000,000 × 0.9 × 8 × 30.4375 × 5/1000 × 0.5
  by_hand.paid_inference = 608'750;  // 1,000,000 × 0.1 × 20 × 30.4375 × 10/1000
  by_hand.api_inference = 800'000;   // 2,000,000 × 0.4
  by_hand.contribution = 4'949'625;  // 8,125,000 − 1,218,750 − 1,956,625
  by_hand.staff = 2'000'000;
  by_hand.rnd = 1'000'000;
  by_hand.overhead = 300'000;
  by_hand.operating = 1'649'625;
  by_hand.gpus = 1'956.625;
  by_hand.capex = 0;  // The opening fleet is there.
  by_hand.one_off = 0;
  by_hand.interest = 50'000;  // 10,000,000 × 0.06 / 12
  by_hand.net = 1'699'625;
  by_hand.raised = 0;
  by_hand.cash = 11'699'625;
  // a = 3,250,000 × 0.85 − 608,750 − 800,000 is above 0: no paying user is needed.
  by_hand.break_even_paid_rate = 0;
  // −(1,353,750 − 3,300,000) / (2,500,000 × 19.5 × 0.85 − 1,000,000 × (6.0875 − 0.60875))
  by_hand.break_even_paid_rate_operating = 1'946'250.0 / 35'958'750.0;
  ExpectMonth(months[0], by_hand);
}

TEST(HandComputedMonths, SecondMonthGrowsAndTakesItsEventsIntoAccount) {
  Lines<double> by_hand;
  by_hand.dau = 1'160'000;  // 1,000,000 × (1 + 0.2 × (1 − 1/5))
  by_hand.paid_rate = 0.12;
  by_hand.mau = 2'900'000;
  by_hand.payers = 348'000;
  by_hand.subscriptions = 10'440'000;  // 348,000 × 30
  by_hand.ads = 1'276'000;             // 2,552,000 × 0.5
  by_hand.api_revenue = 2'200'000;
  by_hand.revenue = 13'916'000;
  by_hand.take = 2'087'400;
  by_hand.free_inference = kFree1;
  by_hand.paid_inference = kPaid1;
  by_hand.api_inference = 5'500'000;  // 2,200,000 × 2.5
  by_hand.contribution = 13'916'000 - 2'087'400 - kFree1 - kPaid1 - 5'500'000;
  by_hand.staff = 2'040'000;  // 204 × 10,000
  by_hand.rnd = 1'030'000;
  by_hand.overhead = 300'000;
  by_hand.operating = by_hand.contribution - 3'370'000;
  by_hand.gpus = (kFree1 + kPaid1 + 5'500'000) / 1000;
  by_hand.capex = (kFree1 + kPaid1 + 5'500'000 - 1'956'625) / 1000 * 3000;
  by_hand.one_off = 0;
  by_hand.interest = 11'699'625 * 0.06 / 12;  // 58,498.125
  by_hand.net = by_hand.operating - by_hand.capex + 58'498.125;
  by_hand.raised = 5'000'000;
  by_hand.cash = 11'699'625 + 5'000'000 + by_hand.net;
  // A paying user's month costs 20 × 30.4375 × 0.38 = 231.325, a free one's 1.156625; the first
  // brings 30 × 2.5 × 0.85: every further payer loses money, and the month is below 0 without any.
  by_hand.break_even_paid_rate = std::nan("");
  by_hand.break_even_paid_rate_operating = std::nan("");
  ExpectMonth(MonthsOf(Company())[1], by_hand);
}

TEST(HandComputedMonths, ThirdMonthIsCappedBuysNoGpuAndEarnsNoInterestOnDebt) {
  const auto months = MonthsOf(Company());
  Lines<double> by_hand;
  by_hand.dau = 1'338'176;   // 1,160,000 × (1 + 0.2 × (1 − 0.232))
  by_hand.paid_rate = 0.13;  // 0.14 would be above the ceiling.
  by_hand.mau = 2'676'352;   // stickiness is now 0.5
  by_hand.payers = 347'925.76;
  by_hand.subscriptions = 10'437'772.8;
  by_hand.ads = 1'164'213.12;  // 2,328,426.24 × 0.5
  by_hand.api_revenue = 2'420'000;
  by_hand.revenue = 14'021'985.92;
  by_hand.take = 2'103'297.888;
  by_hand.free_inference = kFree2;
  by_hand.paid_inference = kPaid2;
  by_hand.api_inference = 6'050'000;  // 2,420,000 × 2.5
  by_hand.contribution = 14'021'985.92 - 2'103'297.888 - kFree2 - kPaid2 - 6'050'000;
  by_hand.staff = 2'080'800;  // 208.08 × 10,000
  by_hand.rnd = 1'060'900;
  by_hand.overhead = 300'000;
  by_hand.operating = by_hand.contribution - 3'441'700;
  by_hand.gpus = (kFree2 + kPaid2 + 6'050'000) / 1000;  // Fewer than before.
  by_hand.capex = 0;
  by_hand.one_off = 250'000;
  by_hand.interest = 0;  // The month opens in debt.
  by_hand.net = by_hand.operating - 250'000;
  by_hand.raised = 0;
  const double cash1 = 11'699'625 + 5'000'000 + 58'498.125 +
                       (13'916'000 - 2'087'400 - kFree1 - kPaid1 - 5'500'000 - 3'370'000) -
                       (kFree1 + kPaid1 + 5'500'000 - 1'956'625) * 3;
  ASSERT_LT(cash1, 0);
  by_hand.cash = cash1 + by_hand.net;
  // A free user's month costs 8 × D × 0.009025 × 0.5, a paying user's D × 0.361: about 8% and 14%.
  const double free_user = 8 * kDays * 0.009025 * 0.5, paid_user = kDays * 0.361;
  const double a = (2'676'352 * 0.5 + 2'420'000) * 0.85 - 1'338'176 * free_user - 6'050'000;
  const double b = 2'676'352 * 29.5 * 0.85 - 1'338'176 * (paid_user - free_user);
  by_hand.break_even_paid_rate = -a / b;
  by_hand.break_even_paid_rate_operating = -(a - 3'441'700) / b;
  ExpectMonth(months[2], by_hand);
}

}  // namespace
}  // namespace burnline
