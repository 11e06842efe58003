// SPDX-License-Identifier: MIT
//
// A metric of a forecast over any number type, without keeping the months: what solving for an
// input asks for again and again, with slopes or without.
#ifndef BURNLINE_METRIC_OF_H_
#define BURNLINE_METRIC_OF_H_

#include "burnline/metric.h"
#include "burnline/outcome.h"
#include "run_months.h"

namespace burnline {

/// The metric of `plan` run from `inputs`: the same bits as Evaluate. At least Outcome::kNever, or
/// not a number, where it has no value; so too where its months lie beyond the horizon.
template <class T>
T MetricOf(const Plan& plan, const Inputs<T>& inputs, const Metric& metric) {
  using Name = Metric::Name;
  const bool rate = metric.name == Name::kBreakEvenPaidRate;
  const bool monthly = rate || metric.name == Name::kCashAt || metric.name == Name::kNetAt;
  const bool total = metric.name == Name::kTotal;
  const int month = total          ? metric.to.index
                    : metric.month ? metric.month->index
                    : rate         ? 0
                                   : plan.horizon - 1;
  if ((monthly || total) && month >= plan.horizon) return None<T>();
  Outcome<T> outcome;
  T figure(0);
  Lines<T> lines;
  RunMonths(
      plan, inputs, [&](int) -> Lines<T>& { return lines; },
      [&](int m, const T& opening, const State<T>& state, Lines<T>& now) {
        if (total) {
          if (m >= metric.from.index) figure = figure + now[metric.line];
          return m < month;
        }
        if (monthly) {
          if (m < month) return true;
          if (rate) ComputeBreakEvenRates(state, now);
          figure = metric.name == Name::kCashAt    ? now.cash
                   : metric.name == Name::kNetAt   ? now.net
                   : metric.level == kContribution ? now.break_even_paid_rate
                                                   : now.break_even_paid_rate_operating;
          return false;
        }
        outcome.Observe(m, opening, now.raised, now.cash,
                        {now.contribution, now.operating, now.net});
        return true;
      });
  switch (metric.name) {
    case Name::kRunsOut:
      return outcome.runs_out + T(outcome.runs_out < T(Outcome<T>::kNever) ? plan.start.count : 0);
    case Name::kRunwayMonths:
      return outcome.Runway();
    case Name::kBreakEvenMonth:
      return outcome.break_even[static_cast<std::size_t>(metric.level)];
    case Name::kLowestCash:
      return outcome.lowest_cash;
    case Name::kFundingNeeded:
      return outcome.FundingNeeded();
    case Name::kPeakBurn:
      return outcome.PeakBurn();
    case Name::kCashAt:
    case Name::kNetAt:
    case Name::kBreakEvenPaidRate:
    case Name::kTotal:
      break;
  }
  return figure;
}

}  // namespace burnline

#endif  // BURNLINE_METRIC_OF_H_
