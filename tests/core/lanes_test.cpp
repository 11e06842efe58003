// SPDX-License-Identifier: MIT
//
// Eight futures side by side are eight forecasts, to the bit.
#include "burnline/lanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "burnline/scenario_json.h"
#include "future.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

Study CertainStudy(Scenario scenario) {
  scenario.uncertainty = {};
  scenario.provenance = {};
  for (Event& event : scenario.events) event.probability.reset();
  Study study = MakeStudy(scenario);
  EXPECT_TRUE(study.IsCertain());
  return study;
}

/// The plan's inputs, each a little smaller from lane to lane.
Draw DrawAround(const Plan& plan) {
  Draw draw;
  for (int i = 0; i < kInputCount; ++i)
    for (std::size_t s = 0; s < kScrambles; ++s)
      draw.inputs[i][s] = std::clamp(plan.inputs[i] * (1 - 0.01 * static_cast<double>(s)),
                                     kInputs[i].min, kInputs[i].max);
  return draw;
}

Plan PlanOfLane(Plan plan, const Draw& draw, std::size_t lane) {
  for (int i = 0; i < kInputCount; ++i) plan.inputs[i] = draw.inputs[i][lane];
  return plan;
}

/// Every line of every month of eight futures.
struct Recorder {
  std::vector<Lines<Eight>>& months;

  void Observe(int, const Eight&, const Eight&, const State<Eight>& state, Lines<Eight>& lines) {
    ComputeBreakEvenRates(state, lines);
    months.push_back(lines);
  }
};

std::vector<Lines<Eight>> RunLanes(const Study& study, const Draw& draw) {
  std::vector<Lines<Eight>> months;
  RunFutures(study, draw, Recorder{months});
  return months;
}

bool SameMonth(const Lines<Eight>& lanes, std::size_t lane, const Lines<double>& month) {
  for (int line = 0; line < kLineCount; ++line)
    if (!SameBits(lanes[line][lane], month[line])) return false;
  return true;
}

/// Compares lane by lane; how many lanes were compared, those whose forecast is not finite left
/// out.
int CompareLanes(const Study& study) {
  const Draw draw = DrawAround(study.plan);
  const std::vector<Lines<Eight>> futures = RunLanes(study, draw);
  std::vector<Lines<double>> months;
  int compared = 0;
  for (std::size_t s = 0; s < kScrambles; ++s) {
    if (RunForecast(PlanOfLane(study.plan, draw, s), months)) continue;
    ++compared;
    for (std::size_t m = 0; m < months.size(); ++m)
      EXPECT_TRUE(SameMonth(futures[m], s, months[m])) << "month " << m << ", lane " << s;
  }
  return compared;
}

TEST(Lanes, OfTheScenariosThatShipAreForecastsToTheBit) {
  for (const std::string id :
       {"founder-quarter-point", "founder-half-point", "article-bankrupt-2024", "article-gulf-100b",
        "article-traffic-slide", "reported-2024-2025", "ai-startup"}) {
    SCOPED_TRACE(id);
    std::ifstream file(BURNLINE_SCENARIOS_DIR "/" + id + ".json", std::ios::binary);
    const auto read = ReadScenario(std::string{std::istreambuf_iterator<char>(file), {}});
    ASSERT_TRUE(read.scenario);
    EXPECT_EQ(CompareLanes(CertainStudy(*read.scenario)), kScrambles);
  }
}

TEST(Lanes, OfRandomScenariosAreForecastsToTheBit) {
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    compared += CompareLanes(CertainStudy(RandomScenario(seed)));
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(compared, 9'000 * kScrambles);
}

TEST(Lanes, WhereARoundDoesNotCloseAreForecastsWithoutIt) {
  Scenario scenario;
  Event round;
  round.month.index = 5;
  round.raise = 3e9;
  round.probability = 0.5;
  scenario.events = {round};
  const Study study = MakeStudy(scenario);
  ASSERT_EQ(study.rounds.size(), 1u);
  Draw draw = DrawAround(study.plan);
  draw.closes.resize(1);
  for (std::size_t s = 0; s < kScrambles; ++s) draw.closes[0][s] = s % 2 ? 1 : 0;
  const std::vector<Lines<Eight>> futures = RunLanes(study, draw);
  std::vector<Lines<double>> months;
  for (std::size_t s = 0; s < kScrambles; ++s) {
    Plan plan = PlanOfLane(study.plan, draw, s);
    if (s % 2 == 0) plan.actions.clear();
    ASSERT_FALSE(RunForecast(plan, months));
    for (std::size_t m = 0; m < months.size(); ++m)
      EXPECT_TRUE(SameMonth(futures[m], s, months[m])) << "month " << m << ", lane " << s;
  }
}

}  // namespace
}  // namespace burnline
