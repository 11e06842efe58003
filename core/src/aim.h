// SPDX-License-Identifier: MIT
//
// What a claim asks of its figure, for those who search for inputs that meet it.
#ifndef BURNLINE_AIM_H_
#define BURNLINE_AIM_H_

#include <optional>
#include <vector>

#include "burnline/metric.h"
#include "burnline/scenario.h"

namespace burnline {

/// To lie between bounds, measured in a unit. A single figure has both bounds there.
struct Aim {
  int claim;      ///< Place in the scenario.
  Metric metric;  ///< runs_out as runway_months.
  Plan plan;      ///< With what the claim changes.
  double low, high, unit;
  double inside;  ///< How far inside the bounds to aim, in units.
};
using Aims = std::vector<Aim>;

/// Of the claim at this place; nothing for one about months beyond the horizon.
std::optional<Aim> AimOf(const Scenario& scenario, int place);

/// With the room that its tolerance leaves the claim: where all are hit, every claim holds.
Aim WithRoom(Aim aim, const Claim& claim);

/// By how many units a figure lies outside: above or, negative, below; `inside`: of bounds that are
/// drawn in by so many units. A figure that does not exist is later or higher than any: at least
/// one unit beyond an upper bound.
double Residual(const Aim& aim, std::optional<double> figure, double inside);

}  // namespace burnline

#endif  // BURNLINE_AIM_H_
