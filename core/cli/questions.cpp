// SPDX-License-Identifier: MIT
#include "questions.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "burnline/calibration.h"
#include "burnline/comparison.h"
#include "burnline/map.h"
#include "burnline/result.h"
#include "burnline/seek.h"
#include "burnline/sensitivity.h"
#include "burnline/trace.h"

namespace burnline::cli {
namespace {

constexpr const char* kRunway = "runway_months";

/// A bound of the input table.
std::string Written(double number) {
  char text[32];
  return std::string(text, std::to_chars(text, text + sizeof text, number).ptr);
}

std::variant<int, Wrong> InputOf(const std::string& flag, std::string_view key) {
  if (const auto input = FindInput(key)) return *input;
  return Wrong{flag + " takes keys of inputs (see burnline inputs); \"" + std::string(key) +
               "\" is none"};
}

/// Different inputs, written with commas between them.
std::variant<std::vector<int>, Wrong> InputsOf(const std::string& flag, std::string_view keys) {
  std::vector<int> inputs;
  for (std::size_t from = 0; from <= keys.size();) {
    const std::size_t to = std::min(keys.find(',', from), keys.size());
    const auto input = InputOf(flag, keys.substr(from, to - from));
    if (const auto* wrong = std::get_if<Wrong>(&input)) return *wrong;
    if (std::find(inputs.begin(), inputs.end(), std::get<int>(input)) != inputs.end())
      return Wrong{flag + " takes each input once"};
    inputs.push_back(std::get<int>(input));
    from = to + 1;
  }
  return inputs;
}

std::variant<Metric, Wrong> MetricFor(const Call& call, const Scenario& scenario) {
  return MetricOf(call.metric.value_or(kRunway), scenario);
}

Answer Tornado(const Call& call, const Scenario& scenario) {
  const auto metric = MetricFor(call, scenario);
  if (const auto* wrong = std::get_if<Wrong>(&metric)) return *wrong;
  return SensitivityJson(scenario, SensitivityOf(scenario, std::get<Metric>(metric)));
}

std::variant<MapAxis, Wrong> AxisFor(const std::string& flag, std::string_view key,
                                     const std::optional<std::string>& range, int size,
                                     const Scenario& scenario) {
  const auto found = InputOf(flag, key);
  if (const auto* wrong = std::get_if<Wrong>(&found)) return *wrong;
  const int input = std::get<int>(found);
  const InputRow& row = kInputs[input];
  Reach reach = ReachOf(scenario, input);
  if (range) {
    const std::size_t comma = std::min(range->find(','), range->size() - 1);
    const auto low = ParseNumber(std::string_view(*range).substr(0, comma), row.min, row.max);
    const auto high = ParseNumber(std::string_view(*range).substr(comma + 1), row.min, row.max);
    if (!low || !high || !(*low < *high))
      return Wrong{flag + "-range takes LOW,HIGH, the lower first, within what " +
                   std::string(key) + " may be: " + Written(row.min) + " to " + Written(row.max)};
    reach = {*low, *high};
  }
  return AxisOf(input, reach, size);
}

Answer MapCells(const Call& call, const Scenario& scenario) {
  const auto metric = MetricFor(call, scenario);
  if (const auto* wrong = std::get_if<Wrong>(&metric)) return *wrong;
  const int size = call.size.value_or(kMapSize);
  const auto x = AxisFor("--x", call.x.value_or("dau"), call.x_range, size, scenario);
  if (const auto* wrong = std::get_if<Wrong>(&x)) return *wrong;
  const auto y = AxisFor("--y", call.y.value_or("paid_gain"), call.y_range, size, scenario);
  if (const auto* wrong = std::get_if<Wrong>(&y)) return *wrong;
  const auto& [at_x, at_y] = std::pair(std::get<MapAxis>(x), std::get<MapAxis>(y));
  if (at_x.input == at_y.input) return Wrong{"--x and --y take two different inputs"};
  return MapJson(scenario, MapOf(scenario, std::get<Metric>(metric), at_x, at_y), true);
}

std::variant<Goal, Problem, Wrong> GoalFor(std::string_view command, const Call& call,
                                           const Scenario& scenario) {
  if (!call.goal)
    return Wrong{std::string(command) + " needs --goal, such as \"runway_months >= 36\""};
  const auto parsed = ParseGoal(*call.goal, scenario.start);
  if (const auto* rule = std::get_if<Text>(&parsed)) return Wrong{"--goal takes " + rule->en};
  const Goal& goal = std::get<Goal>(parsed);
  if (const auto problem = Beyond(goal, scenario)) return *problem;
  return goal;
}

Answer Solve(std::string_view command, const Call& call, const Scenario& scenario) {
  const auto goal = GoalFor(command, call, scenario);
  if (const auto* problem = std::get_if<Problem>(&goal)) return *problem;
  if (const auto* wrong = std::get_if<Wrong>(&goal)) return *wrong;
  const Goal& wanted = std::get<Goal>(goal);
  if (command == "whatif") return WhatIfJson(wanted, WhatIf(scenario, wanted));
  if (!call.input) return Wrong{"seek needs --input, one key or several to be tied together"};
  const auto inputs = InputsOf("--input", *call.input);
  if (const auto* wrong = std::get_if<Wrong>(&inputs)) return *wrong;
  const auto& tied = std::get<std::vector<int>>(inputs);
  if (const auto problem = NothingInCommon(tied)) return Wrong{"--input takes " + problem->rule.en};
  return SeekJson(tied, Seek(scenario, tied, wanted));
}

Answer Fit(const Call& call, const Scenario& scenario) {
  if (!call.unknown) return Wrong{"calibrate needs --unknown, such as gpu_price,rnd"};
  const auto inputs = InputsOf("--unknown", *call.unknown);
  if (const auto* wrong = std::get_if<Wrong>(&inputs)) return *wrong;
  if (auto problem = NoTargets(scenario)) return *problem;
  return CalibrationJson(scenario, Calibrate(scenario, std::get<std::vector<int>>(inputs)));
}

Answer Difference(const Call& call, const Scenario& a, const Scenario& b) {
  const auto metric = MetricFor(call, a);
  if (const auto* wrong = std::get_if<Wrong>(&metric)) return *wrong;
  if (const auto problem = OutOfReach(a, b, std::get<Metric>(metric))) return *problem;
  return ComparisonJson(a, b, Compare(a, b, std::get<Metric>(metric)));
}

/// INPUT=VALUE pairs with commas between them: the scenario with these, which are nobody's.
std::variant<Scenario, Wrong> ScenarioWith(Scenario scenario, std::string_view pairs) {
  for (std::size_t from = 0; from <= pairs.size();) {
    const std::size_t to = std::min(pairs.find(',', from), pairs.size());
    const std::string_view pair = pairs.substr(from, to - from);
    const std::size_t sign = std::min(pair.find('='), pair.size());
    const auto input = InputOf("--with", pair.substr(0, sign));
    if (const auto* wrong = std::get_if<Wrong>(&input)) return *wrong;
    const int place = std::get<int>(input);
    const InputRow& row = kInputs[place];
    const auto value = ParseNumber(pair.substr(std::min(sign + 1, pair.size())), row.min, row.max);
    if (!value)
      return Wrong{"--with takes " + std::string(row.key) + "=VALUE, VALUE from " +
                   Written(row.min) + " to " + Written(row.max)};
    scenario.inputs[place] = *value;
    scenario.provenance[static_cast<std::size_t>(place)].reset();
    from = to + 1;
  }
  return scenario;
}

Answer Origin(const Call& call, const Scenario& given) {
  if (!call.figure) return Wrong{"trace needs --figure, such as runway_months or cash@2025-12"};
  const auto with =
      call.with ? ScenarioWith(given, *call.with) : std::variant<Scenario, Wrong>(given);
  if (const auto* wrong = std::get_if<Wrong>(&with)) return *wrong;
  const auto& scenario = std::get<Scenario>(with);
  const auto run = Run(scenario);
  if (const auto* problem = std::get_if<Problem>(&run)) return *problem;
  Trace trace;
  if (const auto problem = TraceFigure(scenario, *call.figure, trace))
    return Wrong{"--figure takes " + problem->rule.en};
  return TraceJson(scenario, trace);
}

}  // namespace

std::variant<Metric, Wrong> MetricOf(const std::string& text, const Scenario& scenario) {
  using Name = Metric::Name;
  const auto parsed = ParseMetric(text, scenario.start);
  if (const auto* rule = std::get_if<Text>(&parsed)) return Wrong{"--metric takes " + rule->en};
  const auto metric = std::get<Metric>(parsed);
  if (metric.name == Name::kRunsOut || metric.name == Name::kTotal)
    return Wrong{"--metric takes a metric other than runs_out and total, which are for claims"};
  if (metric.month && metric.month->index >= scenario.horizon)
    return Wrong{"--metric takes a month within the horizon, up to " +
                 ToString(scenario.start + (scenario.horizon - 1))};
  return metric;
}

bool IsQuestion(std::string_view command) {
  return command == "sensitivity" || command == "map" || command == "seek" || command == "whatif" ||
         command == "calibrate" || command == "compare" || command == "trace";
}

Answer Ask(std::string_view command, const Call& call, std::span<const Scenario> scenarios) {
  const Scenario& scenario = scenarios.front();
  if (command == "sensitivity") return Tornado(call, scenario);
  if (command == "map") return MapCells(call, scenario);
  if (command == "calibrate") return Fit(call, scenario);
  if (command == "compare") return Difference(call, scenario, scenarios.back());
  if (command == "trace") return Origin(call, scenario);
  return Solve(command, call, scenario);
}

}  // namespace burnline::cli
