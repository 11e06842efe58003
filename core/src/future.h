// SPDX-License-Identifier: MIT
//
// Futures: eight at a time, one in each scramble of the sequence, drawn from a study and run month
// by month through the model. What is kept is what the analyses read: a few lines of each month.
#ifndef BURNLINE_FUTURE_H_
#define BURNLINE_FUTURE_H_

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "burnline/lanes.h"
#include "burnline/metric.h"
#include "burnline/outcome.h"
#include "burnline/sobol.h"
#include "burnline/study.h"
#include "quantile_table.h"

namespace burnline {

using Eight = Lanes<kScrambles>;

/// What is different in each of eight futures.
struct Draw {
  Inputs<Eight> inputs;
  std::vector<Eight> closes;  ///< By round of the study: 1 where it closes, 0 where it does not.
  std::vector<Eight> shocks;  ///< By month: the factor on DAU on the way to the next.
};

/// The tables that drawing needs, kept for the next study: filling one takes a millisecond, and
/// moving a slider seldom changes more than where a distribution lies.
class QuantileTables {
 public:
  /// Of the kind with location and scale taken out: the standard normal, e^(shape · normal), or the
  /// beta on [0, 1] whose mode is `shape`.
  std::shared_ptr<const QuantileTable> Find(Range::Kind kind, double shape);

 private:
  static constexpr std::size_t kMost = 64;
  std::map<std::pair<Range::Kind, double>, std::shared_ptr<const QuantileTable>> tables_;
};

/// Turns points of the unit cube into futures.
class Sampler {
 public:
  Sampler(const Study& study, QuantileTables& tables);

  /// The futures of one point in its eight scrambles; `words` holds Study::Dimensions()
  /// coordinates. Adds to `clipped`, by variable, how many values fell outside their input's range.
  void Make(std::span<const SobolWords> words, Draw& draw, std::span<std::uint32_t> clipped) const;

 private:
  struct Marginal {
    int input;
    Range range;
    double min, max;                             ///< The input's own range.
    bool clips;                                  ///< Whether the range reaches beyond it.
    std::shared_ptr<const QuantileTable> table;  ///< Null: the quantile is in closed form.
    double offset, factor;                       ///< The value is offset + factor · the table's.
    double At(std::uint32_t word) const;
  };

  void Correlate(std::vector<SobolWords>& words) const;

  const Study& study_;
  std::vector<Marginal> marginals_;
  std::shared_ptr<const QuantileTable> shock_, normal_;
  double shock_mean_ = 1;  ///< Of e^(σ·ε), by which shocks are divided.
};

/// The months of eight futures.
struct FutureMonths {
  std::vector<Eight> opening, raised, cash, interest, yield, contribution, operating, net;
  Eight paid_rate[2];  ///< The break-even rates of one month, by level; see RunFutures.
};

/// Runs `draw` through the plan. `rate_month`: the month whose break-even rates are wanted, or −1.
void RunFutures(const Study& study, const Draw& draw, int rate_month, FutureMonths& months);

/// What the months come to, as in the answers of a single forecast.
Outcome<Eight> OutcomeOf(const FutureMonths& months, int horizon);

/// A metric in eight futures, as statistics count it: where it has no value (the money never runs
/// out, no rate would do) it is censored, at the horizon or at a rate of 1.
struct MetricLanes {
  Eight value;
  std::array<bool, kScrambles> censored;
};
MetricLanes ReadMetric(const Metric& metric, const FutureMonths& months,
                       const Outcome<Eight>& outcome, int horizon);

/// The month whose break-even rates `metric` asks for, or −1.
int RateMonth(const Metric& metric);

}  // namespace burnline

#endif  // BURNLINE_FUTURE_H_
