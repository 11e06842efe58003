// SPDX-License-Identifier: MIT
#include "burnline/study.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace burnline {
namespace {

/// Whether a range is the one that anybody would be offered for the value, wherever it was moved
/// since.
bool IsAssumed(const Range& range, int input, double value) {
  const Range guess = AssumedRange(input, value);
  const double little = 1e-9 * (guess.high - guess.low);
  const auto near = [&](double a, double b) { return std::fabs(a - b) <= little; };
  return range.kind == guess.kind && near(range.low, guess.low) && near(range.mode, guess.mode) &&
         near(range.high, guess.high);
}

}  // namespace

std::optional<Variable> VariableOf(const Scenario& scenario, int input, bool assume) {
  const auto& own = scenario.uncertainty.ranges;
  const double value = scenario.inputs[input];
  if (const auto found = own.find(input); found != own.end()) {
    const bool assumed = IsAssumed(found->second, input, value);
    return Variable{input, found->second,
                    assumed ? Variable::Origin::kAssumed : Variable::Origin::kGiven};
  }
  const auto& from = scenario.provenance[static_cast<std::size_t>(input)];
  if (from && from->low && from->high) {
    const double mode = std::clamp(value, *from->low, *from->high);
    return Variable{
        input, {Range::Kind::kPert, *from->low, mode, *from->high}, Variable::Origin::kSource};
  }
  if (assume) return Variable{input, AssumedRange(input, value), Variable::Origin::kAssumed};
  return std::nullopt;
}

int Study::Dimensions() const {
  return static_cast<int>(variables.size() + rounds.size()) + Shocks();
}

Study MakeStudy(const Scenario& scenario, bool assume) {
  Study study;
  study.plan = MakePlan(scenario);
  study.volatility = scenario.uncertainty.dau_volatility;
  study.seed = scenario.uncertainty.seed;
  std::vector<int> inputs;
  for (int input = 0; input < kInputCount; ++input) {
    const auto variable = VariableOf(scenario, input, assume);
    if (!variable) continue;
    // A range of one value says what the input is, and leaves nothing to draw.
    if (variable->range.IsPoint()) {
      study.plan.inputs[input] =
          std::clamp(variable->range.low, kInputs[input].min, kInputs[input].max);
      continue;
    }
    study.variables.push_back(*variable);
    inputs.push_back(input);
  }
  const auto& pairs = scenario.uncertainty.correlations;
  const bool correlated = std::any_of(pairs.begin(), pairs.end(), [&](const Correlation& pair) {
    const auto drawn = [&](int input) {
      return std::find(inputs.begin(), inputs.end(), input) != inputs.end();
    };
    return pair.rank != 0 && drawn(pair.a) && drawn(pair.b);
  });
  if (correlated) study.copula = CopulaFactor(inputs, pairs).value_or(std::vector<double>());
  for (std::size_t i = 0; i < study.plan.actions.size(); ++i) {
    const Action& action = study.plan.actions[i];
    if (action.kind != Action::Kind::kRaise || action.probability == 1) continue;
    study.rounds.push_back(static_cast<int>(i));
    study.round_events.push_back(action.event);
  }
  return study;
}

std::vector<Factor> FactorsOf(const Study& study) {
  std::vector<Factor> factors;
  int at = 0;
  for (const Variable& variable : study.variables)
    factors.push_back({std::string(kInputs[variable.input].key), at++, 1});
  for (const int event : study.round_events)
    factors.push_back({"events/" + std::to_string(event), at++, 1});
  if (study.Shocks() > 0) factors.push_back({"dau_volatility", at, study.Shocks()});
  return factors;
}

}  // namespace burnline
