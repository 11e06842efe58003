// SPDX-License-Identifier: MIT
//
// What would have to be true? The value of one input, or of several tied together, that brings a
// metric to a goal, all else as it is.
#ifndef BURNLINE_SEEK_H_
#define BURNLINE_SEEK_H_

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "burnline/goal.h"
#include "burnline/scenario.h"

namespace burnline {

struct SeekAnswer {
  enum class Status {
    kFound,
    kAlreadyMet,  ///< As the scenario stands; `value` is what it has (none, if tied inputs differ).
    kUnreachable,  ///< Nowhere in the range.
    kSeveral       ///< `value` is the nearest of `solutions`.
  };
  Status status = Status::kUnreachable;
  /// The nearest double on the side that meets the goal.
  std::optional<double> value;
  /// The metric there (of runs_out, the runway); nothing where it jumps over the target, or has no
  /// value. Where the goal is unreachable: the closest that the metric gets, and where.
  std::optional<double> reached, closest;
  /// Every edge between meeting the goal and not, on the side that meets it; ascending.
  std::vector<double> solutions;
  /// How far `value` is from where the input is, as a share of its slider's track; of tied inputs,
  /// the one that has farthest to go.
  std::optional<double> moved;
};

/// Looks at the whole range of the inputs (of tied ones: what their ranges have in common, along
/// the track of the first of them in the table) at 320 points evenly along the track; where the
/// metric turns between them, closer; then closes in on every edge by Newton steps within its
/// bracket, to the last bit. A goal of a run-out month is measured by the runway and judged by the
/// month. The scenario's own forecast is finite; where one is not, the goal is not met.
SeekAnswer Seek(const Scenario& scenario, std::span<const int> inputs, const Goal& goal);

/// What is wrong with tying inputs that no common value is within the range of.
std::optional<Problem> NothingInCommon(std::span<const int> inputs);

/// {"status", "input", "value", "reached", "solutions", "closest", "moved"}.
std::string SeekJson(std::span<const int> inputs, const SeekAnswer& answer);

/// Every input alone, those first that have least far to go, then those that cannot do it.
struct WhatIfRow {
  int input;
  SeekAnswer answer;
};
std::vector<WhatIfRow> WhatIf(const Scenario& scenario, const Goal& goal);

/// {"goal", "rows": [{"input", "status", "value", "moved", …}]}.
std::string WhatIfJson(const Goal& goal, std::span<const WhatIfRow> rows);

}  // namespace burnline

#endif  // BURNLINE_SEEK_H_
