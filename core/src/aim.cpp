// SPDX-License-Identifier: MIT
#include "aim.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "value_of.h"

namespace burnline {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// A run-out aimed at a month is aimed this far inside it, since a month's end belongs to the next;
/// any other bound this many tolerances inside.
constexpr double kInsideMonth = 0.02, kInside = 1e-6;
/// What a claim without a tolerance is given, as a share of its figure; and the finest that counts.
constexpr double kTolerance = 1e-3, kFinest = 1e-15;

double UnitOf(const Claim& claim, double figure) {
  using Name = Metric::Name;
  if (claim.op == Claim::Op::kWithin && claim.tolerance > 0)
    return std::max(claim.tolerance, kFinest * std::max(1.0, std::fabs(figure)));
  const Name name = claim.metric.name;
  if (name == Name::kRunwayMonths || name == Name::kBreakEvenMonth) return 1;
  return figure == 0 ? 1 : std::fabs(figure) * kTolerance;
}

}  // namespace

std::optional<Aim> AimOf(const Scenario& scenario, int place) {
  using Op = Claim::Op;
  const Claim& claim = scenario.claims[static_cast<std::size_t>(place)];
  const bool out = claim.metric.name == Metric::Name::kRunsOut;
  Aim aim{place,
          claim.metric,
          MakePlan(scenario),
          -kInfinity,
          kInfinity,
          1,
          claim.op == Op::kNever ? 0
          : out                  ? kInsideMonth
                                 : kInside};
  for (const auto& [input, value] : claim.with) aim.plan.inputs[input] = value;
  const double shift = out ? -scenario.start.count : 0;
  const double value = claim.value + shift, upper = claim.upper + shift;
  aim.unit = out ? 1 : UnitOf(claim, claim.value);
  // A month that is claimed lasts until the next.
  const double width = out ? 1 : 0;
  switch (claim.op) {
    case Op::kEqual:
      aim.low = value;
      aim.high = value + width;
      break;
    case Op::kWithin:
      aim.low = value - (out ? std::floor(claim.tolerance) : 0);
      aim.high = value + (out ? std::floor(claim.tolerance) : 0) + width;
      break;
    case Op::kBetween:
      aim.low = value;
      aim.high = upper + width;
      break;
    case Op::kAtMost:
      aim.high = value + width;
      break;
    case Op::kAtLeast:
      aim.low = value;
      break;
    case Op::kNever:
      // A rate that exists may be 1 itself; so never is beyond it.
      aim.low = claim.metric.name == Metric::Name::kBreakEvenPaidRate ? 2 : scenario.horizon;
      break;
  }
  if (out && std::isfinite(aim.high)) aim.high = std::nextafter(aim.high, -kInfinity);
  if (out) aim.metric.name = Metric::Name::kRunwayMonths;
  const int last = claim.metric.name == Metric::Name::kTotal ? claim.metric.to.index
                   : claim.metric.month                      ? claim.metric.month->index
                                                             : 0;
  const bool beyond =
      last >= scenario.horizon || (out && claim.op != Op::kNever && value >= scenario.horizon);
  return beyond ? std::nullopt : std::optional(aim);
}

Aim WithRoom(Aim aim, const Claim& claim) {
  if (claim.op == Claim::Op::kWithin && claim.metric.name != Metric::Name::kRunsOut) {
    aim.low = claim.value - claim.tolerance;
    aim.high = claim.value + claim.tolerance;
  }
  return aim;
}

double Residual(const Aim& aim, std::optional<double> figure, double inside) {
  if (!figure) {
    const double most = Censored(aim.metric, {}, aim.plan.horizon);
    return std::isinf(aim.high) ? 0 : std::max(1.0, (most - aim.high) / aim.unit);
  }
  if (!std::isfinite(*figure)) return kInfinity;
  const double margin = aim.high - aim.low > 2 * inside * aim.unit ? inside * aim.unit : 0;
  const double low = aim.low + margin, high = aim.high - margin;
  if (*figure < low) return (*figure - low) / aim.unit;
  if (*figure > high) return (*figure - high) / aim.unit;
  return 0;
}

}  // namespace burnline
