// SPDX-License-Identifier: MIT
//
// What the questions about one scenario are answered with, as JSON.
#include <algorithm>
#include <limits>

#include "burnline/calibration.h"
#include "burnline/comparison.h"
#include "burnline/map.h"
#include "burnline/seek.h"
#include "burnline/sensitivity.h"
#include "format/json.h"
#include "format/scenario_parts.h"

namespace burnline {
namespace {

constexpr const char* kDetermined[] = {"well", "weakly", "not"};
constexpr const char* kCashLines[] = {"revenue", "take",     "inference", "staff",
                                      "rnd",     "overhead", "capex",     "one_off",
                                      "raised",  "cash",     "cash_yield"};
constexpr const char* kStatuses[] = {"found", "already_met", "unreachable", "several"};

/// Keys of inputs, joined as they are written on the command line.
std::string KeysOf(std::span<const int> inputs) {
  std::string keys;
  for (const int input : inputs)
    keys += (keys.empty() ? "" : ",") + std::string(kInputs[input].key);
  return keys;
}

Json AnswerJson(std::span<const int> inputs, const SeekAnswer& answer) {
  Json solutions = Json::array();
  for (const double solution : answer.solutions) solutions.push_back(Number(solution));
  return {{"status", kStatuses[static_cast<int>(answer.status)]},
          {"input", KeysOf(inputs)},
          {"value", OrNull(answer.value)},
          {"reached", OrNull(answer.reached)},
          {"solutions", solutions},
          {"closest", OrNull(answer.closest)},
          {"moved", OrNull(answer.moved)}};
}

/// Values in rows of `width`.
Json RowsJson(std::span<const double> values, std::size_t width) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < values.size(); i += width) {
    Json row = Json::array();
    for (const double value : values.subspan(i, width)) row.push_back(Number(value));
    rows.push_back(std::move(row));
  }
  return rows;
}

Json AxisJson(const MapAxis& axis) {
  Json values = Json::array();
  for (const double value : axis.values) values.push_back(Number(value));
  return {{"input", kInputs[axis.input].key}, {"log", axis.log}, {"values", values}};
}

/// A difference's name, and what it is in either scenario.
Json DifferenceJson(const Scenario& a, const Scenario& b, Difference difference) {
  const auto event = [&](const char* of, const Scenario& scenario) -> std::pair<std::string, Json> {
    const Event& its = scenario.events[static_cast<std::size_t>(difference.place)];
    return {of + ("/events/" + std::to_string(difference.place)),
            ToString(scenario.start + its.month.index)};
  };
  switch (difference.kind) {
    case Difference::Kind::kInput:
      return {{"what", kInputs[difference.place].key},
              {"a", Number(a.inputs[difference.place])},
              {"b", Number(b.inputs[difference.place])}};
    case Difference::Kind::kStart:
      return {{"what", "start"}, {"a", ToString(a.start)}, {"b", ToString(b.start)}};
    case Difference::Kind::kHorizon:
      return {{"what", "horizon"}, {"a", a.horizon}, {"b", b.horizon}};
    case Difference::Kind::kEventOfA: {
      const auto [what, month] = event("a", a);
      return {{"what", what}, {"a", month}, {"b", nullptr}};
    }
    case Difference::Kind::kEventOfB: {
      const auto [what, month] = event("b", b);
      return {{"what", what}, {"a", nullptr}, {"b", month}};
    }
  }
  return nullptr;
}

Json PortionJson(const char* kind, const Json& name, const Portion& portion) {
  return {{kind, name},
          {"change", Number(portion.change)},
          {"first", Number(portion.first)},
          {"last", Number(portion.last)}};
}

}  // namespace

std::string SensitivityJson(const Scenario& scenario, const Sensitivity& sensitivity) {
  Json rows = Json::array();
  for (const SensitivityRow& row : sensitivity.rows) {
    rows.push_back({{"input", kInputs[row.input].key},
                    {"low", Number(row.span.low)},
                    {"high", Number(row.span.high)},
                    {"at_low", OrNull(row.at_low)},
                    {"at_high", OrNull(row.at_high)},
                    {"elasticity", OrNull(row.elasticity)},
                    {"per_swing", OrNull(row.per_swing)},
                    {"moves", row.moves}});
  }
  return Dump({{"metric", ToString(sensitivity.metric, scenario.start)},
               {"base", OrNull(sensitivity.base)},
               {"inputs", rows}},
              false);
}

std::optional<Problem> NothingInCommon(std::span<const int> inputs) {
  double least = -std::numeric_limits<double>::infinity(), most = -least;
  Text rule{"inputs with a range in common; these have none: ", "取值范围有重叠的参数；这些没有："};
  for (const int input : inputs) {
    const InputRow& row = kInputs[input];
    least = std::max(least, row.min);
    most = std::min(most, row.max);
    const bool first = input == inputs.front();
    const std::string low = Number(row.min).dump(), high = Number(row.max).dump();
    rule.en += (first ? "" : ", ") + std::string(row.key) + " from " + low + " to " + high;
    rule.zh += (first ? "" : "，") + std::string(row.key) + " " + low + " 至 " + high;
  }
  if (least <= most) return std::nullopt;
  return Problem{"", rule, KeysOf(inputs)};
}

std::string SeekJson(std::span<const int> inputs, const SeekAnswer& answer) {
  return Dump(AnswerJson(inputs, answer), false);
}

std::string WhatIfJson(const Goal& goal, std::span<const WhatIfRow> rows) {
  Json list = Json::array();
  for (const WhatIfRow& row : rows) list.push_back(AnswerJson({&row.input, 1}, row.answer));
  return Dump({{"goal", goal.text}, {"rows", list}}, false);
}

std::string MapJson(const Scenario& scenario, const Map& map, bool cells) {
  Json json = {
      {"metric", ToString(map.metric, scenario.start)},
      {"x", AxisJson(map.x)},
      {"y", AxisJson(map.y)},
      {"today",
       {{"x", Number(map.today_x)}, {"y", Number(map.today_y)}, {"value", OrNull(map.today)}}}};
  if (cells) {
    const std::size_t width = map.x.values.size();
    json["z"] = RowsJson(map.z, width);
    json["lowest_cash"] = RowsJson(map.lowest_cash, width);
    json["contribution"] = RowsJson(map.contribution, width);
  }
  return Dump(json, false);
}

std::string CalibrationJson(const Scenario& scenario, const Calibration& calibration) {
  Json unknown = Json::object(), determined = Json::object(), spread = Json::object();
  for (const Unknown& one : calibration.unknowns) {
    const std::string key(kInputs[one.input].key);
    unknown[key] = Number(one.value);
    determined[key] = kDetermined[static_cast<int>(one.determined)];
    spread[key] = OrNull(one.spread);
  }
  Json targets = Json::array();
  for (const Target& target : calibration.targets) {
    const Claim& claim = scenario.claims[static_cast<std::size_t>(target.claim)];
    const Json written = ClaimJson(claim, scenario.start);
    const auto& got = target.result.model;
    targets.push_back({{"claim", target.claim},
                       {"metric", written["metric"]},
                       {"op", written["op"]},
                       {"wanted", written.contains("value") ? written["value"] : Json(nullptr)},
                       {"got", got ? MetricValueJson(claim.metric, *got) : Json(nullptr)},
                       {"residual", Number(target.residual)}});
  }
  Json singular = Json::array();
  for (const double value : calibration.singular) singular.push_back(Number(value));
  return Dump({{"unknown", unknown},
               {"targets", targets},
               {"unchecked", calibration.unchecked},
               {"determined", determined},
               {"spread", spread},
               {"singular_values", singular},
               {"met", calibration.met}},
              false);
}

std::string ComparisonJson(const Scenario& a, const Scenario& b, const Comparison& comparison) {
  Json differs = Json::array(), attribution = Json::array(), lines = nullptr;
  for (const Difference difference : comparison.differs)
    differs.push_back(DifferenceJson(a, b, difference));
  for (const Portion& portion : comparison.portions)
    attribution.push_back(
        PortionJson("input", differs[static_cast<std::size_t>(portion.place)]["what"], portion));
  if (comparison.lines) {
    lines = Json::array();
    for (const Portion& portion : *comparison.lines)
      lines.push_back(PortionJson("line", kCashLines[portion.place], portion));
  }
  return Dump({{"metric", ToString(comparison.metric, a.start)},
               {"a", OrNull(comparison.a)},
               {"b", OrNull(comparison.b)},
               {"change", Number(comparison.change)},
               {"differs", differs},
               {"attribution", attribution},
               {"lines", lines},
               {"error", Number(comparison.error)}},
              false);
}

}  // namespace burnline
