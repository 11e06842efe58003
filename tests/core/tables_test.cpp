// SPDX-License-Identifier: MIT
//
// The two tables against the model's definition, written out here a second time on purpose.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "burnline/inputs.h"
#include "burnline/lines.h"
#include "burnline/result_json.h"

namespace burnline {
namespace {

struct Row {
  std::string_view key, group, unit;
  double def, min, max;
  Scale scale;
};

constexpr auto kLin = Scale::kLin, kLog = Scale::kLog;
constexpr Row kExpected[] = {
    {"dau", "users", "users", 60e6, 100, 4e9, kLog},
    {"dau_growth", "users", "1/month", 0, -0.5, 1, kLin},
    {"market", "users", "users", 8e9, 1000, 1e10, kLog},
    {"stickiness", "users", "share", 0.35, 0.01, 1, kLin},
    {"paid_rate", "conversion", "share", 0.015, 0, 1, kLin},
    {"paid_gain", "conversion", "share/month", 0.0025, -0.05, 0.05, kLin},
    {"paid_ceiling", "conversion", "share", 1, 0, 1, kLin},
    {"price", "revenue", "$/month", 20, 0, 1000, kLin},
    {"ad_revenue", "revenue", "$/month", 0, 0, 50, kLin},
    {"api_revenue", "revenue", "$/month", 0, 0, 1e10, kLog},
    {"api_growth", "revenue", "1/month", 0, -0.5, 1, kLin},
    {"api_cost", "revenue", "share", 0.4, 0, 3, kLin},
    {"take_rate", "revenue", "share", 0, 0, 0.9, kLin},
    {"free_queries", "inference", "1/day", 10, 0, 500, kLin},
    {"free_cost", "inference", "$", 45.45, 0, 1000, kLog},
    {"free_compute", "inference", "share", 0.23, 0.01, 1, kLin},
    {"paid_queries", "inference", "1/day", 10, 0, 500, kLin},
    {"paid_cost", "inference", "$", 111.1, 0, 1000, kLog},
    {"cost_decline", "inference", "1/month", 0, -0.2, 0.5, kLin},
    {"bill_per_gpu", "capacity", "$/month", 1271.5, 1, 20000, kLog},
    {"gpu_price", "capacity", "$", 21200, 0, 200000, kLin},
    {"headcount", "operations", "people", 500, 0, 1e6, kLog},
    {"cost_per_head", "operations", "$/month", 35000, 0, 500000, kLin},
    {"headcount_growth", "operations", "1/month", 0, -0.5, 0.5, kLin},
    {"rnd", "operations", "$/month", 136.5e6, 0, 1e11, kLog},
    {"rnd_growth", "operations", "1/month", 0, -0.5, 0.5, kLin},
    {"overhead", "operations", "$/month", 0, 0, 1e10, kLog},
    {"cash", "cash", "$", 10e9, 0, 1e13, kLog},
    {"cash_yield", "cash", "1/year", 0, 0, 0.2, kLin},
};

TEST(TableOfInputs, HasTheModelsKeysUnitsDefaultsRangesAndScalesInItsOrder) {
  ASSERT_EQ(kInputCount, 29);
  ASSERT_EQ(std::size(kExpected), 29u);
  for (int i = 0; i < kInputCount; ++i) {
    const Row& expected = kExpected[i];
    const InputRow& row = kInputs[i];
    SCOPED_TRACE(expected.key);
    EXPECT_EQ(row.key, expected.key);
    EXPECT_EQ(row.group, expected.group);
    EXPECT_EQ(row.unit, expected.unit);
    EXPECT_EQ(row.def, expected.def);
    EXPECT_EQ(row.min, expected.min);
    EXPECT_EQ(row.max, expected.max);
    EXPECT_EQ(row.scale, expected.scale);
  }
}

TEST(TableOfInputs, FindsEveryKeyAtItsOwnPlaceAndNothingElse) {
  for (int i = 0; i < kInputCount; ++i) EXPECT_EQ(FindInput(kInputs[i].key), i);
  EXPECT_EQ(FindInput("DAU"), std::nullopt);
  EXPECT_EQ(FindInput("dau "), std::nullopt);
  EXPECT_EQ(FindInput(""), std::nullopt);
}

TEST(TableOfInputs, NamesTheFieldsOfInputsWhichStartAtTheDefaults) {
  Inputs<double> inputs;
  for (int i = 0; i < kInputCount; ++i) EXPECT_EQ(inputs[i], kInputs[i].def) << kInputs[i].key;
  inputs[kInput_paid_cost] = 7;
  EXPECT_EQ(inputs.paid_cost, 7);
  EXPECT_EQ(inputs.free_cost, 45.45);
}

TEST(TableOfInputs, KeepsEachGroupTogetherAndInTheOrderOfTheGroups) {
  std::size_t group = 0;
  for (const InputRow& row : kInputs) {
    while (group < std::size(kGroups) && kGroups[group].key != row.group) ++group;
    ASSERT_LT(group, std::size(kGroups)) << row.key << " is out of its group";
  }
  EXPECT_EQ(std::size(kGroups), 7u);
}

TEST(TableOfInputs, SaysEverythingInBothLanguages) {
  std::set<std::string_view> labels;
  for (const InputRow& row : kInputs) {
    EXPECT_FALSE(row.help_en.empty()) << row.key;
    EXPECT_FALSE(row.help_zh.empty()) << row.key;
    EXPECT_TRUE(labels.insert(row.label_en).second) << row.label_en;
    EXPECT_TRUE(labels.insert(row.label_zh).second) << row.label_zh;
  }
}

constexpr std::string_view kExpectedLines[] = {"dau",
                                               "paid_rate",
                                               "mau",
                                               "payers",
                                               "subscriptions",
                                               "ads",
                                               "api_revenue",
                                               "revenue",
                                               "take",
                                               "free_inference",
                                               "paid_inference",
                                               "api_inference",
                                               "contribution",
                                               "staff",
                                               "rnd",
                                               "overhead",
                                               "operating",
                                               "gpus",
                                               "capex",
                                               "one_off",
                                               "interest",
                                               "net",
                                               "raised",
                                               "cash",
                                               "break_even_paid_rate",
                                               "break_even_paid_rate_operating"};

TEST(TableOfLines, HasTheModelsKeysInItsOrder) {
  ASSERT_EQ(kLineCount, 26);
  ASSERT_EQ(std::size(kExpectedLines), 26u);
  for (int i = 0; i < kLineCount; ++i) EXPECT_EQ(kLines[i].key, kExpectedLines[i]);
}

TEST(TableOfLines, FindsEveryKeyAtItsOwnPlaceAndNothingElse) {
  for (int i = 0; i < kLineCount; ++i) EXPECT_EQ(FindLine(kLines[i].key), i);
  EXPECT_EQ(FindLine("runway"), std::nullopt);
}

TEST(TableOfLines, SumsMoneyThatFlowsOverAYearAndTakesTheLastOfEverythingElse) {
  for (int i = 0; i < kLineCount; ++i) {
    const bool flow = kLines[i].unit == "$" && i != kLine_cash;
    EXPECT_EQ(kLines[i].year, flow ? YearRule::kSum : YearRule::kLast) << kLines[i].key;
  }
}

TEST(TableOfLines, LetsOnlyTheBreakEvenRatesHaveNoValue) {
  for (int i = 0; i < kLineCount; ++i)
    EXPECT_EQ(MayBeNone(i), kLines[i].key.starts_with("break_even")) << kLines[i].key;
}

TEST(TablesOutsideTheCore, NameEveryRow) {
  const std::string inputs = InputsJson(), lines = LinesJson(), page = InputsMarkdown();
  const std::string schema = SchemaJson();
  for (const InputRow& row : kInputs) {
    const std::string key(row.key);
    EXPECT_NE(inputs.find("\"key\": \"" + key + "\""), std::string::npos) << key;
    EXPECT_NE(page.find("| `" + key + "` |"), std::string::npos) << key;
    EXPECT_NE(schema.find("\"" + key + "\": {"), std::string::npos) << key;
  }
  for (const LineRow& row : kLines) {
    const std::string key(row.key);
    EXPECT_NE(lines.find("\"key\": \"" + key + "\""), std::string::npos) << key;
  }
}

}  // namespace
}  // namespace burnline
