// SPDX-License-Identifier: MIT
#include "burnline/trace.h"
#include "format/json.h"
#include "format/scenario_parts.h"

namespace burnline {
namespace {

/// Out of line, for the module's size.
[[gnu::noinline]] void Put(Json& json, const char* key, Json value) {
  json[key] = std::move(value);
}

/// An input as the scenario gives it for its start.
Json StartJson(const Scenario& scenario, int input) {
  const auto place = static_cast<std::size_t>(input);
  Json json;
  Put(json, "key", kInputs[input].key);
  Put(json, "value", Number(scenario.inputs[input]));
  Put(json, "given", scenario.given[place]);
  if (const auto& from = scenario.provenance[place]) {
    if (from->basis) Put(json, "basis", kBasisNames[static_cast<int>(*from->basis)]);
    if (from->source) Put(json, "source", TextJson(*from->source));
    if (from->date) Put(json, "date", *from->date);
  }
  return json;
}

}  // namespace

std::string TraceJson(const Scenario& scenario, const Trace& trace) {
  Json json;
  Put(json, "figure", trace.figure);
  Put(json, "value", Number(trace.value));
  Put(json, "formula", trace.formula);
  Put(json, "operands", Json::array());
  for (const Trace::Operand& operand : trace.operands) {
    Json one;
    Put(one, "name", operand.name);
    Put(one, "figure", operand.figure);
    Put(one, "value", Number(operand.value));
    json["operands"].push_back(std::move(one));
  }
  if (!trace.touches.empty()) Put(json, "computed", Number(trace.computed));
  constexpr const char* kActs[] = {"raise", "spend", "set", "scale"};
  for (const auto& [action, after] : trace.touches) {
    Json one;
    Put(one, "event", action.event);
    Put(one, "month", ToString(scenario.start + action.month));
    one[kActs[static_cast<int>(action.kind)]] = Number(action.value);
    Put(one, "after", Number(after));
    json["events"].push_back(std::move(one));
  }
  if (trace.input >= 0) Put(json, "input", StartJson(scenario, trace.input));
  return Dump(json, false);
}

}  // namespace burnline
