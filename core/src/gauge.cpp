// SPDX-License-Identifier: MIT
#include "gauge.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

#include "tallies.h"

namespace burnline {
namespace {

/// Even bins over what was seen and half as much again on either side.
CashScale ScaleOf(std::vector<double>& seen) {
  const auto [least_at, most_at] = std::minmax_element(seen.begin(), seen.end());
  const double least = *least_at, most = *most_at;
  if (least == most) {
    const double width = std::max(std::fabs(least), 1.0) * 0x1p-40;
    return {least - (kStillBin - 0.5) * width, width, least};
  }
  // The twentieth part at either end, which is few: a heap of these finds them faster than a sort.
  const auto tail = static_cast<std::ptrdiff_t>(seen.size() / 20);
  std::partial_sort(seen.begin(), seen.begin() + tail + 1, seen.end());
  std::partial_sort(seen.rbegin(), seen.rbegin() + tail + 1, seen.rend() - tail - 1,
                    std::greater<>());
  double low = seen[static_cast<std::size_t>(tail)], high = *(seen.rbegin() + tail);
  if (low == high) std::tie(low, high) = std::pair(least, most);
  const double margin = (high - low) / 2;
  return {low - margin, 2 * (high - low) / (kBins - 2), std::numeric_limits<double>::quiet_NaN()};
}

}  // namespace

Gauge FirstGauge(std::vector<std::vector<double>> cash, const std::vector<Metric>& metrics) {
  Gauge gauge;
  double most_money = 1;
  for (auto& seen : cash) {
    for (const double value : seen) most_money = std::max(most_money, std::fabs(value));
    gauge.months.push_back(ScaleOf(seen));
  }
  for (const Metric& metric : metrics) {
    const double most = metric.MayBeNone() ? static_cast<double>(kMaxHorizon) : most_money;
    gauge.quanta.push_back(std::ldexp(1, std::ilogb(most) + 1 - 40));
  }
  return gauge;
}

std::vector<double> NumbersOf(const Gauge& gauge) {
  std::vector<double> numbers;
  for (const CashScale& scale : gauge.months)
    numbers.insert(numbers.end(), {scale.low, scale.width, scale.still});
  numbers.insert(numbers.end(), gauge.quanta.begin(), gauge.quanta.end());
  return numbers;
}

Gauge GaugeOf(std::span<const double> numbers, int horizon) {
  Gauge gauge;
  for (std::size_t m = 0; m < static_cast<std::size_t>(horizon); ++m)
    gauge.months.push_back({numbers[3 * m], numbers[3 * m + 1], numbers[3 * m + 2]});
  const auto rest = numbers.subspan(3 * gauge.months.size());
  gauge.quanta.assign(rest.begin(), rest.end());
  return gauge;
}

}  // namespace burnline
