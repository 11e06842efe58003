// SPDX-License-Identifier: MIT
//
// Traces: a figure's own value, a formula that gives it from the figures it names, and those traced
// in turn down to the scenario.
#include "burnline/trace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "burnline/result.h"
#include "burnline/scenario_json.h"
#include "calculation.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

Scenario Read(const std::string& json) {
  ReadResult read = ReadScenario(json);
  for (const Problem& problem : read.problems) ADD_FAILURE() << problem.rule.en;
  return read.scenario.value_or(Scenario());
}

std::vector<Scenario> Shipped() {
  std::vector<Scenario> list;
  for (const auto& entry : std::filesystem::directory_iterator(BURNLINE_SCENARIOS_DIR)) {
    std::ifstream file(entry.path(), std::ios::binary);
    list.push_back(Read({std::istreambuf_iterator<char>(file), {}}));
  }
  EXPECT_GE(list.size(), 7u);
  return list;
}

Result ResultOf(const Scenario& scenario) {
  auto run = burnline::Run(scenario);
  EXPECT_TRUE(std::holds_alternative<Result>(run));
  return std::get<Result>(std::move(run));
}

Trace Of(const Scenario& scenario, const std::string& figure) {
  Trace trace;
  if (const auto problem = TraceFigure(scenario, figure, trace))
    ADD_FAILURE() << figure << ": " << problem->rule.en;
  return trace;
}

bool Close(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// What the formula's text gives with its operands' values. Those over months are looked up by
/// hand in the tests.
double Computed(const Trace& trace) {
  Figures figures;
  for (const Trace::Operand& operand : trace.operands) figures[operand.name] = operand.value;
  return Calculation(trace.formula, figures).Value();
}

std::vector<std::string> FiguresOf(const Trace& trace) {
  std::vector<std::string> list;
  for (const Trace::Operand& operand : trace.operands) list.push_back(operand.figure);
  return list;
}

using Names = std::vector<std::string>;

TEST(Traces,
     OfEveryLineInEveryMonthOfShippedScenariosHaveTheForecastsBitsAndAFormulaThatGivesThem) {
  int traced = 0;
  for (const Scenario& scenario : Shipped()) {
    const Result result = ResultOf(scenario);
    // Each trace runs all months before its own; formula_test.cpp goes through every month.
    for (int m = 0; m < scenario.horizon; m += m < 2 ? 1 : 19) {
      for (int line = 0; line < kLineCount; ++line) {
        const std::string figure =
            std::string(kLines[line].key) + "@" + ToString(scenario.start + m);
        const Trace trace = Of(scenario, figure);
        EXPECT_EQ(trace.figure, figure);
        EXPECT_TRUE(SameBits(trace.value, result.months[static_cast<std::size_t>(m)][line]))
            << figure;
        ++traced;
        if (trace.formula.empty() || trace.formula.starts_with("events")) continue;
        EXPECT_TRUE(Close(Computed(trace), trace.computed)) << figure << " = " << trace.formula;
        if (trace.touches.empty()) {
          EXPECT_TRUE(SameBits(trace.computed, trace.value)) << figure;
        }
        if (HasFailure()) return;
      }
    }
  }
  EXPECT_GT(traced, 700);
}

TEST(Traces, FollowedDownEndAtTheScenario) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Scenario scenario = RandomScenario(seed);
    scenario.horizon = std::min(scenario.horizon, 10);
    if (std::holds_alternative<Problem>(burnline::Run(scenario))) continue;
    std::set<std::string> seen;
    std::vector<std::string> open{
        "runway_months",  "lowest_cash",          "peak_burn",
        "funding_needed", "break_even_month:net", "break_even_paid_rate:operating",
        "raise_by:6",     "total:revenue@0..3",   "net_at",
        "cash_at@1"};
    if (scenario.horizon < 4) open[7] = "total:revenue@0..0", open[9] = "cash_at@0";
    while (!open.empty()) {
      const std::string figure = open.back();
      open.pop_back();
      if (!seen.insert(figure).second) continue;
      const Trace trace = Of(scenario, figure);
      for (const Trace::Operand& operand : trace.operands) {
        const Trace deeper = Of(scenario, operand.figure);
        EXPECT_TRUE(SameBits(deeper.value, operand.value)) << figure << " → " << operand.figure;
        EXPECT_NE(operand.figure, figure);
        open.push_back(operand.figure);
      }
      if (trace.operands.empty()) {
        EXPECT_TRUE(trace.input >= 0 || trace.formula.starts_with("events")) << figure;
      }
      if (trace.input >= 0 && !trace.touches.empty()) {
        EXPECT_TRUE(SameBits(trace.touches.back().after, trace.value)) << figure;
      }
      if (HasFailure()) return;
    }
    EXPECT_GT(seen.size(), 40u);
  }
}

TEST(Traces, OfTheRunwayAreTheRuleOfTheAnswers) {
  const Scenario scenario;
  const Result result = ResultOf(scenario);
  const Trace trace = Of(scenario, "runway_months");
  EXPECT_EQ(trace.formula, "runs_out + available ÷ (available − {cash})");
  EXPECT_EQ(FiguresOf(trace), (Names{"runs_out", "available@2026-01", "cash@2026-01"}));
  EXPECT_TRUE(SameBits(trace.value, *result.answers.runway_months));
  EXPECT_TRUE(SameBits(Computed(trace), trace.value));
  const Trace out = Of(scenario, "runs_out");
  EXPECT_EQ(out.value, 29);
  EXPECT_EQ(out.formula, "first({cash} < 0)");
  EXPECT_EQ(FiguresOf(out), (Names{"cash@2026-01", "cash@2025-12"}));
  EXPECT_LT(out.operands[0].value, 0);
  EXPECT_GE(out.operands[1].value, 0);
  const Trace available = Of(scenario, "available@29");
  EXPECT_EQ(available.formula, "[cash] + {raised}");
  EXPECT_EQ(FiguresOf(available), (Names{"input:cash@2026-01", "raised@2026-01"}));
}

TEST(Traces, OfARunwayThatThereIsNotShowWhy) {
  const Scenario scenario = Read(R"({"version": 1, "inputs": {"paid_rate": 0.5}})");
  for (const char* figure : {"runway_months", "runs_out"}) {
    const Trace trace = Of(scenario, figure);
    EXPECT_EQ(trace.figure, figure);
    EXPECT_TRUE(std::isnan(trace.value));
    ASSERT_EQ(trace.operands.size(), 2u);
    EXPECT_TRUE(trace.operands[0].figure.starts_with("cash@"));
    EXPECT_EQ(trace.operands[0].value, ResultOf(scenario).answers.lowest_cash);
    EXPECT_EQ(trace.operands[1].figure, "net@2028-07");
  }
  EXPECT_TRUE(std::isnan(Of(scenario, "raise_by:6").value));
}

TEST(Traces, OfAnswersHaveTheirValues) {
  for (const Scenario& scenario : Shipped()) {
    const Result result = ResultOf(scenario);
    for (const char* name :
         {"runway_months", "lowest_cash", "funding_needed", "peak_burn", "cash_at", "net_at",
          "cash_at@3", "net_at@3", "break_even_paid_rate", "break_even_paid_rate:operating@5",
          "break_even_month", "break_even_month:operating", "break_even_month:net"}) {
      const auto metric = std::get<Metric>(ParseMetric(name, scenario.start));
      const auto value = Evaluate(metric, scenario.start, result.months, result.answers).value;
      const Trace trace = Of(scenario, name);
      EXPECT_TRUE(SameBits(trace.value, value.value_or(std::nan("")))) << name;
      EXPECT_FALSE(trace.operands.empty()) << name;
    }
  }
}

TEST(Traces, OfATotalAddUpItsMonths) {
  const Scenario scenario;
  const Result result = ResultOf(scenario);
  const Trace trace = Of(scenario, "total:net@2024-01..2024-12");
  EXPECT_EQ(trace.formula, "sum({net})");
  ASSERT_EQ(trace.operands.size(), 12u);
  double sum = 0;
  for (std::size_t i = 0; i < 12; ++i) {
    EXPECT_EQ(trace.operands[i].value, result.months[5 + i].net);
    sum += result.months[5 + i].net;
  }
  EXPECT_EQ(trace.value, sum);
  EXPECT_EQ(trace.operands[0].figure, "net@2024-01");
}

TEST(Traces, OfTheOpeningMonthKnowThatItsFleetIsThere) {
  const Scenario scenario;
  const Trace first = Of(scenario, "capex@0");
  EXPECT_EQ(first.formula, "max(0, {gpus} − fleet) × [gpu_price]");
  EXPECT_EQ(first.value, 0);
  EXPECT_EQ(FiguresOf(first), (Names{"gpus@2023-08", "gpus@2023-08", "input:gpu_price@2023-08"}));
  const Trace next = Of(scenario, "capex@1");
  EXPECT_EQ(FiguresOf(next), (Names{"gpus@2023-09", "fleet@2023-08", "input:gpu_price@2023-09"}));
}

TEST(Traces, OfAnInputSayWhatMovedIt) {
  const Scenario scenario = Read(R"({"version": 1,
    "inputs": {"price": {"value": 20, "basis": "reported", "source": "A paper", "date": "2023-02"},
               "headcount": 100, "headcount_growth": 0.1},
    "events": [{"month": 2, "scale": {"price": 1.5}}, {"month": 3, "raise": 5, "spend": 7},
               {"month": 2, "set": {"headcount": 50}}, {"month": 4, "set": {"price": 40}},
               {"month": 3, "raise": 6}]})");
  const Trace price = Of(scenario, "input:price@3");
  EXPECT_TRUE(price.formula.empty());
  EXPECT_EQ(price.value, 30);
  EXPECT_EQ(price.computed, 20);
  ASSERT_EQ(price.touches.size(), 1u);
  EXPECT_EQ(price.touches[0].action.event, 0);
  EXPECT_EQ(price.touches[0].after, 30);
  EXPECT_EQ(Of(scenario, "input:price@5").touches.size(), 2u);
  EXPECT_TRUE(Of(scenario, "input:price@0").touches.empty() &&
              Of(scenario, "input:price@1").touches.empty());

  // Carried on from last month by its own growth, then set.
  const Trace staff = Of(scenario, "input:headcount@2");
  EXPECT_EQ(staff.formula, "[headcount] × (1 + [headcount_growth])");
  EXPECT_EQ(FiguresOf(staff), (Names{"input:headcount@2023-09", "input:headcount_growth@2023-09"}));
  EXPECT_TRUE(Close(staff.computed, 121));
  EXPECT_EQ(staff.value, 50);
  ASSERT_EQ(staff.touches.size(), 1u);
  EXPECT_EQ(staff.touches[0].action.event, 2);
  EXPECT_TRUE(Of(scenario, "input:headcount@3").touches.empty());

  const Trace raised = Of(scenario, "raised@3");
  EXPECT_EQ(raised.formula, "events: raise");
  ASSERT_EQ(raised.touches.size(), 2u);
  EXPECT_EQ(raised.touches[1].action.event, 4);
  EXPECT_EQ(raised.touches[1].after, 11);
  EXPECT_EQ(Of(scenario, "one_off@3").touches.size(), 1u);

  EXPECT_EQ(
      TraceJson(scenario, price),
      R"({"figure":"input:price@2023-11","value":30,"formula":"","operands":[],"computed":20,)"
      R"("events":[{"event":0,"month":"2023-10","scale":1.5,"after":30}],)"
      R"("input":{"key":"price","value":20,"given":true,"basis":"reported",)"
      R"("source":"A paper","date":"2023-02"}})");
}

TEST(Traces, OfLinesThatAreInputsAreTheInputs) {
  const Scenario scenario;
  const Trace users = Of(scenario, "dau@4");
  EXPECT_EQ(users.figure, "dau@2023-12");
  EXPECT_EQ(users.input, kInput_dau);
  const Trace rate = Of(scenario, "paid_rate@4");
  EXPECT_EQ(rate.formula, "min([paid_rate], [paid_ceiling])");
  EXPECT_EQ(FiguresOf(rate), (Names{"input:paid_rate@2023-12", "input:paid_ceiling@2023-12"}));
  EXPECT_EQ(Of(scenario, "input:cash@4").formula, "{cash}");
  EXPECT_EQ(FiguresOf(Of(scenario, "input:cash@4")), (Names{"cash@2023-11"}));
}

TEST(Traces, OfWhatIsNoFigureAreRefused) {
  Trace trace;
  const Scenario scenario;
  for (const char* figure : {"",
                             "@",
                             "cash",
                             "cash@60",
                             "cash@-1",
                             "cash@2023-07",
                             "cashh@3",
                             "input:@0",
                             "input:pric@0",
                             "input:price@60",
                             "total:cash",
                             "total:cash@3",
                             "total:cash@3..2",
                             "total:cash@0..60",
                             "total",
                             "raise_by:x",
                             "raise_by:-1",
                             "raise_by:9999",
                             "events: raise@3",
                             "{cash}@3",
                             "cash_at@60",
                             "available@60",
                             "break_even_paid_rate:net",
                             "none@0"})
    EXPECT_TRUE(TraceFigure(scenario, figure, trace)) << figure;
}

}  // namespace
}  // namespace burnline
