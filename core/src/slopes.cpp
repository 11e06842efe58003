// SPDX-License-Identifier: MIT
#include "burnline/slopes.h"

#include <algorithm>
#include <cmath>

#include "burnline/dual.h"
#include "burnline/outcome.h"
#include "month_events.h"

namespace burnline {
namespace {

Sloped SlopedOf(const Dual& figure) {
  Sloped sloped{figure.value, {}};
  std::copy_n(figure.slopes.lane.begin(), kInputCount, sloped.gradient.begin());
  return sloped;
}

/// Runs `plan`; `observe` sees each month as (month, opening cash, state, lines).
template <class Observe>
void RunDuals(const Plan& plan, const Observe& observe) {
  State<Dual> state;
  for (int i = 0; i < kInputCount; ++i) state.now[i] = Dual::Input(i, plan.inputs[i]);
  auto action = plan.actions.begin();
  for (int m = 0; m < plan.horizon; ++m) {
    Dual raised, one_off;
    for (; action != plan.actions.end() && action->month <= m; ++action)
      Act(*action, Dual(1), state, raised, one_off);
    const Dual opening = state.now.cash;
    Lines<Dual> lines;
    ComputeMonth(state, raised, one_off, m == 0, lines);
    observe(m, opening, state, lines);
    Advance(state);
  }
}

}  // namespace

std::vector<Sloped> CashSlopes(const Plan& plan) {
  std::vector<Sloped> cash;
  RunDuals(plan, [&](int, const Dual&, const State<Dual>&, const Lines<Dual>& lines) {
    cash.push_back(SlopedOf(lines.cash));
  });
  return cash;
}

Sloped MetricSlopes(const Plan& plan, const Metric& metric) {
  using Name = Metric::Name;
  const bool rate = metric.name == Name::kBreakEvenPaidRate;
  const int month = metric.month ? metric.month->index : rate ? 0 : plan.horizon - 1;
  const bool monthly = rate || metric.name == Name::kCashAt || metric.name == Name::kNetAt;
  if (monthly && month >= plan.horizon) return {};
  Outcome<Dual> outcome;
  Dual figure;
  RunDuals(plan, [&](int m, const Dual& opening, const State<Dual>& state, Lines<Dual>& lines) {
    outcome.Observe(m, opening, lines.raised, lines.cash,
                    {lines.contribution, lines.operating, lines.net});
    if (!monthly || m != month) return;
    if (rate) ComputeBreakEvenRates(state, lines);
    figure = metric.name == Name::kCashAt    ? lines.cash
             : metric.name == Name::kNetAt   ? lines.net
             : metric.level == kContribution ? lines.break_even_paid_rate
                                             : lines.break_even_paid_rate_operating;
  });
  switch (metric.name) {
    case Name::kRunwayMonths:
      figure = outcome.Runway();
      break;
    case Name::kBreakEvenMonth:
      figure = outcome.break_even[static_cast<std::size_t>(metric.level)];
      break;
    case Name::kLowestCash:
      figure = outcome.lowest_cash;
      break;
    case Name::kFundingNeeded:
      figure = outcome.FundingNeeded();
      break;
    case Name::kPeakBurn:
      figure = outcome.PeakBurn();
      break;
    case Name::kCashAt:
    case Name::kNetAt:
    case Name::kBreakEvenPaidRate:
      break;
    case Name::kRunsOut:
    case Name::kTotal:
      return {};
  }
  const bool never = metric.MayBeNone() && figure.value >= Outcome<Dual>::kNever;
  if (never || std::isnan(figure.value)) return {};
  return SlopedOf(figure);
}

}  // namespace burnline
