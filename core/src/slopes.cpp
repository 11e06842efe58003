// SPDX-License-Identifier: MIT
#include "burnline/slopes.h"

#include <algorithm>
#include <cmath>

#include "burnline/dual.h"
#include "metric_of.h"

namespace burnline {
namespace {

Sloped SlopedOf(const Dual& figure) {
  Sloped sloped{figure.value, {}};
  std::copy_n(figure.slopes.lane.begin(), kInputCount, sloped.gradient.begin());
  return sloped;
}

}  // namespace

std::vector<Sloped> CashSlopes(const Plan& plan) {
  std::vector<Sloped> cash;
  Lines<Dual> month;
  RunMonths(
      plan, DualInputs(plan.inputs), [&](int) -> Lines<Dual>& { return month; },
      [&](int, const Dual&, const State<Dual>&, const Lines<Dual>& lines) {
        cash.push_back(SlopedOf(lines.cash));
        return true;
      });
  return cash;
}

Sloped MetricSlopes(const Plan& plan, const Metric& metric) {
  const Dual figure = MetricOf(plan, DualInputs(plan.inputs), metric);
  const bool never = metric.MayBeNone() && figure.value >= Outcome<Dual>::kNever;
  return never || std::isnan(figure.value) ? Sloped{} : SlopedOf(figure);
}

}  // namespace burnline
