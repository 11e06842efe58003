// SPDX-License-Identifier: MIT
#include "burnline/scenario.h"

#include <algorithm>

namespace burnline {

Plan MakePlan(const Scenario& scenario) {
  Plan plan{scenario.start, scenario.horizon, scenario.inputs, {}};
  for (std::size_t i = 0; i < scenario.events.size(); ++i) {
    const Event& event = scenario.events[i];
    const int m = event.month.index;
    const auto act = [&](Action::Kind kind, int input, double value, double probability = 1) {
      plan.actions.push_back({m, kind, input, value, probability, static_cast<int>(i)});
    };
    if (event.raise) act(Action::Kind::kRaise, -1, *event.raise, event.probability.value_or(1));
    if (event.spend) act(Action::Kind::kSpend, -1, *event.spend);
    for (const auto& [input, value] : event.set) act(Action::Kind::kSet, input, value);
    for (const auto& [input, factor] : event.scale) act(Action::Kind::kScale, input, factor);
  }
  std::stable_sort(plan.actions.begin(), plan.actions.end(),
                   [](const Action& a, const Action& b) { return a.month < b.month; });
  return plan;
}

}  // namespace burnline
