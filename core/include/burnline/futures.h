// SPDX-License-Identifier: MIT
//
// How sure is that? Many futures of a study, counted. Future i is a function of the seed and i
// alone, and what is kept of it are counts that merge by addition: the same figures come out
// however the work is split. A worker counts points (a point of the sequence stands for eight
// futures, one in each scramble); whoever adds the tallies up reads the summary off them.
#ifndef BURNLINE_FUTURES_H_
#define BURNLINE_FUTURES_H_

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "burnline/answers.h"
#include "burnline/metric.h"
#include "burnline/problem.h"
#include "burnline/sobol.h"
#include "burnline/study.h"

namespace burnline {

struct Kept;
class QuantileTables;

inline constexpr int kDefaultPaths = 16384;
inline constexpr int kMostPaths = 1 << 27;

/// Futures come in eights: `paths` rounded up, as points.
constexpr std::uint32_t PointsOf(int paths) {
  return (static_cast<std::uint32_t>(paths) + kScrambles - 1) / kScrambles;
}

/// Where closing cash is counted: by month 1,200 even bins, the outer two for all that lies beyond.
struct CashScale {
  double low;    ///< Where bin 1 begins.
  double width;  ///< Of a bin.
  double still;  ///< The value, if a first look found no other; else NaN.
};

/// What a first look at 256 futures finds out: where to count. A function of the study alone.
struct Gauge {
  std::vector<CashScale> months;
  std::vector<double> quanta;  ///< By metric: the unit in which its sum is kept.
};

/// A gauge as one list of numbers, to be copied between workers, and back.
std::vector<double> NumbersOf(const Gauge& gauge);
Gauge GaugeOf(std::span<const double> numbers, int horizon);

/// Counts, as one list of 32-bit words that can be copied between workers. Merge by Add.
using Tallies = std::vector<std::uint32_t>;

/// Adds `more` to `sum`; both from the same study, metrics and gauge, or `sum` empty.
void Add(Tallies& sum, std::span<const std::uint32_t> more);

/// A figure with its standard error, from the spread between the eight scrambles.
struct Estimate {
  double value = 0, error = 0;
};

struct MetricSummary {
  Estimate mean;
  double censored = 0;  ///< The share without a value, counted at the horizon (a rate: at 1).
};

/// The percentiles of closing cash that are read off, in order.
inline constexpr std::array<double, 5> kCashShares = {0.05, 0.25, 0.5, 0.75, 0.95};

struct FuturesSummary {
  std::int64_t paths = 0;
  std::array<std::vector<double>, kCashShares.size()> cash;  ///< By share, by month.
  std::vector<double> solvent;  ///< By month: never below 0 up to its end.
  std::array<std::vector<double>, kLevelCount> break_even_by;
  std::vector<double> run_out;  ///< By month, and last: not within the horizon.
  Estimate beyond;
  Estimate median_runway, mean_runway;  ///< Months; censored at the horizon.
  std::vector<MetricSummary> metrics;
  std::vector<double> clipped;  ///< By variable, the share of its draws.
};

/// What a summary tells the mean of when nobody asks for more (the runway is always told).
std::vector<Metric> SummaryMetrics();

class FuturesCounter {
 public:
  /// Takes the first look. `tables` may be shared by counters that follow one another.
  FuturesCounter(Study study, std::vector<Metric> metrics, QuantileTables& tables);
  ~FuturesCounter();

  const Study& study() const { return study_; }
  const std::vector<Metric>& metrics() const { return metrics_; }
  const Gauge& gauge() const { return gauge_; }
  /// Counts by another gauge from now on; the tallies begin anew.
  void UseGauge(Gauge gauge);

  /// Counts the points from `first` up to but without `last`.
  void Count(std::uint32_t first, std::uint32_t last);

  const Tallies& tallies() const { return tallies_; }
  void Clear();

  /// The figures of `tallies`, which may be a sum.
  FuturesSummary Summarize(std::span<const std::uint32_t> tallies) const;

  /// A gauge that suits better, where a percentile of `tallies` lies beyond its bins or in one
  /// wider than 0.2% of the month's 5–95 width; nothing if none does.
  std::optional<Gauge> Better(std::span<const std::uint32_t> tallies) const;

  /// A problem, if some of the futures counted cannot be computed.
  std::optional<Problem> Broken(std::span<const std::uint32_t> tallies) const;

 private:
  struct Work;

  void CountOutcome(const Kept& kept, std::uint32_t* counts) const;

  Study study_;
  std::vector<Metric> metrics_;
  Gauge gauge_;
  Tallies tallies_;
  std::unique_ptr<Work> work_;
};

/// What the command prints: {"paths", "months": {…}, "run_out": {…}, "metrics": {…}, "clipped":
/// {…}, "ranges": […]}; and the same figures as the page draws them, by place rather than by month.
std::string FuturesJson(const FuturesCounter& counter, const FuturesSummary& summary);
std::string FuturesPictureJson(const FuturesCounter& counter, const FuturesSummary& summary);

/// {"certain", "start", "horizon", "correlated", "ranges": [{"input", "range", "origin", "p5",
/// "p95"}]}.
std::string RangesJson(const Study& study);

}  // namespace burnline

#endif  // BURNLINE_FUTURES_H_
