// SPDX-License-Identifier: MIT
#include "burnline/scenario_json.h"
#include "format/json.h"
#include "format/scenario_parts.h"
#include "format/uncertainty_json.h"

namespace burnline {
namespace {

Json MonthJson(MonthRef month, YearMonth start) {
  return month.dated ? Json(ToString(month, start)) : Json(month.index);
}

Json ByInput(const std::map<int, double>& values) {
  Json json = Json::object();
  for (const auto& [input, value] : values) json[std::string(kInputs[input].key)] = Number(value);
  return json;
}

Json InputJson(double value, const std::optional<Provenance>& provenance) {
  if (!provenance) return Number(value);
  Json json = {{"value", Number(value)}};
  if (provenance->basis) json["basis"] = kBasisNames[static_cast<int>(*provenance->basis)];
  if (provenance->source) json["source"] = TextJson(*provenance->source);
  if (provenance->date) json["date"] = *provenance->date;
  if (provenance->low) json["low"] = Number(*provenance->low);
  if (provenance->high) json["high"] = Number(*provenance->high);
  if (provenance->reason) json["reason"] = TextJson(*provenance->reason);
  return json;
}

Json EventJson(const Event& event, YearMonth start) {
  Json json = {{"month", MonthJson(event.month, start)}};
  if (event.label) json["label"] = TextJson(*event.label);
  if (event.raise) json["raise"] = Number(*event.raise);
  if (event.probability) json["probability"] = Number(*event.probability);
  if (event.spend) json["spend"] = Number(*event.spend);
  if (!event.set.empty()) json["set"] = ByInput(event.set);
  if (!event.scale.empty()) json["scale"] = ByInput(event.scale);
  return json;
}

}  // namespace

Json MetricValueJson(const Metric& metric, double value) {
  if (metric.name == Metric::Name::kRunsOut) return ToString(YearMonth{static_cast<int>(value)});
  return Number(value);
}

Json ClaimJson(const Claim& claim, YearMonth start) {
  Json json = {{"text", TextJson(claim.text)}};
  if (claim.source) json["source"] = TextJson(*claim.source);
  json["metric"] = ToString(claim.metric, start);
  if (claim.metric.name == Metric::Name::kTotal) {
    json["line"] = kLines[claim.metric.line].key;
    json["from"] = MonthJson(claim.metric.from, start);
    json["to"] = MonthJson(claim.metric.to, start);
  }
  json["op"] = kOpNames[static_cast<int>(claim.op)];
  if (claim.op == Claim::Op::kBetween) {
    json["value"] = {MetricValueJson(claim.metric, claim.value),
                     MetricValueJson(claim.metric, claim.upper)};
  } else if (claim.op != Claim::Op::kNever) {
    json["value"] = MetricValueJson(claim.metric, claim.value);
  }
  if (claim.op == Claim::Op::kWithin) json["tolerance"] = Number(claim.tolerance);
  if (!claim.with.empty()) json["with"] = ByInput(claim.with);
  return json;
}

std::string WriteScenario(const Scenario& scenario) {
  Json json = {{"version", 1}};
  if (scenario.name) json["name"] = TextJson(*scenario.name);
  if (scenario.about) json["about"] = TextJson(*scenario.about);
  json["start"] = ToString(scenario.start);
  json["horizon"] = scenario.horizon;
  json["inputs"] = Json::object();
  for (std::size_t i = 0; i < kInputCount; ++i) {
    if (!scenario.given[i]) continue;
    json["inputs"][std::string(kInputs[i].key)] =
        InputJson(scenario.inputs[static_cast<int>(i)], scenario.provenance[i]);
  }
  for (const Event& event : scenario.events)
    json["events"].push_back(EventJson(event, scenario.start));
  for (const Claim& claim : scenario.claims)
    json["claims"].push_back(ClaimJson(claim, scenario.start));
  if (Json uncertainty = UncertaintyJson(scenario.uncertainty); !uncertainty.empty())
    json["uncertainty"] = std::move(uncertainty);
  return Dump(json, true) + "\n";
}

}  // namespace burnline
