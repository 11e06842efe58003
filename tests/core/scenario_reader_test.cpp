// SPDX-License-Identifier: MIT
//
// Reading a scenario's fields: what they may hold, what they default to, and for everything else
// the place, the rule and the value seen. What is not even JSON is in strict_json_test.cpp.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "burnline/scenario_json.h"

namespace burnline {
namespace {

Scenario Read(const std::string& json) {
  const ReadResult read = ReadScenario(json);
  for (const Problem& p : read.problems)
    ADD_FAILURE() << p.pointer << ": " << p.rule.en << "; seen " << p.seen;
  return read.scenario.value_or(Scenario{});
}

TEST(Scenario, OfAVersionAloneIsTheDefaults) {
  const Scenario scenario = Read(R"({"version": 1})");
  EXPECT_FALSE(scenario.name);
  EXPECT_EQ(ToString(scenario.start), "2023-08");
  EXPECT_EQ(scenario.horizon, 60);
  for (int i = 0; i < kInputCount; ++i) {
    EXPECT_EQ(scenario.inputs[i], kInputs[i].def);
    EXPECT_FALSE(scenario.given[static_cast<std::size_t>(i)]);
  }
  EXPECT_TRUE(scenario.events.empty());
  EXPECT_TRUE(scenario.claims.empty());
}

TEST(Scenario, HoldsEverythingThatItsFileSays) {
  const Scenario s = Read(R"({
    "version": 1, "name": "Ours", "about": {"en": "A company", "zh": "一家公司"},
    "start": "2024-11", "horizon": 36,
    "inputs": {"price": 25, "paid_rate": {"value": 0.02, "basis": "reported", "source": "a paper",
               "date": "2024-02-29", "low": 0.01, "high": 0.03}},
    "events": [
      {"month": "2025-01", "label": "round", "raise": 1e11, "probability": 0.25},
      {"month": 6, "spend": 5e8, "set": {"price": 30, "dau": 100}, "scale": {"free_cost": 0.5}}],
    "claims": [
      {"text": "t", "source": {"en": "s", "zh": "源"}, "metric": "runs_out", "op": "between",
       "value": ["2025-01", "2026-12"], "with": {"cash": 5}},
      {"text": "t", "metric": "total", "line": "revenue", "from": "2024-11", "to": 11,
       "op": "within", "value": -7, "tolerance": 2}]})");
  EXPECT_EQ(s.name, (Text{"Ours", "Ours"}));
  EXPECT_EQ(s.about, (Text{"A company", "一家公司"}));
  EXPECT_EQ(ToString(s.start), "2024-11");
  EXPECT_EQ(s.horizon, 36);
  EXPECT_EQ(s.inputs.price, 25);
  EXPECT_TRUE(s.given[kInput_price]);
  EXPECT_FALSE(s.provenance[kInput_price]);
  EXPECT_EQ(s.inputs.paid_rate, 0.02);
  const Provenance from{Basis::kReported, Text{"a paper", "a paper"}, "2024-02-29", 0.01, 0.03, {}};
  EXPECT_EQ(s.provenance[kInput_paid_rate], from);

  ASSERT_EQ(s.events.size(), 2u);
  EXPECT_EQ(s.events[0].month, (MonthRef{2, true}));
  EXPECT_EQ(s.events[0].label, (Text{"round", "round"}));
  EXPECT_EQ(s.events[0].raise, 1e11);
  EXPECT_EQ(s.events[0].probability, 0.25);
  EXPECT_EQ(s.events[1].month, (MonthRef{6, false}));
  EXPECT_EQ(s.events[1].spend, 5e8);
  EXPECT_EQ(s.events[1].set, (std::map<int, double>{{kInput_dau, 100}, {kInput_price, 30}}));
  EXPECT_EQ(s.events[1].scale, (std::map<int, double>{{kInput_free_cost, 0.5}}));

  ASSERT_EQ(s.claims.size(), 2u);
  EXPECT_EQ(s.claims[0].source, (Text{"s", "源"}));
  EXPECT_EQ(s.claims[0].metric.name, Metric::Name::kRunsOut);
  EXPECT_EQ(s.claims[0].op, Claim::Op::kBetween);
  EXPECT_EQ(s.claims[0].value, 2025 * 12);
  EXPECT_EQ(s.claims[0].upper, 2026 * 12 + 11);
  EXPECT_EQ(s.claims[0].with, (std::map<int, double>{{kInput_cash, 5}}));
  EXPECT_EQ(s.claims[1].metric.line, kLine_revenue);
  EXPECT_EQ(s.claims[1].metric.from, (MonthRef{0, true}));
  EXPECT_EQ(s.claims[1].metric.to, (MonthRef{11, false}));
  EXPECT_EQ(s.claims[1].value, -7);
  EXPECT_EQ(s.claims[1].tolerance, 2);
}

TEST(Scenario, TakesEveryInputAtBothEndsOfItsRange) {
  for (const InputRow& row : kInputs) {
    for (const double end : {row.min, row.max}) {
      char number[40];
      std::snprintf(number, sizeof number, "%.17g", end);
      const Scenario scenario =
          Read(R"({"version": 1, "inputs": {")" + std::string(row.key) + "\": " + number + "}}");
      EXPECT_EQ(scenario.inputs[*FindInput(row.key)], end) << row.key;
    }
  }
}

/// A text with one thing wrong, and what must be said about it.
struct Case {
  std::string json;
  std::string pointer;
  std::string rule;  ///< A part of it.
  std::string seen;
};

void ExpectOneProblem(const Case& c) {
  SCOPED_TRACE(c.json);
  const ReadResult read = ReadScenario(c.json);
  EXPECT_FALSE(read.scenario);
  ASSERT_EQ(read.problems.size(), 1u);
  const Problem& problem = read.problems[0];
  EXPECT_EQ(problem.pointer, c.pointer);
  EXPECT_NE(problem.rule.en.find(c.rule), std::string::npos) << problem.rule.en;
  EXPECT_FALSE(problem.rule.zh.empty());
  EXPECT_NE(problem.rule.zh, problem.rule.en);
  EXPECT_EQ(problem.seen, c.seen);
}

std::string With(const std::string& rest) { return R"({"version": 1, )" + rest + "}"; }

TEST(ScenarioProblem, OfTheDocumentNamesThePlaceTheRuleAndTheValue) {
  const Case cases[] = {
      {"[]", "", "an object", "a list of 0"},
      {"null", "", "an object", "null"},
      {"7", "", "an object", "7"},
      {R"("a text")", "", "an object", R"("a text")"},
      {"true", "", "an object", "true"},
      {"{}", "", R"("version" is required here)", "nothing"},
      {R"({"version": 2})", "/version", "1, the version of this format", "2"},
      {R"({"version": "1"})", "/version", "1, the version of this format", R"("1")"},
      {R"({"version": null})", "/version", "1, the version of this format", "null"},
      {With(R"("name": 5)"), "/name", R"(a text, or {"en": text, "zh": text})", "5"},
      {With(R"("name": {"en": "a"})"), "/name", R"("zh" is required here)", "nothing"},
      {With(R"("about": {"en": "a", "zh": 1})"), "/about/zh", "a text", "1"},
      {With(R"("about": {"en": "a", "zh": "b", "fr": "c"})"), "/about/fr", "known key", R"("fr")"},
      {With(R"("start": "2023-13")"), "/start", R"(a month as "YYYY-MM", from 1900-01 to 2999-12)",
       R"("2023-13")"},
      {With(R"("start": "2023-8")"), "/start", "a month", R"("2023-8")"},
      {With(R"("start": "1899-12")"), "/start", "a month", R"("1899-12")"},
      {With(R"("start": "3000-01")"), "/start", "a month", R"("3000-01")"},
      {With(R"("start": 3)"), "/start", "a month", "3"},
      {With(R"("horizon": 0)"), "/horizon", "a whole number from 1 to 240", "0"},
      {With(R"("horizon": 241)"), "/horizon", "a whole number from 1 to 240", "241"},
      {With(R"("horizon": 12.5)"), "/horizon", "a whole number from 1 to 240", "12.5"},
      {With(R"("horizon": 1e308)"), "/horizon", "a whole number from 1 to 240", "1e+308"},
      {With(R"("horizon": "60")"), "/horizon", "a whole number", R"("60")"},
      {With(R"("inputs": [])"), "/inputs", "an object", "a list of 0"},
      {With(R"("events": {})"), "/events", "a list", "an object of 0"},
      {With(R"("claims": null)"), "/claims", "a list", "null"},
  };
  for (const Case& c : cases) ExpectOneProblem(c);
}

TEST(ScenarioProblem, OfAnInputNamesItsRange) {
  const Case cases[] = {
      {With(R"("inputs": {"price": -1})"), "/inputs/price", "a number from 0 to 1000", "-1"},
      {With(R"("inputs": {"price": 1000.5})"), "/inputs/price", "a number from 0 to 1000",
       "1000.5"},
      {With(R"("inputs": {"price": "20"})"), "/inputs/price", "a number from 0 to 1000", R"("20")"},
      {With(R"("inputs": {"price": null})"), "/inputs/price", "a number from 0 to 1000", "null"},
      {With(R"("inputs": {"price": true})"), "/inputs/price", "a number from 0 to 1000", "true"},
      {With(R"("inputs": {"price": [20]})"), "/inputs/price", "a number", "a list of 1"},
      {With(R"("inputs": {"cash": 1e308})"), "/inputs/cash", "from 0 to 10000000000000", "1e+308"},
      {With(R"("inputs": {"cash": -1e308})"), "/inputs/cash", "a number from 0", "-1e+308"},
      {With(R"("inputs": {"cash": 18446744073709551615})"), "/inputs/cash", "a number from 0",
       "18446744073709551615"},
      {With(R"("inputs": {"stickiness": 0})"), "/inputs/stickiness", "a number from 0.01 to 1",
       "0"},
      {With(R"("inputs": {"dau": {"basis": "assumed"}})"), "/inputs/dau",
       R"("value" is required here)", "nothing"},
      {With(R"("inputs": {"dau": {"value": 99}})"), "/inputs/dau/value",
       "a number from 100 to 4000000000", "99"},
      {With(R"("inputs": {"dau": {"value": 1e6, "basis": "guess"}})"), "/inputs/dau/basis",
       "one of reported, estimated, assumed, solved", R"("guess")"},
      {With(R"("inputs": {"dau": {"value": 1e6, "source": []}})"), "/inputs/dau/source", "a text",
       "a list of 0"},
      {With(R"("inputs": {"dau": {"value": 1e6, "low": 1}})"), "/inputs/dau/low",
       "a number from 100 to 4000000000", "1"},
      {With(R"("inputs": {"dau": {"value": 1e6, "low": 500, "high": 400}})"), "/inputs/dau/high",
       R"(at least "low", 500)", "400"},
      {With(R"("inputs": {"dau": {"value": 1e6, "vlaue": 1}})"), "/inputs/dau/vlaue",
       R"(did you mean "value"?)", R"("vlaue")"},
  };
  for (const Case& c : cases) ExpectOneProblem(c);
}

TEST(ScenarioProblem, OfADateShowsHowToWriteOne) {
  for (const char* date : {"", "23", "2023-13", "2023-00", "2023-02-30", "2023-04-31", "2023-01-00",
                           "2023-01-32", "2023-1-1", "2023/01/01", "2023-01-1x", "1899", "3000-01",
                           "2023-01-01T00:00", "yesterday"}) {
    ExpectOneProblem(
        {With(R"("inputs": {"dau": {"value": 1e6, "date": ")" + std::string(date) + "\"}}"),
         "/inputs/dau/date", R"(a date as "YYYY", "YYYY-MM" or "YYYY-MM-DD")",
         "\"" + std::string(date) + "\""});
  }
  ExpectOneProblem({With(R"("inputs": {"dau": {"value": 1e6, "date": 2023}})"), "/inputs/dau/date",
                    "a date", "2023"});
  for (const char* date : {"2023", "2023-12", "2023-12-31", "2024-02-29"})
    Read(With(R"("inputs": {"dau": {"value": 1e6, "date": ")" + std::string(date) + "\"}}"));
}

TEST(ScenarioProblem, OfAnUnknownKeySuggestsTheNearest) {
  const Case cases[] = {
      {With(R"("inputs": {"daus": 1})"), "/inputs/daus", R"(did you mean "dau"?)", R"("daus")"},
      {With(R"("inputs": {"DAU": 1})"), "/inputs/DAU", "did you mean", R"("DAU")"},
      {With(R"("inputs": {"free_qeuries": 1})"), "/inputs/free_qeuries",
       R"(did you mean "free_queries"?)", R"("free_qeuries")"},
      {With(R"("inputs": {"paid_gian": 0})"), "/inputs/paid_gian", R"(did you mean "paid_gain"?)",
       R"("paid_gian")"},
      {With(R"("Name": "x")"), "/Name", R"(did you mean "name"?)", R"("Name")"},
      {With(R"("event": [])"), "/event", R"(did you mean "events"?)", R"("event")"},
      {With(R"("events": [{"month": 1, "rise": 5, "spend": 1}])"), "/events/0/rise",
       R"(did you mean "raise"?)", R"("rise")"},
      {With(R"("claims": [{"text": "t", "metric": "runs_out", "op": "never", "widht": {}}])"),
       "/claims/0/widht", R"(did you mean "with"?)", R"("widht")"},
      {With(R"("events": [{"month": 1, "set": {"prise": 5}}])"), "/events/0/set/prise",
       R"(did you mean "price"?)", R"("prise")"},
      {With(R"("": 1)"), "/", "known key", R"("")"},
  };
  for (const Case& c : cases) ExpectOneProblem(c);
}

TEST(ScenarioProblem, EscapesTheKeysInItsPointer) {
  ExpectOneProblem(
      {With(R"("inputs": {"a/b~c": 1})"), "/inputs/a~1b~0c", "known key", R"("a/b~c")"});
  ExpectOneProblem({With(R"("~1": 1)"), "/~01", "known key", R"("~1")"});
}

TEST(ScenarioProblem, OfAnEventNamesTheEvent) {
  const auto event = [](const std::string& rest) { return With("\"events\": [{" + rest + "}]"); };
  const std::string months =
      R"(a month from "2023-08" to "2043-07", or an index from the start, 0 to 239)";
  const Case cases[] = {
      {With(R"("events": [5])"), "/events/0", "an object", "5"},
      {event(R"("raise": 1)"), "/events/0", R"("month" is required here)", "nothing"},
      {event(R"("month": "2023-07", "raise": 1)"), "/events/0/month", months, R"("2023-07")"},
      {event(R"("month": "2043-08", "raise": 1)"), "/events/0/month", months, R"("2043-08")"},
      {event(R"("month": -1, "raise": 1)"), "/events/0/month", months, "-1"},
      {event(R"("month": 240, "raise": 1)"), "/events/0/month", months, "240"},
      {event(R"("month": 1.5, "raise": 1)"), "/events/0/month", months, "1.5"},
      {event(R"("month": "5", "raise": 1)"), "/events/0/month", months, R"("5")"},
      {event(R"("month": null, "raise": 1)"), "/events/0/month", months, "null"},
      {event(R"("month": 1)"), "/events/0", "at least one of raise, spend, set, scale",
       "an object of 1"},
      {event(R"("month": 1, "set": {}, "scale": {})"), "/events/0", "at least one of",
       "an object of 3"},
      {event(R"("month": 1, "label": "x")"), "/events/0", "at least one of", "an object of 2"},
      {event(R"("month": 1, "raise": -1)"), "/events/0/raise", "a number from 0 to 10000000000000",
       "-1"},
      {event(R"("month": 1, "raise": 1.1e13)"), "/events/0/raise", "a number from 0 to",
       "11000000000000"},
      {event(R"("month": 1, "spend": 1.1e13)"), "/events/0/spend", "a number from 0 to",
       "11000000000000"},
      {event(R"("month": 1, "raise": 1, "probability": 1.5)"), "/events/0/probability",
       "a number from 0 to 1", "1.5"},
      {event(R"("month": 1, "spend": 1, "probability": 0.5)"), "/events/0/probability",
       R"(only beside "raise")", "0.5"},
      {event(R"("month": 1, "set": {"cash": 5})"), "/events/0/set/cash", "any input but cash", "5"},
      {event(R"("month": 1, "scale": {"cash": 2})"), "/events/0/scale/cash", "any input but cash",
       "2"},
      {event(R"("month": 1, "set": {"price": 1001})"), "/events/0/set/price",
       "a number from 0 to 1000", "1001"},
      {event(R"("month": 1, "set": {"price": {"value": 5}})"), "/events/0/set/price", "a number",
       "an object of 1"},
      {event(R"("month": 1, "scale": {"price": 0})"), "/events/0/scale/price",
       "a number from 0.001 to 1000", "0"},
      {event(R"("month": 1, "scale": {"price": 1001})"), "/events/0/scale/price",
       "a number from 0.001 to 1000", "1001"},
      {event(R"("month": 1, "set": [])"), "/events/0/set", "an object", "a list of 0"},
      {event(R"("month": 1, "raise": 1, "label": 3)"), "/events/0/label", "a text", "3"},
  };
  for (const Case& c : cases) ExpectOneProblem(c);
}

TEST(ScenarioProblem, OfAnEventsMonthCountsFromTheScenariosOwnStart) {
  Read(With(R"("start": "2020-01", "events": [{"month": "2020-01", "raise": 1}])"));
  Read(With(R"("events": [{"month": "2019-12", "raise": 1}], "start": "2019-12")"));
  ExpectOneProblem({With(R"("start": "2025-01", "events": [{"month": "2024-12", "raise": 1}])"),
                    "/events/0/month", R"(a month from "2025-01" to "2044-12")", R"("2024-12")"});
}

TEST(ScenarioProblem, OfAClaimNamesTheClaim) {
  const auto claim = [](const std::string& rest) {
    return With(R"("claims": [{"text": "t", )" + rest + "}]");
  };
  const Case cases[] = {
      {With(R"("claims": [null])"), "/claims/0", "an object", "null"},
      {With(R"("claims": [{"metric": "runs_out", "op": "never"}])"), "/claims/0",
       R"("text" is required here)", "nothing"},
      {claim(R"("op": "never")"), "/claims/0", R"("metric" is required here)", "nothing"},
      {claim(R"("metric": "runs_out")"), "/claims/0", R"("op" is required here)", "nothing"},
      {claim(R"("metric": 1, "op": "never")"), "/claims/0/metric", "a metric, as a text", "1"},
      {claim(R"("metric": "runway", "op": "never")"), "/claims/0/metric", "one of the metrics",
       R"("runway")"},
      {claim(R"("metric": "cash_at@2023-07", "op": ">=", "value": 1)"), "/claims/0/metric",
       "a month from 2023-08 to 2043-07", R"("cash_at@2023-07")"},
      {claim(R"("metric": "runs_out", "op": "=")"), "/claims/0/op",
       "one of ==, <=, >=, within, between, never", R"("=")"},
      {claim(R"("metric": "runs_out", "op": "==")"), "/claims/0", R"("value" is required here)",
       "nothing"},
      {claim(R"("metric": "runs_out", "op": "==", "value": 30)"), "/claims/0/value", "a month",
       "30"},
      {claim(R"("metric": "runway_months", "op": "==", "value": "2026-01")"), "/claims/0/value",
       "a number from -1000000000000000 to 1000000000000000", R"("2026-01")"},
      {claim(R"("metric": "runway_months", "op": "==", "value": 1e16)"), "/claims/0/value",
       "a number from", "1e+16"},
      {claim(R"("metric": "runs_out", "op": "never", "value": 5)"), "/claims/0/value",
       R"(nothing with "never")", "5"},
      {claim(R"("metric": "cash_at", "op": "never")"), "/claims/0/op",
       R"("never" goes with runs_out, runway_months, break_even_month or break_even_paid_rate)",
       R"("never")"},
      {claim(R"("metric": "cash_at", "op": "between", "value": 5)"), "/claims/0/value",
       "a pair [low, high]", "5"},
      {claim(R"("metric": "cash_at", "op": "between", "value": [1, 2, 3])"), "/claims/0/value",
       "a pair [low, high]", "a list of 3"},
      {claim(R"("metric": "cash_at", "op": "between", "value": [2, 1])"), "/claims/0/value",
       "low first, then high", "a list of 2"},
      {claim(R"("metric": "cash_at", "op": "between", "value": [1, "2"])"), "/claims/0/value/1",
       "a number from", R"("2")"},
      {claim(R"("metric": "runs_out", "op": "between", "value": ["2025-02", "2025-01"])"),
       "/claims/0/value", "low first, then high", "a list of 2"},
      {claim(R"("metric": "cash_at", "op": "within", "value": 5)"), "/claims/0",
       R"("tolerance" is required here)", "nothing"},
      {claim(R"("metric": "cash_at", "op": "within", "value": 5, "tolerance": -1)"),
       "/claims/0/tolerance", "a number from 0", "-1"},
      {claim(R"("metric": "cash_at", "op": "==", "value": 5, "tolerance": 1)"),
       "/claims/0/tolerance", R"(only with "within")", "1"},
      {claim(R"("metric": "total", "from": 0, "to": 1, "op": "==", "value": 5)"), "/claims/0",
       R"("line" is required here)", "nothing"},
      {claim(R"("metric": "total", "line": "net", "to": 1, "op": "==", "value": 5)"), "/claims/0",
       R"("from" is required here)", "nothing"},
      {claim(R"("metric": "total", "line": "net", "from": 1, "op": "==", "value": 5)"), "/claims/0",
       R"("to" is required here)", "nothing"},
      {claim(R"("metric": "total", "line": "profit", "from": 0, "to": 1, "op": "==", "value": 5)"),
       "/claims/0/line", "one of dau, paid_rate, mau", R"("profit")"},
      {claim(R"("metric": "total", "line": "net", "from": 5, "to": 4, "op": "==", "value": 5)"),
       "/claims/0/to", R"(not before "from")", "4"},
      {claim(R"("metric": "total", "line": "net", "from": 240, "to": 4, "op": "==", "value": 5)"),
       "/claims/0/from", "a month from", "240"},
      {claim(R"("metric": "cash_at", "line": "net", "op": "==", "value": 5)"), "/claims/0/line",
       R"(only with the metric "total")", R"("net")"},
      {claim(R"("metric": "cash_at", "from": 3, "op": "==", "value": 5)"), "/claims/0/from",
       R"(only with the metric "total")", "3"},
      {claim(R"("metric": "cash_at", "op": "==", "value": 5, "with": {"price": -1})"),
       "/claims/0/with/price", "a number from 0 to 1000", "-1"},
      {claim(R"("metric": "cash_at", "op": "==", "value": 5, "with": {"prise": 1})"),
       "/claims/0/with/prise", R"(did you mean "price"?)", R"("prise")"},
      {claim(R"("metric": "cash_at", "op": "==", "value": 5, "source": 1)"), "/claims/0/source",
       "a text", "1"},
  };
  for (const Case& c : cases) ExpectOneProblem(c);
}

TEST(ScenarioProblems, AreAllListedAtOnceInTheOrderOfTheFile) {
  const ReadResult read = ReadScenario(R"({"version": 3, "colour": "red", "start": "soon",
    "inputs": {"price": -1, "daus": 5, "dau": {"value": 1, "basis": "x"}},
    "events": [{"month": 0, "raise": 1}, {"month": 300, "raise": -2, "set": {"cash": 1}}],
    "claims": [{"text": 1, "metric": "x", "op": "y"}]})");
  EXPECT_FALSE(read.scenario);
  std::vector<std::string> pointers;
  for (const Problem& problem : read.problems) pointers.push_back(problem.pointer);
  const std::vector<std::string> expected = {"/colour",
                                             "/version",
                                             "/start",
                                             "/inputs/daus",
                                             "/inputs/price",
                                             "/inputs/dau/basis",
                                             "/inputs/dau/value",
                                             "/events/1/month",
                                             "/events/1/raise",
                                             "/events/1/set/cash",
                                             "/claims/0/text",
                                             "/claims/0/metric",
                                             "/claims/0/op"};
  EXPECT_EQ(pointers, expected);
}

TEST(ScenarioProblems, BeyondTheFirst199AreSummedUpInOneRemark) {
  std::string events;
  for (int i = 0; i < 5000; ++i) events += (i ? ",7" : "7");
  const ReadResult read = ReadScenario(With("\"events\": [" + events + "]"));
  ASSERT_EQ(read.problems.size(), 200u);
  EXPECT_EQ(read.problems[198].pointer, "/events/198");
  EXPECT_EQ(read.problems[199].pointer, "");
  EXPECT_EQ(read.problems[199].rule.en, "fewer mistakes; these are the first 199");
}

TEST(ScenarioProblem, ShortensALongValueAtACharactersEdge) {
  std::string name;
  for (int i = 0; i < 1000; ++i) name += "钱";  // Three bytes each.
  const ReadResult read = ReadScenario(With("\"start\": \"" + name + "\""));
  ASSERT_EQ(read.problems.size(), 1u);
  const std::string& seen = read.problems[0].seen;
  EXPECT_LE(seen.size(), 83u);
  EXPECT_EQ(seen.substr(0, 4), "\"钱");
  EXPECT_EQ((seen.size() - 1) % 3, 0u);  // Whole characters, the … included.
}

}  // namespace
}  // namespace burnline
