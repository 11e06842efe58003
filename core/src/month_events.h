// SPDX-License-Identifier: MIT
//
// Events at work: what a plan's actions do to the state of a month before it is computed, over any
// number type.
#ifndef BURNLINE_MONTH_EVENTS_H_
#define BURNLINE_MONTH_EVENTS_H_

#include "burnline/forecast.h"
#include "burnline/model.h"

namespace burnline {

/// Carries `action` out; what it raises and spends is added to `raised` and `one_off`. `happens` is
/// 1 where a funding round closes and 0 where it does not.
template <class T>
void Act(const Action& action, const T& happens, State<T>& state, T& raised, T& one_off) {
  switch (action.kind) {
    case Action::Kind::kRaise:
      raised = raised + T(action.value) * happens;
      break;
    case Action::Kind::kSpend:
      one_off = one_off + T(action.value);
      break;
    case Action::Kind::kSet:
      state.now[action.input] = T(action.value);
      break;
    case Action::Kind::kScale: {
      T& input = state.now[action.input];
      const InputRow& row = kInputs[action.input];
      input = input * T(action.value);
      if (row.unit == "share") input = Min(Max(input, T(row.min)), T(row.max));
      break;
    }
  }
}

}  // namespace burnline

#endif  // BURNLINE_MONTH_EVENTS_H_
