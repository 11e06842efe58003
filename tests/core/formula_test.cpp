// SPDX-License-Identifier: MIT
//
// The model as formulas: computed step by step from its own texts, it gives the forecast to the
// bit.
#include "burnline/formula.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "burnline/scenario_json.h"
#include "calculation.h"
#include "month_events.h"
#include "months_of.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

TEST(Formulas, ComputedFromTheirTextGiveTheForecastToTheBit) {
  const auto steps = MonthFormulas();
  int months = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Plan plan = MakePlan(RandomScenario(seed));
    plan.actions.clear();
    plan.horizon = 8;
    Figures figures;
    for (int i = 0; i < kInputCount; ++i)
      figures["[" + std::string(kInputs[i].key) + "]"] = plan.inputs[i];
    figures["events: raise"] = figures["events: spend"] = 0;
    // The opening month's fleet is there: more than any month needs buys nothing.
    figures["fleet"] = HUGE_VAL;
    for (const Lines<double>& month : MonthsOf(plan)) {
      for (const Definition& step : steps)
        figures[step.Name()] = Calculation(step.formula, figures).Value();
      if (figures["fleet"] == HUGE_VAL) figures["fleet"] = figures["{gpus}"];
      for (int line = 0; line < kLineCount; ++line) {
        const std::string key(kLines[line].key);
        EXPECT_TRUE(SameBits(figures["{" + key + "}"], month[line])) << key;
      }
      if (testing::Test::HasFailure()) return;
      ++months;
    }
  }
  EXPECT_EQ(months, 60 * 8);
}

TEST(Formulas, RunWithTheNumbersOfShippedScenariosGiveEveryMonthToTheBit) {
  int months = 0;
  for (const auto& entry : std::filesystem::directory_iterator(BURNLINE_SCENARIOS_DIR)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const auto read = ReadScenario(std::string{std::istreambuf_iterator<char>(file), {}});
    const Plan plan = MakePlan(*read.scenario);
    State<double> state{plan.inputs};
    Figures figures;
    int m = 0;
    for (const Lines<double>& month : MonthsOf(plan)) {
      double raised = 0, one_off = 0;
      for (const Action& action : plan.actions)
        if (action.month == m) Act(action, 1.0, state, raised, one_off);
      for (int i = 0; i < kInputCount; ++i)
        figures["[" + std::string(kInputs[i].key) + "]"] = state.now[i];
      figures["events: raise"] = raised;
      figures["events: spend"] = one_off;
      for (const Definition& step : MonthFormulas(state, raised, one_off, m == 0)) {
        // The text, computed by hand, gives the value that stands beside it.
        const double value = Calculation(step.formula, figures).Value();
        EXPECT_TRUE(SameBits(value, step.value)) << step.key << " = " << step.formula;
        figures[step.Name()] = value;
      }
      for (int line = 0; line < kLineCount; ++line) {
        const std::string key(kLines[line].key);
        EXPECT_TRUE(SameBits(figures["{" + key + "}"], month[line])) << key << " in month " << m;
      }
      if (testing::Test::HasFailure()) return;
      ++m;
      ++months;
    }
  }
  EXPECT_GE(months, 7 * 24);
}

TEST(Formulas, DefineEveryLineOnceInTheOrderOfTheTable) {
  std::string lines, expected;
  for (const Definition& step : MonthFormulas())
    if (step.kind == Definition::Kind::kLine) lines += step.key + " ";
  for (const LineRow& row : kLines) expected += std::string(row.key) + " ";
  EXPECT_EQ(lines, expected);
}

TEST(Formulas, UseEveryInput) {
  std::string all;
  for (const Definition& step : MonthFormulas()) all += step.formula + "\n";
  for (const InputRow& row : kInputs)
    EXPECT_NE(all.find("[" + std::string(row.key) + "]"), std::string::npos) << row.key;
}

TEST(Formulas, ReadAsTheModelIsWritten) {
  std::map<std::string, std::string> formulas;
  for (const Definition& step : MonthFormulas()) formulas[step.Name()] = step.formula;
  EXPECT_EQ(formulas["{ads}"], "({mau} − {payers}) × [ad_revenue]");
  EXPECT_EQ(formulas["{cash}"], "[cash] + {raised} + {net}");
  EXPECT_EQ(formulas["free_user"],
            "[free_queries] × 30.4375 ÷ 1000 × [free_compute] × [free_cost]");
  EXPECT_EQ(formulas["paid_user"], "[paid_queries] × 30.4375 ÷ 1000 × [paid_cost]");
  EXPECT_EQ(formulas["{free_inference}"], "[dau] × (1 − [paid_rate]) × free_user");
  EXPECT_EQ(formulas["{paid_inference}"], "[dau] × [paid_rate] × paid_user");
  EXPECT_EQ(formulas["{interest}"], "max(0, [cash]) × ([cash_yield] ÷ 12)");
}

}  // namespace
}  // namespace burnline
