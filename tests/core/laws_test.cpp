// SPDX-License-Identifier: MIT
//
// Laws: what holds for every scenario, checked on thousands of random ones. Left out are scenarios
// that the model cannot finish (a line outgrows a double) and those in which an event scaled a rate
// of growth below −100%, so that users or costs are negative numbers: few enough for the laws to
// mean something.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "burnline/answers.h"
#include "burnline/scenario.h"
#include "exact_sum.h"
#include "months_of.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::uint64_t kSeeds = 3000;

struct Outcome {
  std::vector<Lines<double>> months;
  Answers answers;
  double runway() const { return answers.runway_months.value_or(kNever); }
};

/// Nothing if some line is not finite.
std::optional<Outcome> RunOf(const Plan& plan) {
  Outcome run;
  if (RunForecast(plan, run.months)) return std::nullopt;
  run.answers = FindAnswers(plan.inputs.cash, run.months);
  return run;
}

/// Whether users, sales and costs are quantities of something.
bool IsPhysical(const Lines<double>& m) {
  return m.dau >= 0 && m.api_revenue >= 0 && m.free_inference >= 0 && m.paid_inference >= 0 &&
         m.staff >= 0 && m.rnd >= 0;
}

/// Calls `law(plan, run, random)` for random plans that can be run.
template <class Law>
void ForRandomPlans(Law law) {
  std::uint64_t ran = 0;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    const Plan plan = MakePlan(RandomScenario(seed));
    const auto run = RunOf(plan);
    if (!run || !std::all_of(run->months.begin(), run->months.end(), IsPhysical)) continue;
    ++ran;
    Random random(seed ^ 0x5EED);
    law(plan, *run, random);
    if (testing::Test::HasFailure()) return;  // One example is enough to look into.
  }
  EXPECT_GT(ran, kSeeds * 9 / 10);
}

void ExpectSameMonth(const Lines<double>& a, const Lines<double>& b) {
  for (int line = 0; line < kLineCount; ++line)
    EXPECT_TRUE(SameBits(a[line], b[line]))
        << kLines[line].key << ": " << a[line] << ", " << b[line];
}

/// All money that a month moves, in either direction, and the cash it starts and ends with.
double Gross(const Lines<double>& m, double opening) {
  return m.revenue + m.take + m.free_inference + m.paid_inference + m.api_inference + m.staff +
         m.rnd + m.overhead + m.capex + m.one_off + m.interest + m.raised + std::abs(opening) +
         std::abs(m.cash);
}

// "To the cent" means: the closing cash differs from the sum of everything that came in and went
// out only by the rounding of the additions themselves, at most half a unit in the last place of
// the largest amount each. That is under a cent over 240 months while the amounts stay below $10
// billion, and a double itself cannot tell cents above $70,000 billion.
TEST(Cash, IsConservedToTheCent) {
  int strictly = 0;
  ForRandomPlans([&](const Plan& plan, const Outcome& run, Random&) {
    ExactSum raised_and_net, every_flow;
    raised_and_net.Add(plan.inputs.cash);
    every_flow.Add(plan.inputs.cash);
    double largest = 0, opening = plan.inputs.cash;
    for (const auto& m : run.months) {
      raised_and_net.Add(m.raised);
      raised_and_net.Add(m.net);
      for (const double in : {m.subscriptions, m.ads, m.api_revenue, m.interest, m.raised})
        every_flow.Add(in);
      for (const double out : {m.take, m.free_inference, m.paid_inference, m.api_inference, m.staff,
                               m.rnd, m.overhead, m.capex, m.one_off})
        every_flow.Add(-out);
      largest = std::max(largest, Gross(m, opening));
      opening = m.cash;
    }
    const double half_ulp = largest * 0x1p-53;
    const double months = static_cast<double>(run.months.size());
    const double closing = run.months.back().cash;
    EXPECT_NEAR(closing, raised_and_net.value(), std::max(2 * months * half_ulp, 1e-9));
    EXPECT_NEAR(closing, every_flow.value(), std::max(14 * months * half_ulp, 1e-9));
    if (largest < 1e10 && months <= 240) {
      ++strictly;
      EXPECT_NEAR(closing, raised_and_net.value(), 0.005);
      EXPECT_NEAR(closing, every_flow.value(), 0.005);
    }
  });
  EXPECT_GT(strictly, 100);
}

/// A copy of the plan with an input moved `up` or down inside its range, by a random amount.
Plan Moved(const Plan& plan, int input, bool up, Random& random) {
  Plan moved = plan;
  double& value = moved.inputs[input];
  const double end = up ? kInputs[input].max : kInputs[input].min;
  // As likely a nudge as a leap.
  const double step = random.OneIn(2) ? random.Unit() : 0.01 * random.Unit();
  value += (end - value) * step;
  return moved;
}

void ExpectNoLongerRunway(const Plan& worse, const Outcome& before) {
  const auto after = RunOf(worse);
  if (!after) return;
  // The month is exact; the fraction inside it is a quotient of rounded numbers.
  EXPECT_LE(after->answers.runs_out.value_or(kMaxHorizon),
            before.answers.runs_out.value_or(kMaxHorizon));
  EXPECT_LE(after->runway(), before.runway() + 1e-6);
}

TEST(Runway, IsNeverLengthenedByMoreResearchOverheadStaffOrDearerGpus) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    for (const int input : {kInput_rnd, kInput_rnd_growth, kInput_overhead, kInput_headcount,
                            kInput_cost_per_head, kInput_headcount_growth, kInput_gpu_price}) {
      SCOPED_TRACE(kInputs[input].key);
      ExpectNoLongerRunway(Moved(plan, input, true, random), run);
    }
  });
}

TEST(Runway, IsNeverLengthenedByAnotherOneOffCost) {
  ForRandomPlans([](Plan plan, const Outcome& run, Random& random) {
    // Actions are sorted by month; one of month 0 goes first.
    plan.actions.insert(plan.actions.begin(), Spend(0, 1e9 * random.Unit()));
    ExpectNoLongerRunway(plan, run);
  });
}

TEST(Runway, IsNeverLengthenedByLessRevenue) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    for (const int input : {kInput_price, kInput_ad_revenue}) {
      SCOPED_TRACE(kInputs[input].key);
      ExpectNoLongerRunway(Moved(plan, input, false, random), run);
    }
    SCOPED_TRACE("take_rate");
    ExpectNoLongerRunway(Moved(plan, kInput_take_rate, true, random), run);
  });
}

TEST(Runway, IsNeverLengthenedByLessApiRevenueIfServingItCostsNothing) {
  ForRandomPlans([](Plan plan, const Outcome&, Random& random) {
    plan.inputs.api_cost = 0;
    std::erase_if(plan.actions, [](const Action& a) { return a.input == kInput_api_cost; });
    const auto run = RunOf(plan);
    if (!run) return;
    for (const int input : {kInput_api_revenue, kInput_api_growth}) {
      SCOPED_TRACE(kInputs[input].key);
      ExpectNoLongerRunway(Moved(plan, input, false, random), *run);
    }
  });
}

TEST(Runway, IsNeverLengthenedByADearerQueryIfAllGpusAreRented) {
  ForRandomPlans([](Plan plan, const Outcome&, Random& random) {
    plan.inputs.gpu_price = 0;
    std::erase_if(plan.actions, [](const Action& a) { return a.input == kInput_gpu_price; });
    const auto run = RunOf(plan);
    if (!run) return;
    for (const int input : {kInput_free_cost, kInput_paid_cost, kInput_free_compute,
                            kInput_free_queries, kInput_paid_queries, kInput_api_cost}) {
      SCOPED_TRACE(kInputs[input].key);
      ExpectNoLongerRunway(Moved(plan, input, true, random), *run);
    }
    SCOPED_TRACE("cost_decline");
    ExpectNoLongerRunway(Moved(plan, kInput_cost_decline, false, random), *run);
  });
}

TEST(Runway, CanBeLengthenedByADearerFreeQueryIfGpusAreBought) {
  Plan plan;  // Founder-quarter-point buys a GPU for each it adds.
  plan.inputs.gpu_price = 50'000;
  plan.inputs.paid_gain = 0.05;
  plan.inputs.free_cost = 80;
  const auto cheap = RunOf(plan);
  plan.inputs.free_cost = 104;  // A larger opening fleet, which is free.
  const auto dear = RunOf(plan);
  ASSERT_TRUE(cheap && dear);
  EXPECT_GT(dear->runway(), cheap->runway() + 0.05);
}

TEST(Runway, IsNeverShortenedByMoreCashOrALargerRound) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    Plan richer = plan;
    richer.inputs.cash += 1e10 * random.Unit();
    const auto more = RunOf(richer);
    ASSERT_TRUE(more);
    EXPECT_GE(more->runway(), run.runway() - 1e-6);
  });
}

TEST(Set, ToTheCurrentValueChangesNothing) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    const int m = random.Below(plan.horizon);
    const auto& month = run.months[static_cast<std::size_t>(m)];
    // Inputs that a line shows as they stand in that month.
    const std::pair<int, double> current[] = {{kInput_dau, month.dau},
                                              {kInput_paid_rate, month.paid_rate},
                                              {kInput_api_revenue, month.api_revenue},
                                              {kInput_rnd, month.rnd},
                                              {kInput_overhead, month.overhead}};
    Plan same = plan;
    for (const auto& [input, value] : current) same.actions.push_back(Set(m, input, value));
    // Inputs that nothing moves stay as they began.
    for (const int input : {kInput_price, kInput_stickiness, kInput_take_rate, kInput_gpu_price,
                            kInput_paid_gain, kInput_cash_yield, kInput_dau_growth}) {
      const bool moved = std::any_of(plan.actions.begin(), plan.actions.end(),
                                     [&](const Action& a) { return a.input == input; });
      if (!moved) same.actions.push_back(Set(m, input, plan.inputs[input]));
    }
    std::stable_sort(same.actions.begin(), same.actions.end(),
                     [](const Action& a, const Action& b) { return a.month < b.month; });
    const auto again = RunOf(same);
    ASSERT_TRUE(again);
    for (std::size_t i = 0; i < run.months.size(); ++i)
      ExpectSameMonth(again->months[i], run.months[i]);
  });
}

TEST(Scale, ByOneChangesNothing) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    Plan same = plan;
    const int m = random.Below(plan.horizon);
    for (int input = 0; input < kInputCount; ++input)
      if (input != kInput_cash) same.actions.push_back(ScaleBy(m, input, 1));
    std::stable_sort(same.actions.begin(), same.actions.end(),
                     [](const Action& a, const Action& b) { return a.month < b.month; });
    const auto again = RunOf(same);
    ASSERT_TRUE(again);
    for (std::size_t i = 0; i < run.months.size(); ++i)
      ExpectSameMonth(again->months[i], run.months[i]);
  });
}

bool IsMoney(std::string_view unit) { return unit.starts_with("$"); }

/// The same plan in a currency of which `factor` make a dollar.
Plan InCurrency(const Plan& plan, double factor) {
  Plan other = plan;
  for (int i = 0; i < kInputCount; ++i)
    if (IsMoney(kInputs[i].unit)) other.inputs[i] *= factor;
  for (Action& action : other.actions) {
    const bool dollars = action.kind == Action::Kind::kRaise ||
                         action.kind == Action::Kind::kSpend ||
                         (action.kind == Action::Kind::kSet && IsMoney(kInputs[action.input].unit));
    if (dollars) action.value *= factor;
  }
  return other;
}

TEST(Money, ScaledByAPowerOfTwoScalesEveryAmountExactlyAndMovesNoMonth) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    const double factor = std::ldexp(1.0, random.Below(41) - 20);
    const auto scaled = RunOf(InCurrency(plan, factor));
    ASSERT_TRUE(scaled);
    for (std::size_t m = 0; m < run.months.size(); ++m) {
      Lines<double> expected = run.months[m];
      for (int line = 0; line < kLineCount; ++line)
        if (IsMoney(kLines[line].unit)) expected[line] *= factor;
      ExpectSameMonth(scaled->months[m], expected);
    }
    const Answers &a = run.answers, &b = scaled->answers;
    EXPECT_EQ(a.runs_out, b.runs_out);
    EXPECT_EQ(a.runway_months, b.runway_months);
    EXPECT_EQ(a.break_even, b.break_even);
    EXPECT_EQ(a.break_even_lasts, b.break_even_lasts);
    EXPECT_EQ(a.lowest_cash_month, b.lowest_cash_month);
    EXPECT_EQ(a.lowest_cash * factor, b.lowest_cash);
    EXPECT_EQ(a.funding_needed * factor, b.funding_needed);
    EXPECT_EQ(a.peak_burn * factor, b.peak_burn);
    EXPECT_EQ(a.raise_by, b.raise_by);
    EXPECT_EQ(a.verdict, b.verdict);
  });
}

TEST(Money, ScaledByAnyFactorScalesEveryAmountToABillionth) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random& random) {
    const double factor = 0.01 + 100 * random.Unit();
    const auto scaled = RunOf(InCurrency(plan, factor));
    ASSERT_TRUE(scaled);
    double opening = plan.inputs.cash, largest = 0, fleet = 0;
    for (std::size_t m = 0; m < run.months.size(); ++m) {
      const Lines<double>& before = run.months[m];
      const Lines<double>& after = scaled->months[m];
      // Differences of large amounts are as exact as those amounts; a fleet bought is one, too.
      fleet = std::max(fleet, before.gpus);
      largest = std::max({largest, Gross(before, opening), fleet * kInputs[kInput_gpu_price].max});
      opening = before.cash;
      for (int line = 0; line < kLineCount; ++line) {
        SCOPED_TRACE(kLines[line].key);
        if (IsMoney(kLines[line].unit)) {
          EXPECT_NEAR(after[line] / factor, before[line], 1e-9 * largest);
        } else if (!MayBeNone(line)) {
          EXPECT_NEAR(after[line], before[line], 1e-9 * before[line]);
        } else if (!std::isnan(before[line]) && !std::isnan(after[line])) {
          EXPECT_NEAR(after[line], before[line], 1e-9);
        }
      }
    }
    EXPECT_NEAR(scaled->answers.lowest_cash / factor, run.answers.lowest_cash, 1e-9 * largest);
  });
}

TEST(Horizon, ThatIsLongerDoesNotChangeEarlierMonths) {
  ForRandomPlans([](Plan plan, const Outcome& run, Random& random) {
    const auto horizon = static_cast<std::size_t>(plan.horizon);
    plan.horizon += random.Below(kMaxHorizon - plan.horizon + 1);
    std::vector<Lines<double>> longer;
    // Even if a later month is beyond a double, these are not.
    if (RunForecast(plan, longer)) return;
    for (std::size_t m = 0; m < horizon; ++m) ExpectSameMonth(longer[m], run.months[m]);
  });
}

TEST(YearTotals, SumTheFlowsOfACalendarYearAndShowItsLastMonthOtherwise) {
  ForRandomPlans([](const Plan& plan, const Outcome& run, Random&) {
    const auto years = YearTotals(plan.start, run.months);
    const YearMonth last = plan.start + (plan.horizon - 1);
    ASSERT_EQ(static_cast<int>(years.size()), last.year() - plan.start.year() + 1);
    for (std::size_t y = 0; y < years.size(); ++y) {
      Lines<double> expected{};
      for (std::size_t m = 0; m < run.months.size(); ++m) {
        if ((plan.start + static_cast<int>(m)).year() != plan.start.year() + static_cast<int>(y))
          continue;
        for (int line = 0; line < kLineCount; ++line) {
          const bool sum = kLines[line].year == YearRule::kSum;
          expected[line] = (sum ? expected[line] : 0) + run.months[m][line];
        }
      }
      for (int line = 0; line < kLineCount; ++line) {
        if (!std::isnan(expected[line]))
          EXPECT_EQ(years[y][line], expected[line]) << kLines[line].key;
        else
          EXPECT_TRUE(std::isnan(years[y][line])) << kLines[line].key;
      }
    }
  });
}

TEST(Forecast, IsTheSameBitsWhateverItsRowsHeldBefore) {
  std::vector<Lines<double>> used;
  ForRandomPlans([&](const Plan& plan, const Outcome& run, Random&) {
    ASSERT_FALSE(RunForecast(plan, used));
    ASSERT_EQ(used.size(), run.months.size());
    for (std::size_t m = 0; m < used.size(); ++m) ExpectSameMonth(used[m], run.months[m]);
  });
}

}  // namespace
}  // namespace burnline
