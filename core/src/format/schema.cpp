// SPDX-License-Identifier: MIT
//
// The JSON Schema of a scenario, so that editors and other tools can check one without Burnline. It
// says what the tables say; what it leaves to ReadScenario: months within reach of the start, low ≤
// high, the form of a metric and of the figures that go with it.
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
#include "format/json.h"
#include "format/scenario_parts.h"

namespace burnline {
namespace {

Json Ref(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }

Json Between(double min, double max) {
  return {{"type", "number"}, {"minimum", Number(min)}, {"maximum", Number(max)}};
}

template <std::size_t N>
Json Enum(const std::string_view (&names)[N]) {
  Json list = Json::array();
  for (const auto name : names) list.push_back(name);
  return {{"enum", list}};
}

Json Closed(Json properties, Json required = Json::array()) {
  Json json = {{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) json["required"] = std::move(required);
  json["additionalProperties"] = false;
  return json;
}

/// {input key: value}, each value by `rule` of the input's row.
template <class Rule>
Json PerInput(bool cash, Rule rule) {
  Json properties = Json::object();
  for (int i = 0; i < kInputCount; ++i)
    if (cash || i != kInput_cash) properties[std::string(kInputs[i].key)] = rule(kInputs[i]);
  return Closed(std::move(properties));
}

Json RangeOf(const InputRow& row) { return Between(row.min, row.max); }

Json SourcedInput(const InputRow& row) {
  Json sourced = Closed({{"value", RangeOf(row)},
                         {"basis", Ref("basis")},
                         {"source", Ref("text")},
                         {"date", Ref("date")},
                         {"low", RangeOf(row)},
                         {"high", RangeOf(row)},
                         {"reason", Ref("text")}},
                        {"value"});
  return {{"title", row.label_en},
          {"description", std::string(row.help_en) + " Unit: " + std::string(row.unit) + "."},
          {"default", Number(row.def)},
          {"anyOf", {RangeOf(row), std::move(sourced)}}};
}

Json Definitions() {
  Json line_names = Json::array();
  for (const LineRow& line : kLines) line_names.push_back(line.key);

  Json text = {
      {"anyOf",
       {{{"type", "string"}},
        Closed({{"en", {{"type", "string"}}}, {"zh", {{"type", "string"}}}}, {"en", "zh"})}}};
  Json month = {{"type", "string"}, {"pattern", "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$"}};
  Json month_ref = {
      {"anyOf",
       {Ref("month"), {{"type", "integer"}, {"minimum", 0}, {"maximum", kMaxHorizon - 1}}}}};
  Json date = {{"type", "string"},
               {"pattern", "^(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"}};

  Json event = Closed(
      {{"month", Ref("month_ref")},
       {"label", Ref("text")},
       {"raise", Between(0, kMostMoney)},
       {"probability", Between(0, 1)},
       {"spend", Between(0, kMostMoney)},
       {"set", PerInput(false, RangeOf)},
       {"scale",
        PerInput(false, [](const InputRow&) { return Between(kLeastFactor, kMostFactor); })}},
      {"month"});
  event["anyOf"] = Json::array();
  for (const char* key : {"raise", "spend", "set", "scale"}) {
    // An empty "set" or "scale" does nothing.
    const Json not_empty = {{"not", {{"const", Json::object()}}}};
    event["anyOf"].push_back(
        {{"required", Json::array({key})}, {"properties", {{key, not_empty}}}});
  }
  event["dependentRequired"] = {{"probability", Json::array({"raise"})}};

  Json figure = {{"anyOf", {{{"type", "number"}}, Ref("month")}}};
  Json pair = {{"type", "array"}, {"items", figure}, {"minItems", 2}, {"maxItems", 2}};
  Json claim = Closed({{"text", Ref("text")},
                       {"source", Ref("text")},
                       {"metric", {{"type", "string"}}},
                       {"op", Enum(kOpNames)},
                       {"value", {{"anyOf", {figure, pair}}}},
                       {"tolerance", {{"type", "number"}, {"minimum", 0}}},
                       {"line", {{"enum", line_names}}},
                       {"from", Ref("month_ref")},
                       {"to", Ref("month_ref")},
                       {"with", PerInput(true, RangeOf)}},
                      {"text", "metric", "op"});
  const auto needs = [](const char* key, const char* value,
                        std::initializer_list<const char*> keys) {
    Json rule = {{"if", {{"properties", {{key, {{"const", value}}}}}, {"required", {key}}}}};
    rule["then"]["required"] = Json::array();
    for (const char* name : keys) rule["then"]["required"].push_back(name);
    return rule;
  };
  claim["allOf"] = {needs("metric", "total", {"line", "from", "to"}),
                    needs("op", "within", {"value", "tolerance"}),
                    needs("op", "between", {"value"}),
                    needs("op", "==", {"value"}),
                    needs("op", "<=", {"value"}),
                    needs("op", ">=", {"value"})};

  const auto kinds = [](std::initializer_list<const char*> names) {
    return Json{{"enum", Json(std::vector<std::string>(names.begin(), names.end()))}};
  };
  const Json figure_of_range = Between(-kMostFigure, kMostFigure);
  Json above_zero = {{"type", "number"}, {"exclusiveMinimum", 0}, {"maximum", kMostFigure}};
  Json range = {
      {"anyOf",
       {Closed({{"kind", kinds({"normal"})}, {"p5", figure_of_range}, {"p95", figure_of_range}},
               {"kind", "p5", "p95"}),
        Closed({{"kind", kinds({"lognormal"})}, {"p5", above_zero}, {"p95", above_zero}},
               {"kind", "p5", "p95"}),
        Closed({{"kind", kinds({"uniform"})}, {"low", figure_of_range}, {"high", figure_of_range}},
               {"kind", "low", "high"}),
        Closed({{"kind", kinds({"triangular", "pert"})},
                {"low", figure_of_range},
                {"mode", figure_of_range},
                {"high", figure_of_range}},
               {"kind", "low", "mode", "high"})}}};
  Json input_names = Json::array();
  for (const InputRow& row : kInputs) input_names.push_back(row.key);
  Json pair_of_inputs = {
      {"type", "array"},
      {"prefixItems", {{{"enum", input_names}}, {{"enum", input_names}}, Between(-1, 1)}},
      {"minItems", 3},
      {"items", false}};
  Json uncertainty =
      Closed({{"ranges", PerInput(true, [](const InputRow&) { return Ref("range"); })},
              {"dau_volatility", Between(0, kMostVolatility)},
              {"correlations", {{"type", "array"}, {"items", pair_of_inputs}}},
              {"seed", {{"type", "integer"}, {"minimum", 0}, {"maximum", kMostSeed}}}});

  return {{"text", text},
          {"month", month},
          {"month_ref", month_ref},
          {"date", date},
          {"basis", Enum(kBasisNames)},
          {"event", event},
          {"claim", claim},
          {"range", range},
          {"uncertainty", uncertainty}};
}

}  // namespace

std::string SchemaJson() {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "A Burnline scenario"},
                 {"description",
                  "A company that sells AI by subscription. Rates are fractions, money is US "
                  "dollars; inputs left out take their defaults."}};
  schema.update(
      Closed({{"version", {{"const", 1}}},
              {"name", Ref("text")},
              {"about", Ref("text")},
              {"start", Ref("month")},
              {"horizon", {{"type", "integer"}, {"minimum", 1}, {"maximum", kMaxHorizon}}},
              {"inputs", PerInput(true, SourcedInput)},
              {"events", {{"type", "array"}, {"items", Ref("event")}}},
              {"claims", {{"type", "array"}, {"items", Ref("claim")}}},
              {"uncertainty", Ref("uncertainty")}},
             {"version"}));
  schema["$defs"] = Definitions();
  return Dump(schema, true);
}

}  // namespace burnline
