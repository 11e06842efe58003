// SPDX-License-Identifier: MIT
#include "burnline/claim.h"

#include <cmath>
#include <limits>
#include <vector>

namespace burnline {
namespace {

bool Holds(const Claim& claim, std::optional<double> model) {
  if (claim.op == Claim::Op::kNever) return !model;
  const double seen = model.value_or(std::numeric_limits<double>::infinity());
  switch (claim.op) {
    case Claim::Op::kEqual:
      return seen == claim.value;
    case Claim::Op::kAtMost:
      return seen <= claim.value;
    case Claim::Op::kAtLeast:
      return seen >= claim.value;
    case Claim::Op::kWithin:
      return std::abs(seen - claim.value) <= claim.tolerance;
    default:
      return claim.value <= seen && seen <= claim.upper;
  }
}

}  // namespace

ClaimResult Check(const Claim& claim, const Plan& plan, std::span<const Lines<double>> months,
                  const Answers& answers) {
  if (!claim.with.empty()) {
    Claim plain = claim;
    plain.with.clear();
    Plan changed = plan;
    for (const auto& [input, value] : claim.with) changed.inputs[input] = value;
    std::vector<Lines<double>> rerun;
    if (RunForecast(changed, rerun)) return {};
    return Check(plain, changed, rerun, FindAnswers(changed.inputs.cash, rerun));
  }
  const MetricValue got = Evaluate(claim.metric, plan.start, months, answers);
  if (got.beyond_horizon) return {};
  return {got.value, Holds(claim, got.value)};
}

}  // namespace burnline
