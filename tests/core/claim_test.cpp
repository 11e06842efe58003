// SPDX-License-Identifier: MIT
//
// Claims: every operator, what a missing value means, and inputs changed for the check.
#include "burnline/claim.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "months_of.h"

namespace burnline {
namespace {

using Op = Claim::Op;
using Name = Metric::Name;

/// A claim about the cash of month 0, which is 1000 in IdlePlan.
Claim Cash(Op op, double value, double upper = 0, double tolerance = 0) {
  Claim claim;
  claim.metric.name = Name::kCashAt;
  claim.metric.month = MonthRef{0, false};
  claim.op = op;
  claim.value = value;
  claim.upper = upper;
  claim.tolerance = tolerance;
  return claim;
}

ClaimResult CheckOn(const Plan& plan, const Claim& claim) {
  const auto months = MonthsOf(plan);
  return Check(claim, plan, months, FindAnswers(plan.inputs.cash, months));
}

bool HoldsIdle(const Claim& claim) {
  const ClaimResult result = CheckOn(IdlePlan(), claim);
  EXPECT_TRUE(result.holds);
  return result.holds.value_or(false);
}

TEST(Claim, ComparesTheModelsFigureAndReportsIt) {
  EXPECT_EQ(CheckOn(IdlePlan(), Cash(Op::kEqual, 3)).model, 1000);
  EXPECT_TRUE(HoldsIdle(Cash(Op::kEqual, 1000)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kEqual, std::nextafter(1000, 0))));
  EXPECT_TRUE(HoldsIdle(Cash(Op::kAtMost, 1000)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kAtMost, 999)));
  EXPECT_TRUE(HoldsIdle(Cash(Op::kAtLeast, 1000)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kAtLeast, 1001)));
}

TEST(Claim, WithinIsInclusiveOnBothSides) {
  EXPECT_TRUE(HoldsIdle(Cash(Op::kWithin, 900, 0, 100)));
  EXPECT_TRUE(HoldsIdle(Cash(Op::kWithin, 1100, 0, 100)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kWithin, 900, 0, 99)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kWithin, 1100, 0, 99)));
  EXPECT_TRUE(HoldsIdle(Cash(Op::kWithin, 1000, 0, 0)));
}

TEST(Claim, BetweenIsInclusiveAtBothEnds) {
  EXPECT_TRUE(HoldsIdle(Cash(Op::kBetween, 1000, 2000)));
  EXPECT_TRUE(HoldsIdle(Cash(Op::kBetween, 0, 1000)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kBetween, 1001, 2000)));
  EXPECT_FALSE(HoldsIdle(Cash(Op::kBetween, 0, 999)));
}

Claim RunsOut(Op op, YearMonth value = {}, YearMonth upper = {}, double tolerance = 0) {
  Claim claim;
  claim.metric.name = Name::kRunsOut;
  claim.op = op;
  claim.value = value.count;
  claim.upper = upper.count;
  claim.tolerance = tolerance;
  return claim;
}

constexpr YearMonth Month(int year, int month) { return {year * 12 + month - 1}; }

TEST(Claim, AboutTheRunOutMonthIsAboutMonths) {
  const Plan plan;  // Runs out 2026-01.
  const auto holds = [&](const Claim& claim) { return CheckOn(plan, claim).holds; };
  EXPECT_EQ(holds(RunsOut(Op::kEqual, Month(2026, 1))), true);
  EXPECT_EQ(holds(RunsOut(Op::kEqual, Month(2025, 12))), false);
  EXPECT_EQ(holds(RunsOut(Op::kAtMost, Month(2025, 12))), false);
  EXPECT_EQ(holds(RunsOut(Op::kAtLeast, Month(2025, 12))), true);
  EXPECT_EQ(holds(RunsOut(Op::kBetween, Month(2024, 1), Month(2024, 12))), false);
  EXPECT_EQ(holds(RunsOut(Op::kBetween, Month(2025, 11), Month(2026, 1))), true);
  EXPECT_EQ(holds(RunsOut(Op::kWithin, Month(2025, 10), {}, 3)), true);  // Months.
  EXPECT_EQ(holds(RunsOut(Op::kWithin, Month(2025, 10), {}, 2)), false);
  EXPECT_EQ(holds(RunsOut(Op::kNever)), false);
}

TEST(Claim, CountsARunOutThatNeverComesAsLaterThanAnyMonth) {
  const Plan plan = IdlePlan();
  const auto holds = [&](const Claim& claim) { return CheckOn(plan, claim).holds; };
  EXPECT_EQ(CheckOn(plan, RunsOut(Op::kNever)).model, std::nullopt);
  EXPECT_EQ(holds(RunsOut(Op::kNever)), true);
  EXPECT_EQ(holds(RunsOut(Op::kAtLeast, Month(2999, 12))), true);
  EXPECT_EQ(holds(RunsOut(Op::kAtMost, Month(2999, 12))), false);
  EXPECT_EQ(holds(RunsOut(Op::kEqual, Month(2026, 1))), false);
  EXPECT_EQ(holds(RunsOut(Op::kBetween, Month(1900, 1), Month(2999, 12))), false);
  EXPECT_EQ(holds(RunsOut(Op::kWithin, Month(2026, 1), {}, 1e15)), false);
}

TEST(Claim, CountsARateThatWouldNotDoAsHigherThanAny) {
  Plan plan = IdlePlan();
  plan.inputs.overhead = 1;
  Claim claim;
  claim.metric.name = Name::kBreakEvenPaidRate;
  claim.metric.level = kOperating;
  claim.op = Op::kAtLeast;
  claim.value = 1;
  EXPECT_EQ(CheckOn(plan, claim).model, std::nullopt);
  EXPECT_EQ(CheckOn(plan, claim).holds, true);
  claim.op = Op::kAtMost;
  EXPECT_EQ(CheckOn(plan, claim).holds, false);
  claim.op = Op::kNever;
  EXPECT_EQ(CheckOn(plan, claim).holds, true);
}

TEST(Claim, BeyondTheHorizonIsNeitherHeldNorNot) {
  Claim claim = Cash(Op::kAtLeast, 0);
  claim.metric.month = MonthRef{60, false};
  const ClaimResult result = CheckOn(IdlePlan(), claim);
  EXPECT_EQ(result.model, std::nullopt);
  EXPECT_EQ(result.holds, std::nullopt);
}

TEST(Claim, IsCheckedWithItsInputsChangedAndEventsKept) {
  Plan plan = IdlePlan();
  plan.actions = {Raise(0, 5)};
  Claim claim = Cash(Op::kEqual, 1000 + 5 - 30);
  claim.with[kInput_overhead] = 30;
  const ClaimResult result = CheckOn(plan, claim);
  EXPECT_EQ(result.model, 975);
  EXPECT_EQ(result.holds, true);
}

TEST(Claim, MayChangeTheOpeningCashWhichTheRunwayThenStartsFrom) {
  Plan plan = IdlePlan();
  plan.inputs.overhead = 100;
  Claim claim;
  claim.metric.name = Name::kRunwayMonths;
  claim.op = Op::kEqual;
  claim.value = 0.5;
  claim.with[kInput_cash] = 50;
  EXPECT_EQ(CheckOn(plan, claim).model, 0.5);
  EXPECT_EQ(CheckOn(plan, claim).holds, true);
}

TEST(Claim, LeavesThePlanItIsCheckedOnAsItWas) {
  const Plan plan = IdlePlan();
  Claim claim = Cash(Op::kEqual, 1000);
  claim.with[kInput_overhead] = 30;
  EXPECT_EQ(CheckOn(plan, claim).holds, false);
  claim.with.clear();
  EXPECT_EQ(CheckOn(plan, claim).holds, true);
}

TEST(Claim, WhoseInputsBreakTheModelIsNeitherHeldNorNot) {
  Plan plan = IdlePlan();
  plan.horizon = 240;
  for (int m = 0; m < 240; ++m) plan.actions.push_back(ScaleBy(m, kInput_api_revenue, 1000));
  Claim claim = Cash(Op::kAtLeast, 0);
  EXPECT_EQ(CheckOn(plan, claim).holds, true);  // Nothing times 1000 is nothing.
  claim.with[kInput_api_revenue] = 1e10;
  const ClaimResult result = CheckOn(plan, claim);
  EXPECT_EQ(result.model, std::nullopt);
  EXPECT_EQ(result.holds, std::nullopt);
}

}  // namespace
}  // namespace burnline
