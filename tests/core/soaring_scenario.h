// SPDX-License-Identifier: MIT
//
// A scenario at the edge of what numbers hold: staff and what they cost grow a thousandfold each,
// month after month, so that the forecast is finite as it stands and no longer with a headcount of
// a million.
#ifndef BURNLINE_TESTS_SOARING_SCENARIO_H_
#define BURNLINE_TESTS_SOARING_SCENARIO_H_

#include "burnline/scenario.h"

namespace burnline {

inline Scenario SoaringScenario() {
  Scenario scenario;
  scenario.horizon = 52;
  scenario.inputs.headcount = scenario.inputs.cost_per_head = 1000;
  for (int m = 1; m <= 50; ++m) {
    Event event;
    event.month = MonthRef{m, false};
    event.scale[kInput_headcount] = event.scale[kInput_cost_per_head] = 1000;
    scenario.events.push_back(event);
  }
  return scenario;
}

}  // namespace burnline

#endif  // BURNLINE_TESTS_SOARING_SCENARIO_H_
