// SPDX-License-Identifier: MIT
#include "burnline/futures.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "future.h"
#include "gauge.h"
#include "tallies.h"

namespace burnline {
namespace {

/// Points of the first look.
constexpr std::uint32_t kPilotPoints = 32;

}  // namespace

struct FuturesCounter::Work {
  Work(const Study& study, QuantileTables& tables)
      : source(study, tables), rows(study.plan.horizon) {}

  FutureSource source;
  KeptRows rows;
};

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
  metrics_.insert(metrics_.begin(), Metric{});  // The runway.
  std::vector<std::vector<double>> seen(static_cast<std::size_t>(study_.plan.horizon));
  work_->source.Seek(0);
  for (std::uint32_t point = 0; point < kPilotPoints; ++point, work_->source.Next()) {
    const Kept kept = work_->rows.Run(study_, work_->source.Make(), -1);
    for (std::size_t m = 0; m < seen.size(); ++m)
      for (const double cash : kept.cash[m].lane) seen[m].push_back(std::isfinite(cash) ? cash : 0);
  }
  gauge_ = FirstGauge(std::move(seen), metrics_);
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
    // In this order, so that what is not a number lands in the last bin.
    const double bin =
        month == horizon ? horizon * kRunwayBins : Min(last_bin, runway[s] * kRunwayBins);
    ++counts[at.runway + static_cast<std::size_t>(bin) * kScrambles + s];
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      const double even = Min(kept.outcome.break_even[level][s], horizon);
      ++counts[at.break_even + level * (at.horizon + 1) + static_cast<std::size_t>(even)];
    }
    counts[at.broken] += !std::isfinite(closing[s]);
  }
}

}  // namespace burnline
