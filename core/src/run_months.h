// SPDX-License-Identifier: MIT
//
// A plan run month by month, over any number type: the one loop of single forecasts. (Futures,
// eight at a time, have theirs in future.h, which keeps its state in registers between events.)
#ifndef BURNLINE_RUN_MONTHS_H_
#define BURNLINE_RUN_MONTHS_H_

#include "month_events.h"

namespace burnline {

/// Runs `plan` from `inputs`. Each month is computed into `lines(m)`, a Lines<T>&; then, before the
/// advance to the next, `watch(m, opening cash, state, lines)` sees it and says whether to go on.
template <class T, class LinesOf, class Watch>
void RunMonths(const Plan& plan, const Inputs<T>& inputs, const LinesOf& lines,
               const Watch& watch) {
  const T one(1);
  State<T> state{inputs};
  auto action = plan.actions.begin();
  for (int m = 0; m < plan.horizon; ++m) {
    T raised(0), one_off(0);
    for (; action != plan.actions.end() && action->month <= m; ++action)
      Act(*action, one, state, raised, one_off);
    const T opening = state.now.cash;
    Lines<T>& month = lines(m);
    ComputeMonth(state, raised, one_off, m == 0, month);
    if (!watch(m, opening, state, month)) return;
    Advance(state);
  }
}

}  // namespace burnline

#endif  // BURNLINE_RUN_MONTHS_H_
