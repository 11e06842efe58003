// SPDX-License-Identifier: MIT
#include "cash_lines.h"

#include <algorithm>
#include <array>

#include "burnline/outcome.h"
#include "run_months.h"

namespace burnline {
namespace {

/// What cash is made of in one month.
struct Flows {
  Lines<double> lines;
  double cash_yield;
};

struct CashPath {
  double opening;
  std::vector<Flows> months;
};

CashPath PathOf(const Plan& plan) {
  CashPath path{plan.inputs.cash, {}};
  Lines<double> now;
  RunMonths(
      plan, plan.inputs, [&](int) -> Lines<double>& { return now; },
      [&](int, double, const State<double>& state, const Lines<double>& lines) {
        path.months.push_back({lines, state.now.cash_yield});
        return true;
      });
  return path;
}

/// The metric of the cash path with these lines from `b` and the rest from `a`: the sums of model.h
/// over lines that are given.
double PathWorth(const CashPath& a, const CashPath& b, const Metric& metric, const Made& swapped) {
  const auto from = [&](CashLine line) -> const CashPath& {
    return swapped[static_cast<std::size_t>(line)] ? b : a;
  };
  double cash = from(CashLine::kCash).opening;
  const int horizon = static_cast<int>(a.months.size());
  const int month = metric.month ? metric.month->index : horizon - 1;
  Outcome<double> outcome;
  for (int m = 0; m < horizon; ++m) {
    const auto lines = [&](CashLine line) -> const Lines<double>& {
      return from(line).months[static_cast<std::size_t>(m)].lines;
    };
    const Lines<double>& inference = lines(CashLine::kInference);
    const double contribution = lines(CashLine::kRevenue).revenue - lines(CashLine::kTake).take -
                                inference.free_inference - inference.paid_inference -
                                inference.api_inference;
    const double operating = contribution - lines(CashLine::kStaff).staff -
                             lines(CashLine::kRnd).rnd - lines(CashLine::kOverhead).overhead;
    const double yield = from(CashLine::kCashYield).months[static_cast<std::size_t>(m)].cash_yield;
    const double interest = Max(0, cash) * (yield / 12);
    const double net =
        operating - lines(CashLine::kCapex).capex - lines(CashLine::kOneOff).one_off + interest;
    const double raised = lines(CashLine::kRaised).raised;
    const double opening = cash;
    cash = cash + raised + net;
    outcome.Observe(m, opening, raised, cash, {contribution, operating, net});
    if (m == month && metric.name == Metric::Name::kCashAt) return cash;
    if (m == month && metric.name == Metric::Name::kNetAt) return net;
  }
  switch (metric.name) {
    case Metric::Name::kRunwayMonths:
      return Min(outcome.Runway(), horizon);
    case Metric::Name::kBreakEvenMonth:
      return Min(outcome.break_even[static_cast<std::size_t>(metric.level)], horizon);
    case Metric::Name::kLowestCash:
      return outcome.lowest_cash;
    case Metric::Name::kFundingNeeded:
      return outcome.FundingNeeded();
    default:
      return outcome.PeakBurn();
  }
}

/// The lines that differ between two paths of equally many months.
std::vector<CashLine> DifferingLines(const CashPath& a, const CashPath& b) {
  const auto differs = [&](CashLine line) {
    if (line == CashLine::kCash) return a.opening != b.opening;
    const auto figures = [&](const Flows& month) -> std::array<double, 3> {
      const Lines<double>& lines = month.lines;
      switch (line) {
        case CashLine::kRevenue:
          return {lines.revenue};
        case CashLine::kTake:
          return {lines.take};
        case CashLine::kInference:
          return {lines.free_inference, lines.paid_inference, lines.api_inference};
        case CashLine::kStaff:
          return {lines.staff};
        case CashLine::kRnd:
          return {lines.rnd};
        case CashLine::kOverhead:
          return {lines.overhead};
        case CashLine::kCapex:
          return {lines.capex};
        case CashLine::kOneOff:
          return {lines.one_off};
        case CashLine::kRaised:
          return {lines.raised};
        default:
          return {month.cash_yield};
      }
    };
    return !std::equal(a.months.begin(), a.months.end(), b.months.begin(),
                       [&](const Flows& x, const Flows& y) { return figures(x) == figures(y); });
  };
  std::vector<CashLine> lines;
  for (int line = 0; line < static_cast<int>(CashLine::kCount); ++line)
    if (differs(static_cast<CashLine>(line))) lines.push_back(static_cast<CashLine>(line));
  return lines;
}

}  // namespace

bool IsOfCash(const Metric& metric) { return metric.name != Metric::Name::kBreakEvenPaidRate; }

LineShares AttributeToLines(const Plan& plan_a, const Plan& plan_b, const Metric& metric) {
  const CashPath a = PathOf(plan_a), b = PathOf(plan_b);
  const std::vector<CashLine> lines = DifferingLines(a, b);
  const auto worth = [&](const Made& swapped) {
    Made whole(static_cast<std::size_t>(CashLine::kCount));
    for (std::size_t i = 0; i < lines.size(); ++i)
      whole[static_cast<std::size_t>(lines[i])] = swapped[i];
    return PathWorth(a, b, metric, whole);
  };
  return {lines, ShapleyExact(static_cast<int>(lines.size()), worth)};
}

}  // namespace burnline
