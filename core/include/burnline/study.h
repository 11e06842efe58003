// SPDX-License-Identifier: MIT
//
// A scenario prepared for many forecasts: its plan, and what is drawn anew in each future.
#ifndef BURNLINE_STUDY_H_
#define BURNLINE_STUDY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "burnline/forecast.h"
#include "burnline/range.h"
#include "burnline/scenario.h"

namespace burnline {

/// An input that is drawn, in the order of the table.
struct Variable {
  enum class Origin {
    kGiven,   ///< The scenario's "uncertainty" has a range for it.
    kSource,  ///< `low` and `high` beside its value, as pert(low, value, high).
    kAssumed  ///< AssumedRange: there is neither, or it was taken over from there.
  };
  int input;
  Range range;
  Origin origin;
};

/// The range of an input, which may be a point; nothing where it has none. With `assume`, one to
/// start from instead.
std::optional<Variable> VariableOf(const Scenario& scenario, int input, bool assume = false);

struct Study {
  Plan plan;
  std::vector<Variable> variables;
  double volatility = 0;          ///< Of DAU, from each month to the next.
  std::vector<int> rounds;        ///< Places in plan.actions of rounds that may not close.
  std::vector<int> round_events;  ///< For each, the place of its event in the scenario.
  std::vector<double> copula;     ///< CopulaFactor of the variables; empty: independent.
  std::uint64_t seed = 1;

  bool IsCertain() const { return variables.empty() && volatility == 0 && rounds.empty(); }
  /// Coordinates of a point that decide a future: variables, then rounds, then shocks.
  int Dimensions() const;
  int Shocks() const { return volatility > 0 ? plan.horizon - 1 : 0; }
};

/// Prepares a scenario that was read without problems. With `assume`, inputs that it gives no range
/// at all get one to start from.
Study MakeStudy(const Scenario& scenario, bool assume = false);

/// What is drawn in a study, by name and by the coordinates it takes: each input, "dau_volatility",
/// and "events/N" for a round that may not close.
struct Factor {
  std::string name;
  int first, count;
};
std::vector<Factor> FactorsOf(const Study& study);

}  // namespace burnline

#endif  // BURNLINE_STUDY_H_
