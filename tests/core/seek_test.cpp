// SPDX-License-Identifier: MIT
//
// What would have to be true: the value found meets the goal when it is put in, its neighbour does
// not, and nothing is overlooked that trying thousands of values finds.
#include "burnline/seek.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "burnline/answers.h"
#include "burnline/forecast.h"
#include "burnline/track.h"
#include "random_scenario.h"
#include "soaring_scenario.h"

namespace burnline {
namespace {

using Status = SeekAnswer::Status;

Goal GoalOf(const std::string& text, YearMonth start = {}) {
  const auto parsed = ParseGoal(text, start);
  if (const auto* rule = std::get_if<Text>(&parsed)) ADD_FAILURE() << rule->en;
  return std::get<Goal>(parsed);
}

/// A metric by running the forecast, nothing else; no forecast, no goal met.
struct Tried {
  bool finite = false, meets = false;
  std::optional<double> value;
};
Tried Try(const Scenario& scenario, const std::vector<int>& inputs, double value,
          const Goal& goal) {
  Plan plan = MakePlan(scenario);
  for (const int input : inputs) plan.inputs[input] = value;
  std::vector<Lines<double>> months;
  if (RunForecast(plan, months)) return {};
  const auto got =
      Evaluate(goal.metric, plan.start, months, FindAnswers(plan.inputs.cash, months)).value;
  const bool meets = !got            ? goal.at_least
                     : goal.at_least ? *got >= goal.target
                                     : *got <= goal.target;
  return {true, meets, got};
}

/// Nothing but research: the runway is cash ÷ research.
Scenario OnlyResearch() {
  Scenario scenario;
  scenario.inputs.dau = 100;
  scenario.inputs.price = scenario.inputs.free_cost = scenario.inputs.paid_cost = 0;
  scenario.inputs.paid_gain = 0;
  scenario.inputs.headcount = 0;
  scenario.inputs.rnd = 1e9;
  scenario.inputs.cash = 10e9;
  return scenario;
}

TEST(Seek, FindsTheResearchThatLastsSoLong) {
  const int input = kInput_rnd;
  const SeekAnswer answer = Seek(OnlyResearch(), {&input, 1}, GoalOf("runway_months >= 36"));
  EXPECT_EQ(answer.status, Status::kFound);
  EXPECT_NEAR(*answer.value, 10e9 / 36, 10e9 / 36 * 1e-14);
  EXPECT_NEAR(*answer.reached, 36, 36e-9);
  EXPECT_EQ(answer.solutions, std::vector<double>{*answer.value});
  const InputRow& row = kInputs[input];
  EXPECT_DOUBLE_EQ(*answer.moved,
                   std::log(1e9 / (10e9 / 36)) / std::log(row.max / row.step) * (1 - 1.0 / 500));
}

TEST(Seek, FindsTheCashThatStaysAboveZeroToTheCent) {
  const int input = kInput_cash;
  const SeekAnswer answer = Seek(OnlyResearch(), {&input, 1}, GoalOf("lowest_cash >= 0"));
  EXPECT_EQ(answer.status, Status::kFound);
  EXPECT_EQ(*answer.value, 60e9);
  EXPECT_EQ(*answer.reached, 0);
}

TEST(Seek, SaysSoWhereTheGoalIsMetAlready) {
  const int input = kInput_rnd;
  const SeekAnswer answer = Seek(OnlyResearch(), {&input, 1}, GoalOf("runway_months >= 10"));
  EXPECT_EQ(answer.status, Status::kAlreadyMet);
  EXPECT_EQ(*answer.value, 1e9);
  EXPECT_EQ(*answer.reached, 10);
  EXPECT_EQ(*answer.moved, 0);
}

TEST(Seek, SaysHowCloseAnInputGetsThatCannotDoIt) {
  Scenario scenario = OnlyResearch();
  scenario.inputs.headcount = 1e6;
  scenario.inputs.cost_per_head = 5000;
  const int rnd = kInput_rnd, price = kInput_gpu_price;
  const SeekAnswer answer = Seek(scenario, {&rnd, 1}, GoalOf("runway_months >= 3"));
  EXPECT_EQ(answer.status, Status::kUnreachable);
  EXPECT_FALSE(answer.value);
  EXPECT_EQ(*answer.closest, 0);
  EXPECT_DOUBLE_EQ(*answer.reached, 2);
  // Where nothing that it does matters, it stays where it is.
  const SeekAnswer idle = Seek(scenario, {&price, 1}, GoalOf("runway_months >= 3"));
  EXPECT_EQ(idle.status, Status::kUnreachable);
  EXPECT_EQ(*idle.closest, scenario.inputs.gpu_price);
}

TEST(Seek, ListsEverySolutionWhereThereAreSeveral) {
  // By the defaults a faster rise of the paid rate must pay for GPUs, a fall loses what was paid.
  const Scenario scenario;
  const int input = kInput_paid_gain;
  const Goal goal = GoalOf("runway_months >= 30.5");
  const SeekAnswer answer = Seek(scenario, {&input, 1}, goal);
  ASSERT_EQ(answer.status, Status::kSeveral);
  ASSERT_EQ(answer.solutions.size(), 2u);
  EXPECT_LT(answer.solutions[0], 0);
  EXPECT_GT(answer.solutions[1], 0);
  for (const double solution : answer.solutions)
    EXPECT_NEAR(*Try(scenario, {input}, solution, goal).value, 30.5, 1e-9);
  EXPECT_EQ(*answer.value, answer.solutions[1]);
}

TEST(Seek, FindsWhereTheMetricJumpsOverTheTarget) {
  // A round comes in month 20: whoever lasts until then lasts beyond 40 at once.
  Scenario scenario = OnlyResearch();
  Event round;
  round.month = {20, false};
  round.raise = 100e9;
  scenario.events.push_back(round);
  const int input = kInput_rnd;
  const Goal goal = GoalOf("runway_months >= 30");
  const SeekAnswer answer = Seek(scenario, {&input, 1}, goal);
  EXPECT_EQ(answer.status, Status::kFound);
  EXPECT_NEAR(*answer.value, 10e9 / 20, 1e-3);
  EXPECT_FALSE(answer.reached);
  EXPECT_TRUE(Try(scenario, {input}, *answer.value, goal).meets);
}

TEST(Seek, TiesInputsToOneValue) {
  Scenario scenario = OnlyResearch();
  scenario.inputs.headcount = 100'000;
  scenario.inputs.cost_per_head = 10'000;
  // Both grow: closing cash after n months is 10e9 − 2e9 · ((1 + g)^n − 1) / g.
  const int inputs[] = {kInput_headcount_growth, kInput_rnd_growth};
  const SeekAnswer answer = Seek(scenario, inputs, GoalOf("runway_months >= 8"));
  ASSERT_EQ(answer.status, Status::kFound);
  const double g = *answer.value;
  EXPECT_NEAR(2e9 * (std::pow(1 + g, 8) - 1) / g, 10e9, 1e-2);
}

TEST(Seek, AsksTheArticlesFiguresByHowMuchTheyWouldHaveToGrow) {
  // $700,000 a day and $540M a year, both growing at g a month, no revenue, $10bn: by hand.
  Scenario scenario;
  scenario.start = YearMonth{2023 * 12 + 7};
  scenario.horizon = 240;
  scenario.inputs.dau = 13e6;
  scenario.inputs.free_queries = 15;
  scenario.inputs.free_cost = 3.56;
  scenario.inputs.free_compute = 1;
  scenario.inputs.paid_rate = scenario.inputs.paid_gain = 0;
  scenario.inputs.gpu_price = scenario.inputs.headcount = 0;
  scenario.inputs.rnd = 45e6;
  const int tied[] = {kInput_dau_growth, kInput_rnd_growth};
  const SeekAnswer answer = Seek(scenario, tied, GoalOf("runs_out <= 2024-12", scenario.start));
  ASSERT_EQ(answer.status, Status::kFound);
  EXPECT_NEAR(*answer.value, 0.237, 0.0005);
  double cash = 10e9, users = 13e6, rnd = 45e6;
  for (int m = 0; m < 17; ++m) {
    cash -= users * 15 * 365.25 / 12 * 3.56 / 1000 + rnd;
    users *= 1 + *answer.value * (1 - users / 8e9);
    rnd *= 1 + *answer.value;
  }
  EXPECT_NEAR(cash, 0, 1);
}

TEST(Seek, OfARunOutMonthIsAMonthToTheClaimToo) {
  // By the very month in which cash falls below 0: at the value found as the goal has it, at the
  // next double toward where it is not met, not.
  const Scenario scenario;
  int found = 0;
  for (int m = 20; m < 60; ++m) {
    for (const bool at_least : {true, false}) {
      const Goal goal = GoalOf(
          std::string(at_least ? "runs_out >= " : "runs_out <= ") + ToString(scenario.start + m),
          scenario.start);
      const auto meets = [&](int input, double value) {
        Plan plan = MakePlan(scenario);
        plan.inputs[input] = value;
        std::vector<Lines<double>> months;
        EXPECT_FALSE(RunForecast(plan, months));
        const auto out = FindAnswers(plan.inputs.cash, months).runs_out;
        return at_least ? !out || *out >= m : out && *out <= m;
      };
      for (const int input : {int{kInput_cash}, int{kInput_rnd}, int{kInput_price}}) {
        const SeekAnswer answer = Seek(scenario, {&input, 1}, goal);
        EXPECT_EQ(answer.status == Status::kAlreadyMet, meets(input, scenario.inputs[input]));
        for (const double value : answer.solutions) {
          ++found;
          EXPECT_TRUE(meets(input, value)) << goal.text;
          EXPECT_TRUE(!meets(input, std::nextafter(value, -1e300)) ||
                      !meets(input, std::nextafter(value, 1e300)))
              << goal.text << " " << kInputs[input].key;
        }
      }
    }
  }
  EXPECT_GT(found, 100);
}

TEST(Seek, OfAMonthThatEndsWithNothingIsNotOutYet) {
  // 100 a month from 1,000: the tenth month closes at exactly 0, the eleventh below.
  Scenario scenario = OnlyResearch();
  scenario.inputs.cash = 1000;
  scenario.inputs.rnd = 100;
  const int input = kInput_market;
  const auto status = [&](int m) {
    const std::string month = ToString(scenario.start + m);
    return Seek(scenario, {&input, 1}, GoalOf("runs_out <= " + month, scenario.start)).status;
  };
  EXPECT_EQ(status(9), Status::kUnreachable);
  EXPECT_EQ(status(10), Status::kAlreadyMet);
}

TEST(Seek, OfTiedInputsStaysWithinWhatTheyHaveInCommonInWhateverOrder) {
  Scenario scenario = OnlyResearch();
  scenario.inputs.cash = 1000;
  scenario.inputs.rnd = 100;
  const Goal goal = GoalOf("cash_at@5 >= 3000");
  const int one[] = {kInput_cash, kInput_cash_yield}, other[] = {kInput_cash_yield, kInput_cash};
  const SeekAnswer a = Seek(scenario, one, goal), b = Seek(scenario, other, goal);
  EXPECT_EQ(a.status, Status::kUnreachable);
  EXPECT_LE(*a.closest, 0.2);
  EXPECT_EQ(a.closest, b.closest);
  const int apart[] = {kInput_dau, kInput_paid_gain};
  EXPECT_FALSE(NothingInCommon(one));
  EXPECT_NE(NothingInCommon(apart)->rule.en.find("dau from 100"), std::string::npos);
  // How far is as far as the one with farthest to go.
  const int prices[] = {kInput_rnd, kInput_price};
  scenario = Scenario();
  const Goal longer = GoalOf("runway_months >= 40");
  const SeekAnswer both = Seek(scenario, prices, longer);
  ASSERT_TRUE(both.value);
  EXPECT_EQ(*both.moved, std::fabs(Along(kInputs[kInput_rnd], *both.value) -
                                   Along(kInputs[kInput_rnd], scenario.inputs.rnd)));
}

TEST(Seek, OfTiedInputsThatDifferMayMeetTheGoalWhereverTheyAre) {
  Scenario scenario;
  scenario.inputs.cash = 1e12;
  scenario.inputs.rnd = 1e9;
  const int tied[] = {kInput_cash, kInput_rnd};
  const Goal goal = GoalOf("lowest_cash <= 1e11");
  ASSERT_FALSE(Try(scenario, {}, 0, goal).meets);
  const SeekAnswer answer = Seek(scenario, tied, goal);
  ASSERT_EQ(answer.status, Status::kFound);
  EXPECT_TRUE(Try(scenario, {tied[0], tied[1]}, *answer.value, goal).meets);
  EXPECT_FALSE(answer.closest);
}

TEST(Seek, NamesNoValueWithoutAForecast) {
  const Scenario scenario = SoaringScenario();
  const int input = kInput_headcount;
  const Goal goal = GoalOf("runway_months <= 0.5");
  ASSERT_FALSE(Try(scenario, {input}, 1e6, goal).finite);
  const SeekAnswer answer = Seek(scenario, {&input, 1}, goal);
  EXPECT_EQ(answer.status, Status::kUnreachable);
  EXPECT_TRUE(Try(scenario, {input}, *answer.closest, goal).finite);
}

TEST(Seek, SeesATurnThatIsNarrowerThanItsLooks) {
  // The paid rate's gain at which cash would fall lowest, and a goal a hair from there: two edges
  // between two looks, beside those that are far apart.
  const Scenario scenario;
  const int input = kInput_paid_gain;
  const Goal goal = GoalOf("lowest_cash <= -9088000000");
  const SeekAnswer answer = Seek(scenario, {&input, 1}, goal);
  double before = kInputs[input].min;
  std::size_t edges = 0;
  for (int i = 1; i <= 40'000; ++i) {
    const double value = AtShare(kInputs[input], i / 40'000.0);
    edges +=
        Try(scenario, {input}, value, goal).meets != Try(scenario, {input}, before, goal).meets;
    before = value;
  }
  EXPECT_GE(edges, 4u);
  EXPECT_EQ(answer.solutions.size(), edges);
}

TEST(Seek, OverlooksNothingThatTryingThousandsOfValuesFinds) {
  const std::string metrics[] = {"runway_months", "lowest_cash",      "cash_at",
                                 "net_at",        "break_even_month", "break_even_paid_rate",
                                 "peak_burn",     "funding_needed",   "break_even_month:net"};
  constexpr int kTries = 3'000;
  int edges = 0, met = 0, reached = 0, unreachable = 0;
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const Scenario scenario = RandomScenario(seed);
    Random random(seed + 1'000'000);
    const int input = random.Below(kInputCount);
    Goal goal = GoalOf(metrics[random.Below(9)] + ">= 0", scenario.start);
    goal.at_least = random.OneIn(2);
    // A target that some value of the input reaches, or at times one that none does.
    const auto some = [&] {
      return Try(scenario, {input}, AtShare(kInputs[input], random.Unit()), goal).value;
    };
    const auto one = some(), other = some();
    if (!one || !Try(scenario, {}, 0, goal).finite) continue;
    goal.target = other ? (*one + *other) / 2 : *one;
    if (random.OneIn(8)) goal.target += (goal.at_least ? 1 : -1) * 1e3 * (1 + std::fabs(*one));
    const std::string what =
        "seed " + std::to_string(seed) + ", " + std::string(kInputs[input].key) + ", " + goal.text;
    const SeekAnswer answer = Seek(scenario, {&input, 1}, goal);
    if (Try(scenario, {}, 0, goal).meets) {
      EXPECT_EQ(answer.status, Status::kAlreadyMet) << what;
      ++met;
      continue;
    }
    // Every solution is an edge.
    for (const double solution : answer.solutions) {
      const Tried there = Try(scenario, {input}, solution, goal);
      EXPECT_TRUE(there.finite && there.meets) << what;
      const double infinity = std::numeric_limits<double>::infinity();
      const bool edge = !Try(scenario, {input}, std::nextafter(solution, -infinity), goal).meets ||
                        !Try(scenario, {input}, std::nextafter(solution, infinity), goal).meets;
      EXPECT_TRUE(edge) << what;
    }
    if (answer.reached && answer.value) {
      ++reached;
      EXPECT_EQ(Try(scenario, {input}, *answer.value, goal).value, answer.reached) << what;
    }
    // Every edge is a solution.
    const bool moves = !one || !other || std::fabs(*one - *other) > 1e-9 * std::fabs(*one);
    double before = kInputs[input].min;
    bool met_before = Try(scenario, {input}, before, goal).meets;
    for (int i = 1; i <= kTries; ++i) {
      const double value = AtShare(kInputs[input], static_cast<double>(i) / kTries);
      const bool meets = Try(scenario, {input}, value, goal).meets;
      // Rounding alone moves a metric that does not depend on the input.
      if (meets != met_before && moves) {
        ++edges;
        EXPECT_TRUE(std::any_of(answer.solutions.begin(), answer.solutions.end(),
                                [&](double s) { return before <= s && s <= value; }))
            << what << ": between " << before << " and " << value;
      }
      before = value;
      met_before = meets;
    }
    unreachable += answer.status == Status::kUnreachable;
    EXPECT_EQ(answer.value.has_value(), answer.status != Status::kUnreachable) << what;
  }
  EXPECT_GT(edges, 100);
  EXPECT_GT(met, 50);
  EXPECT_GT(reached, 60);
  EXPECT_GT(unreachable, 0);
}

TEST(WhatIf, SolvesEveryInputAloneAndRanksByHowFarItMustGo) {
  const Scenario scenario = OnlyResearch();
  const Goal goal = GoalOf("runway_months >= 36");
  const auto rows = WhatIf(scenario, goal);
  ASSERT_EQ(rows.size(), static_cast<std::size_t>(kInputCount));
  double before = 0;
  for (const WhatIfRow& row : rows) {
    const SeekAnswer alone = Seek(scenario, {&row.input, 1}, goal);
    EXPECT_EQ(row.answer.status, alone.status);
    EXPECT_EQ(row.answer.value, alone.value);
    const double moved = row.answer.moved.value_or(2);
    EXPECT_LE(before, moved);
    before = moved;
  }
  EXPECT_FALSE(rows.back().answer.value);
}

}  // namespace
}  // namespace burnline
