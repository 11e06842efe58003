// SPDX-License-Identifier: MIT
//
// Can these claims all be true? Some inputs taken as unknown, and the values sought for them that
// meet a scenario's claims, or come nearest; and how well the claims determine each.
#ifndef BURNLINE_CALIBRATION_H_
#define BURNLINE_CALIBRATION_H_

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "burnline/claim.h"
#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline {

/// What is wanted of one claim.
struct Target {
  int claim;           ///< Place in the scenario.
  ClaimResult result;  ///< The claim's own check, with what was found.
  /// Of runs_out: months by which the run-out moment lies outside those claimed. Of `within`, and
  /// of `==`: (got − wanted) ÷ tolerance; else how far outside the bounds, in tolerances. A claim
  /// without a tolerance has a thousandth of its figure (of months one month, of 0 one). A metric
  /// without a value counts as at the horizon, a rate as 1, and as a unit beyond at least.
  double residual;
};

enum class Determined { kWell, kWeakly, kNot };
/// An unknown is well determined if it is off by at most this share of its range when every target
/// may be off by one month or one tolerance, independently; weakly up to the second.
inline constexpr double kWell = 0.1, kWeakly = 1;

struct Unknown {
  int input;
  double low, high;  ///< The range in which it is sought.
  double value;
  /// How far it may be off, as a share of that range: from the singular values of the targets'
  /// derivatives scaled by the ranges. Nothing where no target holds it.
  std::optional<double> spread;
  Determined determined;
};

struct Calibration {
  std::vector<Unknown> unknowns;
  std::vector<Target> targets;
  std::vector<int> unchecked;    ///< Claims that are no targets: about months beyond the horizon.
  std::vector<double> singular;  ///< Largest first, one for each unknown.
  bool met;                      ///< Every target's claim holds.
};

/// Least squares over the residuals, each unknown within its range (low and high as scenario or
/// sources give them, widened to where it is; else all that the input may be): a look at 512 points
/// of the ranges, then Gauss–Newton steps, damped and kept inside, from where the unknowns are and
/// from the best of these. Where that misses a claim, values that meet every claim within its
/// tolerance are sought the same way, and taken if they are found. Claims about months beyond the
/// horizon are no targets.
Calibration Calibrate(const Scenario& scenario, std::span<const int> unknown);

/// What is wrong with a scenario that has no claim to aim at.
std::optional<Problem> NoTargets(const Scenario& scenario);

/// {"unknown": {input: value}, "targets": [{"claim", "metric", "op", "wanted", "got", "residual"}],
/// "unchecked": [claim], "determined": {input: "well|weakly|not"}, "spread": {input: number|null},
/// "singular_values", "met"}.
std::string CalibrationJson(const Scenario& scenario, const Calibration& calibration);

}  // namespace burnline

#endif  // BURNLINE_CALIBRATION_H_
