// SPDX-License-Identifier: MIT
//
// The model as formulas: a number type for model.h that computes with names instead of numbers.
// What the page and the docs show as "how it is computed" is the model itself, written down as it
// runs.
#ifndef BURNLINE_FORMULA_H_
#define BURNLINE_FORMULA_H_

#include <string>
#include <vector>

#include "burnline/model.h"

namespace burnline {

/// One step of the month: a line, an input carried on, or an intermediate figure gets its value.
struct Definition {
  enum class Kind { kLine, kInput, kNamed };
  Kind kind;
  std::string key;
  /// Inputs as `[key]` (as they stand in the month), lines as `{key}`, intermediate figures bare.
  std::string formula;
  double value = 0;  ///< What the formula gives in the month that was run.

  /// What formulas call it: `{key}`, `[key]` or the key itself.
  std::string Name() const;
};

/// One month of the model, step by step, in the order in which it is computed. The first month
/// differs in one step only: the fleet it needs is already there.
std::vector<Definition> MonthFormulas();

/// The month that `state` stands at, with its values, bit for bit those of a forecast; `state`
/// moves to the next month.
std::vector<Definition> MonthFormulas(State<double>& state, double raised, double one_off,
                                      bool opening);

}  // namespace burnline

#endif  // BURNLINE_FORMULA_H_
