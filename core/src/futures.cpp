// SPDX-License-Identifier: MIT
#include "burnline/futures.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <tuple>
#include <utility>

#include "future.h"

namespace burnline {
namespace {

constexpr std::size_t kBins = 1200;
/// Bins of the runway in a month, to read its median off.
constexpr int kRunwayBins = 16;
/// Points of the first look.
constexpr std::uint32_t kPilotPoints = 32;
/// The bin in which a month's only value is counted.
constexpr std::size_t kStillBin = kBins / 2;
/// The widest that a bin may be, as a share of the 5–95 width.
constexpr double kFineness = 0.002;

/// Where each count stands in the tallies.
struct Layout {
  Layout(const Study& study, std::size_t metrics)
      : horizon(static_cast<std::size_t>(study.plan.horizon)),
        run_out(horizon * kBins),
        runway(run_out + (horizon + 1) * kScrambles),
        break_even(runway + (horizon * kRunwayBins + 1) * kScrambles),
        clipped(break_even + kLevelCount * (horizon + 1)),
        censored(clipped + study.variables.size()),
        broken(censored + metrics * kScrambles),
        points(broken + 1),
        sums((points + 2) / 2 * 2),
        size(sums + metrics * kScrambles * 4) {}

  std::size_t horizon;
  std::size_t run_out;     ///< By month and scramble.
  std::size_t runway;      ///< By sixteenth of a month and scramble.
  std::size_t break_even;  ///< By level and month.
  std::size_t clipped;     ///< By variable.
  std::size_t censored;    ///< By metric and scramble.
  std::size_t broken, points;
  std::size_t sums;  ///< By metric and scramble: two 64-bit parts of a sum of quanta.
  std::size_t size;
};

/// Sums are kept in whole quanta, so that they do not depend on the order of adding: high parts in
/// units of 2^20 quanta, and low parts.
constexpr int kLowBits = 20;
constexpr double kMostQuanta = 0x1p50;

std::int64_t LoadSum(const std::uint32_t* at) {
  std::int64_t sum;
  std::memcpy(&sum, at, sizeof sum);
  return sum;
}

void AddTo(std::uint32_t* at, std::int64_t more) {
  const std::int64_t sum = LoadSum(at) + more;
  std::memcpy(at, &sum, sizeof sum);
}

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

/// Even bins over what was seen and half as much again on either side.
CashScale ScaleOf(std::vector<double>& seen) {
  std::sort(seen.begin(), seen.end());
  const double least = seen.front(), most = seen.back();
  if (least == most) {
    const double width = std::max(std::fabs(least), 1.0) * 0x1p-40;
    return {least - (kStillBin - 0.5) * width, width, least};
  }
  const std::size_t tail = seen.size() / 20;
  double low = seen[tail], high = seen[seen.size() - 1 - tail];
  if (low == high) std::tie(low, high) = std::pair(least, most);
  const double margin = (high - low) / 2;
  return {low - margin, 2 * (high - low) / (kBins - 2), std::numeric_limits<double>::quiet_NaN()};
}

Metric RunwayMetric() { return Metric{}; }

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

struct FuturesCounter::Work {
  Work(const Study& study, QuantileTables& tables)
      : source(study, tables), rows(study.plan.horizon) {}

  FutureSource source;
  KeptRows rows;
};

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

void Add(Tallies& sum, std::span<const std::uint32_t> more) {
  if (sum.empty()) {
    sum.assign(more.begin(), more.end());
    return;
  }
  // 64-bit sums are added with their carries; where they begin is noted at the end.
  const std::size_t sums = more.back();
  for (std::size_t i = 0; i < sums; ++i) sum[i] += more[i];
  for (std::size_t i = sums; i + 1 < more.size(); i += 2) AddTo(&sum[i], LoadSum(&more[i]));
}

FuturesCounter::FuturesCounter(Study study, std::vector<Metric> metrics, QuantileTables& tables)
    : study_(std::move(study)),
      metrics_(std::move(metrics)),
      work_(std::make_unique<Work>(study_, tables)) {
  metrics_.insert(metrics_.begin(), RunwayMetric());
  const auto horizon = static_cast<std::size_t>(study_.plan.horizon);
  std::vector<std::vector<double>> seen(horizon);
  double most_money = 1;
  work_->source.Seek(0);
  for (std::uint32_t point = 0; point < kPilotPoints; ++point) {
    const Kept kept = work_->rows.Run(study_, work_->source.Make(), -1);
    for (std::size_t m = 0; m < horizon; ++m) {
      for (std::size_t s = 0; s < kScrambles; ++s) {
        const double cash = kept.cash[m][s];
        seen[m].push_back(std::isfinite(cash) ? cash : 0);
        most_money = std::max(most_money, std::fabs(seen[m].back()));
      }
    }
    work_->source.Next();
  }
  for (auto& values : seen) gauge_.months.push_back(ScaleOf(values));
  for (const Metric& metric : metrics_) {
    const bool money = !metric.MayBeNone();
    const double most = money ? most_money : static_cast<double>(kMaxHorizon);
    gauge_.quanta.push_back(std::ldexp(1, std::ilogb(most) + 1 - 40));
  }
  Clear();
}

FuturesCounter::~FuturesCounter() = default;

void FuturesCounter::Clear() {
  const Layout layout(study_, metrics_.size());
  tallies_.assign(layout.size + 1, 0);
  tallies_.back() = static_cast<std::uint32_t>(layout.sums);
}

void FuturesCounter::UseGauge(Gauge gauge) {
  gauge_ = std::move(gauge);
  Clear();
}

namespace {

/// Points that are run before their cash is counted, month by month: so the counts of one month at
/// a time are near at hand, not those of all.
constexpr std::uint32_t kBatch = 32;

using EightBits = std::array<std::int64_t, kScrambles>;

/// Added to a number no larger than 2^51 either way, it rounds it to a whole one, which is then in
/// the low bits.
constexpr double kWhole = 0x1.8p52;
constexpr std::int64_t kWholeBits = 0x4338000000000000;

EightBits WholeOf(const Eight& value) {
  const Eight shifted = value + Eight(kWhole);
  EightBits bits;
  std::memcpy(bits.data(), &shifted, sizeof bits);
  for (std::int64_t& each : bits) each -= kWholeBits;
  return bits;
}

/// Turns amounts into bins.
struct Binning {
  explicit Binning(const CashScale& scale) : low(scale.low), per_width(1 / scale.width) {}

  double low, per_width;

  void Put(const Eight& cash, std::uint16_t* bins) const {
    using Wide = std::int64_t __attribute__((vector_size(8 * kScrambles)));
    using Narrow = std::uint16_t __attribute__((vector_size(2 * kScrambles)));
    const Eight place = (cash - Eight(low)) * Eight(per_width) + Eight(0.5);
    const Eight bin = Min(Max(Eight(0), place), Eight(kBins - 1)) + Eight(kWhole);
    Wide wide;
    std::memcpy(&wide, &bin, sizeof wide);
    const auto narrow = __builtin_convertvector(wide, Narrow);
    std::memcpy(bins, &narrow, sizeof narrow);
  }
};

}  // namespace

void FuturesCounter::Count(std::uint32_t first, std::uint32_t last) {
  const Layout at(study_, metrics_.size());
  const int horizon = study_.plan.horizon;
  std::uint32_t* const counts = tallies_.data();
  int rate_month = -1;
  for (const Metric& metric : metrics_) rate_month = std::max(rate_month, RateMonth(metric));
  std::vector<std::uint16_t> bins(at.horizon * kBatch * kScrambles);
  const std::vector<Binning> binnings(gauge_.months.begin(), gauge_.months.end());
  struct Sum {
    EightBits high, low;
  };
  std::vector<Sum> sums(metrics_.size());

  FutureSource& source = work_->source;
  std::fill(source.clipped().begin(), source.clipped().end(), 0);
  source.Seek(first);
  for (std::uint32_t begin = first; begin < last; begin += kBatch) {
    const std::uint32_t end = std::min(begin + kBatch, last);
    std::fill(sums.begin(), sums.end(), Sum{});
    for (std::uint32_t point = begin; point < end; ++point) {
      const Kept kept = work_->rows.Run(study_, source.Make(), rate_month);
      std::uint16_t* place = bins.data() + (point - begin) * kScrambles;
      for (std::size_t m = 0; m < at.horizon; ++m, place += kBatch * kScrambles)
        binnings[m].Put(kept.cash[m], place);
      CountOutcome(kept, counts);
      for (std::size_t i = 0; i < metrics_.size(); ++i) {
        const MetricLanes read = ReadMetric(metrics_[i], kept, horizon);
        const Eight quanta = read.value * Eight(1 / gauge_.quanta[i]);
        const EightBits whole = WholeOf(Min(Max(Eight(-kMostQuanta), quanta), Eight(kMostQuanta)));
        const Eight censored = Select(read.censored, Eight(1), Eight(0));
        for (std::size_t s = 0; s < kScrambles; ++s) {
          sums[i].high[s] += whole[s] >> kLowBits;
          sums[i].low[s] += whole[s] & ((1 << kLowBits) - 1);
          counts[at.censored + i * kScrambles + s] += static_cast<std::uint32_t>(censored[s]);
        }
      }
      source.Next();
    }
    for (std::size_t m = 0; m < at.horizon; ++m) {
      const std::uint16_t* const row = bins.data() + m * kBatch * kScrambles;
      for (std::size_t i = 0; i < (end - begin) * kScrambles; ++i) ++counts[m * kBins + row[i]];
    }
    for (std::size_t i = 0; i < metrics_.size(); ++i) {
      for (std::size_t s = 0; s < kScrambles; ++s) {
        std::uint32_t* const sum = counts + at.sums + (i * kScrambles + s) * 4;
        AddTo(sum, sums[i].high[s]);
        AddTo(sum + 2, sums[i].low[s]);
      }
    }
  }
  for (std::size_t i = 0; i < study_.variables.size(); ++i)
    counts[at.clipped + i] += source.clipped()[i];
  counts[at.points] += last - first;
}

void FuturesCounter::CountOutcome(const Kept& kept, std::uint32_t* counts) const {
  const Layout at(study_, metrics_.size());
  const auto horizon = static_cast<double>(at.horizon);
  const double last_bin = horizon * kRunwayBins - 1;
  const Eight runway = kept.outcome.Runway();
  const Eight& closing = kept.cash[at.horizon - 1];
  for (std::size_t s = 0; s < kScrambles; ++s) {
    const double month = Min(kept.outcome.runs_out[s], horizon);
    ++counts[at.run_out + static_cast<std::size_t>(month) * kScrambles + s];
    const double bin =
        month == horizon ? horizon * kRunwayBins : Min(runway[s] * kRunwayBins, last_bin);
    ++counts[at.runway + static_cast<std::size_t>(bin) * kScrambles + s];
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      const double even = Min(kept.outcome.break_even[level][s], horizon);
      ++counts[at.break_even + level * (at.horizon + 1) + static_cast<std::size_t>(even)];
    }
    counts[at.broken] += !std::isfinite(closing[s]);
  }
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
