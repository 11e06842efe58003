// SPDX-License-Identifier: MIT
#include "burnline/trace.h"
#include "format/json.h"
#include "format/scenario_parts.h"

namespace burnline {
namespace {

/// An input as the scenario gives it for its start.
Json StartJson(const Scenario& scenario, int input) {
  const auto place = static_cast<std::size_t>(input);
  Json json;
  json["key"] = kInputs[input].key;
  json["value"] = Number(scenario.inputs[input]);
  json["given"] = scenario.given[place];
  if (const auto& from = scenario.provenance[place]) {
    if (from->basis) json["basis"] = kBasisNames[static_cast<int>(*from->basis)];
    if (from->source) json["source"] = TextJson(*from->source);
    if (from->date) json["date"] = *from->date;
  }
  return json;
}

}  // namespace

std::string TraceJson(const Scenario& scenario, const Trace& trace) {
  Json json;
  json["figure"] = trace.figure;
  json["value"] = Number(trace.value);
  json["formula"] = trace.formula;
  json["operands"] = Json::array();
  for (const Trace::Operand& operand : trace.operands) {
    Json one;
    one["name"] = operand.name;
    one["figure"] = operand.figure;
    one["value"] = Number(operand.value);
    json["operands"].push_back(std::move(one));
  }
  if (!trace.touches.empty()) json["computed"] = Number(trace.computed);
  constexpr const char* kActs[] = {"raise", "spend", "set", "scale"};
  for (const auto& [action, after] : trace.touches) {
    Json one;
    one["event"] = action.event;
    one["month"] = ToString(scenario.start + action.month);
    one[kActs[static_cast<int>(action.kind)]] = Number(action.value);
    one["after"] = Number(after);
    json["events"].push_back(std::move(one));
  }
  if (trace.input >= 0) json["input"] = StartJson(scenario, trace.input);
  return Dump(json, false);
}

}  // namespace burnline
