// SPDX-License-Identifier: MIT
//
// What leaves the core as text: results and problems as JSON, the month table as CSV.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "burnline/result.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"

namespace burnline {
namespace {

std::string Json(const std::string& scenario_json, int lead = kDefaultLeadMonths) {
  const ReadResult read = ReadScenario(scenario_json);
  EXPECT_TRUE(read.scenario);
  const auto run = burnline::Run(*read.scenario, lead);
  return ResultJson(*read.scenario, std::get<Result>(run));
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

constexpr const char* kIdle = R"({"version": 1, "name": {"en": "Idle", "zh": "闲置"},
  "start": "2024-11", "horizon": 3, "inputs": {"dau": 100, "free_queries": 0, "paid_queries": 0,
  "paid_rate": 0, "paid_gain": 0, "headcount": 0, "rnd": 0, "cash": 1000},
  "events": [{"month": 1, "spend": 1500}]})";

TEST(ResultJson, HoldsTheSummaryByTheNamesOfTheModel) {
  const std::string json = Json(kIdle, 2);
  EXPECT_TRUE(Has(json, R"({"scenario":{"en":"Idle","zh":"闲置"},"start":"2024-11","horizon":3,)"));
  EXPECT_TRUE(
      Has(json, R"("summary":{"runway_months":1.6666666666666665,"runs_out":"2024-12",)"
                R"("break_even":{"contribution":"2024-11","operating":"2024-11","net":"2024-11"},)"
                R"("break_even_lasts":{"contribution":true,"operating":true,"net":false},)"
                R"("break_even_paid_rate":{"contribution":0,"operating":0},)"
                R"("lowest_cash":-500,"lowest_cash_month":"2024-12","funding_needed":500,)"
                R"("peak_burn":1500,"raise_by":"2024-10","verdict":"runs_out"})"))
      << json;
  EXPECT_TRUE(Has(json, R"("one_off":[0,1500,0])"));
  EXPECT_TRUE(Has(json, R"("cash":[1000,-500,-500])"));
  EXPECT_EQ(json.find('\n'), std::string::npos);
}

TEST(ResultJson, HasNullForWhatDoesNotExist) {
  const std::string json = Json(R"({"version": 1, "horizon": 1, "inputs": {"price": 0}})");
  EXPECT_TRUE(Has(json, R"({"scenario":null,)"));
  EXPECT_TRUE(Has(json, R"("runway_months":null,"runs_out":null)"));
  EXPECT_TRUE(Has(json, R"("break_even":{"contribution":null,"operating":null,"net":null})"));
  EXPECT_TRUE(Has(json, R"("break_even_lasts":{"contribution":null,"operating":null,"net":null})"));
  EXPECT_TRUE(Has(json, R"("break_even_paid_rate":[null])"));
  EXPECT_TRUE(Has(json, R"("raise_by":null,"verdict":"burning")"));
}

TEST(ResultJson, AddsTheModelsFigureAndTheVerdictToEachClaim) {
  const std::string json = Json(R"({"version": 1, "claims": [
    {"text": "a", "metric": "runs_out", "op": "==", "value": "2026-01"},
    {"text": "b", "metric": "runs_out", "op": "never"},
    {"text": "c", "metric": "cash_at@60", "op": ">=", "value": 0},
    {"text": "d", "metric": "break_even_paid_rate:operating@2", "op": "within", "value": 0,
     "tolerance": 0.5, "with": {"price": 0}}]})");
  EXPECT_TRUE(Has(json, R"({"text":"a","metric":"runs_out","op":"==","value":"2026-01",)"
                        R"("model":"2026-01","holds":true})"));
  EXPECT_TRUE(Has(
      json, R"({"text":"b","metric":"runs_out","op":"never","model":"2026-01","holds":false})"));
  EXPECT_TRUE(Has(json, R"("metric":"cash_at@60","op":">=","value":0,"model":null,"holds":null})"));
  EXPECT_TRUE(Has(json, R"("with":{"price":0},"model":null,"holds":false})"));
}

TEST(ResultJson, LeavesTheMonthsOutOnRequest) {
  const Scenario scenario;
  const auto run = burnline::Run(scenario);
  const std::string json = ResultJson(scenario, std::get<Result>(run), false);
  EXPECT_FALSE(Has(json, "\"months\""));
  EXPECT_TRUE(Has(json, "\"summary\""));
}

TEST(ProblemsJson, IsInEnglishOrInBothLanguages) {
  const Problem problem{"/a", {"rule \"x\"", "规则"}, "seen"};
  EXPECT_EQ(ProblemsJson({&problem, 1}, Languages::kEnglish),
            R"({"problems":[{"pointer":"/a","rule":"rule \"x\"","seen":"seen"}]})");
  EXPECT_EQ(
      ProblemsJson({&problem, 1}, Languages::kBoth),
      R"({"problems":[{"pointer":"/a","rule":{"en":"rule \"x\"","zh":"规则"},"seen":"seen"}]})");
  EXPECT_EQ(ProblemsJson({}, Languages::kEnglish), R"({"problems":[]})");
}

std::vector<std::string> Rows(const std::string& csv) {
  std::vector<std::string> rows;
  std::istringstream in(csv);
  for (std::string row; std::getline(in, row);) {
    EXPECT_EQ(row.back(), '\r');
    row.pop_back();
    rows.push_back(row);
  }
  return rows;
}

TEST(Csv, HasARowAMonthAndOneAfterEachCalendarYear) {
  const ReadResult read = ReadScenario(kIdle);
  const auto run = burnline::Run(*read.scenario);
  const auto rows = Rows(ToCsv(*read.scenario, std::get<Result>(run)));
  ASSERT_EQ(rows.size(), 6u);
  EXPECT_EQ(rows[0],
            "period,dau,paid_rate,mau,payers,subscriptions,ads,api_revenue,revenue,take,"
            "free_inference,paid_inference,api_inference,contribution,staff,rnd,overhead,operating,"
            "gpus,capex,one_off,interest,net,raised,cash,break_even_paid_rate,"
            "break_even_paid_rate_operating");
  const char* periods[] = {"2024-11,", "2024-12,", "2024,", "2025-01,", "2025,"};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(rows[i + 1].find(periods[i]), 0u) << rows[i + 1];
  // one_off … raised, cash: the flows summed, the cash of December.
  EXPECT_TRUE(Has(rows[3], ",1500,0,-1500,0,-500,")) << rows[3];
  EXPECT_EQ(rows[4].substr(7), rows[5].substr(4));  // A year of one month is that month.
}

TEST(Csv, LeavesARateThatDoesNotExistEmpty) {
  const ReadResult read = ReadScenario(R"({"version": 1, "horizon": 1, "inputs": {"price": 0}})");
  const auto run = burnline::Run(*read.scenario);
  const auto rows = Rows(ToCsv(*read.scenario, std::get<Result>(run)));
  EXPECT_EQ(rows[1].substr(rows[1].size() - 2), ",,");
}

TEST(Csv, OfTwelveMonthsFromAugustHasTwoYears) {
  Scenario scenario;
  scenario.horizon = 12;
  const auto run = burnline::Run(scenario);
  EXPECT_EQ(Rows(ToCsv(scenario, std::get<Result>(run))).size(), 1u + 12 + 2);
}

}  // namespace
}  // namespace burnline
