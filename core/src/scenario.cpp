// SPDX-License-Identifier: MIT
#include "burnline/scenario.h"

#include <algorithm>

namespace burnline {

void AppendActions(const Event& event, int month, int place, std::vector<Action>& actions) {
  using Kind = Action::Kind;
  const auto act = [&](Kind kind, int input, double value, double probability = 1) {
    actions.push_back({month, kind, input, value, probability, place});
  };
  if (event.raise) act(Kind::kRaise, -1, *event.raise, event.probability.value_or(1));
  if (event.spend) act(Kind::kSpend, -1, *event.spend);
  for (const auto& [input, value] : event.set) act(Kind::kSet, input, value);
  for (const auto& [input, factor] : event.scale) act(Kind::kScale, input, factor);
}

void SortActions(std::vector<Action>& actions) {
  std::stable_sort(actions.begin(), actions.end(),
                   [](const Action& a, const Action& b) { return a.month < b.month; });
}

Plan MakePlan(const Scenario& scenario) {
  Plan plan{scenario.start, scenario.horizon, scenario.inputs, {}};
  for (std::size_t i = 0; i < scenario.events.size(); ++i) {
    const Event& event = scenario.events[i];
    AppendActions(event, event.month.index, static_cast<int>(i), plan.actions);
  }
  SortActions(plan.actions);
  return plan;
}

}  // namespace burnline
