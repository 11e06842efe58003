// SPDX-License-Identifier: MIT
//
// Events: what they act on, when, and in which order.
#include <gtest/gtest.h>

#include <cmath>

#include "burnline/scenario.h"
#include "months_of.h"

namespace burnline {
namespace {

Event In(int month) {
  Event event;
  event.month.index = month;
  return event;
}

TEST(Event, RaisesAndSpendsInItsMonthAlone) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.actions = {Raise(1, 500), Spend(1, 200)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].raised, 0);
  EXPECT_EQ(months[1].raised, 500);
  EXPECT_EQ(months[1].one_off, 200);
  EXPECT_EQ(months[1].net, -200);
  EXPECT_EQ(months[1].cash, 1300);
  EXPECT_EQ(months[2].raised, 0);
  EXPECT_EQ(months[2].one_off, 0);
}

TEST(Event, OfTheSameMonthAsAnotherAddsToIt) {
  Plan plan = IdlePlan();
  plan.horizon = 1;
  plan.actions = {Raise(0, 500), Spend(0, 200), Raise(0, 50), Spend(0, 20)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].raised, 550);
  EXPECT_EQ(months[0].one_off, 220);
}

TEST(Event, SetsAnInputFromItsMonthOn) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.actions = {Set(1, kInput_overhead, 70)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].overhead, 0);
  EXPECT_EQ(months[1].overhead, 70);
  EXPECT_EQ(months[2].overhead, 70);
}

TEST(Event, LetsTheInputsOwnGrowthGoOnFromTheNewValue) {
  Plan plan = IdlePlan();
  plan.horizon = 4;
  plan.inputs.rnd = 100;
  plan.inputs.rnd_growth = 0.5;
  plan.actions = {Set(1, kInput_rnd, 1000), ScaleBy(3, kInput_rnd, 0.25)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].rnd, 100);
  EXPECT_EQ(months[1].rnd, 1000);
  EXPECT_EQ(months[2].rnd, 1500);
  EXPECT_EQ(months[3].rnd, 2250 * 0.25);
}

TEST(Event, ScalesTheCurrentValueNotTheOneAtTheStart) {
  Plan plan = IdlePlan();
  plan.horizon = 3;
  plan.inputs.api_revenue = 64;
  plan.inputs.api_growth = 0.5;
  plan.actions = {ScaleBy(2, kInput_api_revenue, 2)};
  EXPECT_EQ(MonthsOf(plan)[2].api_revenue, 64 * 2.25 * 2);
}

TEST(Event, SetsBeforeItScales) {
  Scenario scenario;
  Event event = In(0);
  event.scale[kInput_overhead] = 3;
  event.set[kInput_overhead] = 100;
  scenario.events = {event};
  EXPECT_EQ(MonthsOf(MakePlan(scenario))[0].overhead, 300);
}

TEST(Events, OfOneMonthActInTheOrderOfTheList) {
  Scenario scenario;
  Event scale = In(1), set = In(1);
  scale.scale[kInput_overhead] = 3;
  set.set[kInput_overhead] = 100;
  scenario.inputs.overhead = 7;
  scenario.events = {scale, set};
  EXPECT_EQ(MonthsOf(MakePlan(scenario))[1].overhead, 100);
  scenario.events = {set, scale};
  EXPECT_EQ(MonthsOf(MakePlan(scenario))[1].overhead, 300);
}

TEST(Events, ActByMonthHoweverTheListOrdersTheMonths) {
  Scenario scenario;
  Event late = In(2), early = In(1);
  late.set[kInput_overhead] = 5;
  early.set[kInput_overhead] = 9;
  scenario.events = {late, early};
  const auto months = MonthsOf(MakePlan(scenario));
  EXPECT_EQ(months[1].overhead, 9);
  EXPECT_EQ(months[2].overhead, 5);
}

TEST(Event, ClampsAShareThatItScalesOutOfItsRange) {
  Plan plan;
  plan.horizon = 1;
  plan.inputs.paid_rate = 0.5;
  plan.inputs.stickiness = 0.02;
  plan.inputs.take_rate = 0.5;
  plan.inputs.dau = 1000;
  plan.actions = {ScaleBy(0, kInput_paid_rate, 1000), ScaleBy(0, kInput_stickiness, 0.001),
                  ScaleBy(0, kInput_take_rate, 1.9)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].paid_rate, 1);
  EXPECT_EQ(months[0].mau, 1000 / 0.01);
  EXPECT_DOUBLE_EQ(months[0].take, 0.9 * months[0].revenue);
}

TEST(Event, ClampsNothingThatIsNotAShare) {
  Plan plan = IdlePlan();
  plan.horizon = 2;
  plan.inputs.dau = 4e9;
  plan.inputs.paid_gain = 0.04;
  plan.inputs.paid_rate = 0;
  plan.inputs.price = 1000;
  plan.actions = {ScaleBy(0, kInput_dau, 1000), ScaleBy(0, kInput_price, 1000),
                  ScaleBy(0, kInput_paid_gain, 10)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].dau, 4e12);
  EXPECT_DOUBLE_EQ(months[1].paid_rate, 0.4);  // A share a month is not a share.
  EXPECT_DOUBLE_EQ(months[1].subscriptions, months[1].payers * 1e6);
}

TEST(Event, BeyondTheHorizonDoesNothing) {
  Plan plan;
  plan.horizon = 12;
  const auto before = MonthsOf(plan);
  plan.actions = {Raise(12, 1e10), Spend(12, 1e10), Set(13, kInput_price, 0),
                  ScaleBy(239, kInput_dau, 10)};
  const auto after = MonthsOf(plan);
  for (std::size_t m = 0; m < 12; ++m)
    for (int line = 0; line < kLineCount - 2; ++line) EXPECT_EQ(after[m][line], before[m][line]);
}

TEST(Event, OfMonthZeroActsBeforeTheOpeningFleetIsSized) {
  Plan plan;
  plan.horizon = 2;
  plan.inputs.paid_gain = 0;
  plan.actions = {ScaleBy(0, kInput_free_cost, 4)};
  const auto months = MonthsOf(plan);
  EXPECT_EQ(months[0].capex, 0);
  EXPECT_EQ(months[1].capex, 0);
  plan.actions = {ScaleBy(1, kInput_free_cost, 4)};
  EXPECT_GT(MonthsOf(plan)[1].capex, 0);
}

TEST(Event, OfMonthZeroActsBeforeThePaidRateMeetsItsCeiling) {
  Plan plan;
  plan.horizon = 1;
  plan.actions = {Set(0, kInput_paid_rate, 0.9), Set(0, kInput_paid_ceiling, 0.3)};
  EXPECT_EQ(MonthsOf(plan)[0].paid_rate, 0.3);
}

TEST(MakePlan, TakesEveryPartOfAnEventInOrderAndSortsByMonth) {
  Scenario scenario;
  Event all = In(3);
  all.raise = 1;
  all.spend = 2;
  all.set[kInput_price] = 3;
  all.scale[kInput_price] = 4;
  all.probability = 0.5;  // Matters to the uncertainty analysis only.
  Event first = In(1);
  first.spend = 9;
  scenario.events = {all, first};
  const Plan plan = MakePlan(scenario);
  ASSERT_EQ(plan.actions.size(), 5u);
  EXPECT_EQ(plan.actions[0].value, 9);
  const Action::Kind kinds[] = {Action::Kind::kRaise, Action::Kind::kSpend, Action::Kind::kSet,
                                Action::Kind::kScale};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(plan.actions[i + 1].kind, kinds[i]);
    EXPECT_EQ(plan.actions[i + 1].month, 3);
    EXPECT_EQ(plan.actions[i + 1].value, static_cast<double>(i + 1));
  }
}

}  // namespace
}  // namespace burnline
