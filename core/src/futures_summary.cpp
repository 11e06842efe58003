// SPDX-License-Identifier: MIT
//
// What is read off the tallies.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "burnline/futures.h"
#include "tallies.h"

namespace burnline {
namespace {

/// The widest that a bin may be, as a share of the 5–95 width.
constexpr double kFineness = 0.002;

double SumOf(const std::uint32_t* at, double quantum) {
  const auto high = static_cast<double>(LoadSum(at)), low = static_cast<double>(LoadSum(at + 2));
  return (high * (1 << kLowBits) + low) * quantum;
}

/// Mean and standard error of eight independent figures.
Estimate EstimateOf(const std::array<double, kScrambles>& figures) {
  Estimate estimate;
  for (const double figure : figures) estimate.value += figure / kScrambles;
  double squares = 0;
  for (const double figure : figures)
    squares += (figure - estimate.value) * (figure - estimate.value);
  estimate.error = std::sqrt(squares / (kScrambles * (kScrambles - 1)));
  return estimate;
}

/// The place, in bins, below which `share` of the counts lie; bins are `stride` words apart.
double PlaceOf(double share, const std::uint32_t* counts, std::size_t bins, std::size_t stride,
               double total) {
  const double rank = share * total;
  double before = 0;
  for (std::size_t bin = 0; bin < bins; ++bin) {
    const double count = counts[bin * stride];
    if (count > 0 && before + count >= rank)
      return static_cast<double>(bin) + (rank - before) / count;
    before += count;
  }
  return static_cast<double>(bins);
}

struct Percentile {
  double value;
  std::size_t bin;
};

Percentile ReadPercentile(double share, const CashScale& scale, const std::uint32_t* counts,
                          double total) {
  const double place = PlaceOf(share, counts, kBins, 1, total);
  const std::size_t bin = std::min(static_cast<std::size_t>(place), kBins - 1);
  if (bin == kStillBin && !std::isnan(scale.still)) return {scale.still, bin};
  return {scale.low + (place - 1) * scale.width, bin};
}

}  // namespace

std::vector<Metric> SummaryMetrics() {
  using Name = Metric::Name;
  std::vector<Metric> metrics;
  const auto add = [&](Name name, Level level) {
    Metric metric;
    metric.name = name;
    metric.level = level;
    metrics.push_back(metric);
  };
  for (const Name name : {Name::kCashAt, Name::kNetAt, Name::kLowestCash, Name::kFundingNeeded,
                          Name::kPeakBurn, Name::kBreakEvenPaidRate})
    add(name, kContribution);
  for (const Level level : {kContribution, kOperating, kNet}) add(Name::kBreakEvenMonth, level);
  return metrics;
}

FuturesSummary FuturesCounter::Summarize(std::span<const std::uint32_t> tallies) const {
  const Layout at(study_, metrics_.size());
  const std::uint32_t* const counts = tallies.data();
  const double points = counts[at.points], total = points * kScrambles;
  FuturesSummary summary;
  summary.paths = static_cast<std::int64_t>(total);
  for (std::size_t i = 0; i < kCashShares.size(); ++i) {
    for (std::size_t m = 0; m < at.horizon; ++m) {
      summary.cash[i].push_back(
          ReadPercentile(kCashShares[i], gauge_.months[m], counts + m * kBins, total).value);
    }
  }

  double lasting = total;
  for (std::size_t m = 0; m <= at.horizon; ++m) {
    double out = 0;
    for (std::size_t s = 0; s < kScrambles; ++s) out += counts[at.run_out + m * kScrambles + s];
    summary.run_out.push_back(out / total);
    lasting -= out;
    if (m < at.horizon) summary.solvent.push_back(lasting / total);
  }
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    double even = 0;
    for (std::size_t m = 0; m < at.horizon; ++m) {
      even += counts[at.break_even + level * (at.horizon + 1) + m];
      summary.break_even_by[level].push_back(even / total);
    }
  }

  std::array<double, kScrambles> beyond, medians;
  const std::size_t runway_bins = at.horizon * kRunwayBins;
  std::vector<std::uint32_t> all(runway_bins + 1);
  const auto months = [&](double place) {
    return std::min(place, static_cast<double>(runway_bins)) / kRunwayBins;
  };
  for (std::size_t s = 0; s < kScrambles; ++s) {
    beyond[s] = counts[at.run_out + at.horizon * kScrambles + s] / points;
    medians[s] = months(PlaceOf(0.5, counts + at.runway + s, runway_bins + 1, kScrambles, points));
    for (std::size_t bin = 0; bin <= runway_bins; ++bin)
      all[bin] += counts[at.runway + bin * kScrambles + s];
  }
  summary.beyond = EstimateOf(beyond);
  summary.median_runway = {months(PlaceOf(0.5, all.data(), all.size(), 1, total)),
                           EstimateOf(medians).error};

  for (std::size_t i = 0; i < metrics_.size(); ++i) {
    std::array<double, kScrambles> means;
    double censored = 0;
    for (std::size_t s = 0; s < kScrambles; ++s) {
      means[s] = SumOf(counts + at.sums + (i * kScrambles + s) * 4, gauge_.quanta[i]) / points;
      censored += counts[at.censored + i * kScrambles + s];
    }
    summary.metrics.push_back({EstimateOf(means), censored / total});
  }
  summary.mean_runway = summary.metrics.front().mean;
  for (std::size_t i = 0; i < study_.variables.size(); ++i)
    summary.clipped.push_back(counts[at.clipped + i] / total);
  return summary;
}

std::optional<Gauge> FuturesCounter::Better(std::span<const std::uint32_t> tallies) const {
  const Layout at(study_, metrics_.size());
  const double total = static_cast<double>(tallies[at.points]) * kScrambles;
  Gauge better = gauge_;
  bool changed = false;
  for (std::size_t m = 0; m < at.horizon; ++m) {
    CashScale& scale = better.months[m];
    const std::uint32_t* const counts = tallies.data() + m * kBins;
    const Percentile low = ReadPercentile(kCashShares.front(), scale, counts, total);
    const Percentile high = ReadPercentile(kCashShares.back(), scale, counts, total);
    if (low.bin == kStillBin && high.bin == kStillBin && !std::isnan(scale.still)) continue;
    const double span = scale.width * (kBins - 2), top = scale.low + span;
    double from = low.value, to = high.value;
    const bool below = low.bin == 0, above = high.bin == kBins - 1;
    if (below || above) {
      // Somewhere beyond: reach for it, and look closer the next time.
      if (below) from = scale.low - 8 * span;
      if (above) to = top + 8 * span;
      if (above && !below) from = std::min(from, scale.low);
      if (below && !above) to = std::max(to, top);
    } else {
      const double least = std::max(std::fabs(from), 1.0) * 0x1p-40;
      if (scale.width <= kFineness * (to - from) || scale.width <= least) continue;
      // Both in one bin: somewhere in it.
      if (low.bin == high.bin) std::tie(from, to) = std::pair(from - scale.width, to + scale.width);
    }
    changed = true;
    const double margin = (to - from) / 4;
    scale = {from - margin, 1.5 * (to - from) / (kBins - 2),
             std::numeric_limits<double>::quiet_NaN()};
  }
  return changed ? std::optional(better) : std::nullopt;
}

std::optional<Problem> FuturesCounter::Broken(std::span<const std::uint32_t> tallies) const {
  const Layout at(study_, metrics_.size());
  const std::uint32_t broken = tallies[at.broken];
  if (broken == 0) return std::nullopt;
  const std::string total = std::to_string(std::uint64_t{tallies[at.points]} * kScrambles);
  return Problem{"/uncertainty",
                 {"ranges in which every future can be computed; some grow beyond all bounds",
                  "所有参数的取值都能算得出结果；现有范围内有的情形会无限膨胀"},
                 std::to_string(broken) + " of " + total + " futures"};
}

}  // namespace burnline
