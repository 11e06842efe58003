// SPDX-License-Identifier: MIT
//
// Futures: eight at a time, one in each scramble of the sequence, drawn from a study and run month
// by month through the model. What is kept is what the analyses read: a few lines of each month.
#ifndef BURNLINE_FUTURE_H_
#define BURNLINE_FUTURE_H_

#include <algorithm>
#include <array>
#include <cmath>
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
#include "month_events.h"
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

  /// What does not differ from future to future.
  Draw Blank() const;

  /// Makes of a draw, once blank, the futures of one point in its eight scrambles; `words` holds
  /// Study::Dimensions() coordinates. Adds to `clipped`, by variable, how many values fell outside
  /// their input's range.
  void Make(std::span<const SobolWords> words, Draw& draw, std::span<std::uint32_t> clipped) const;

 private:
  struct Marginal {
    int input;
    Range range;
    double min, max;                             ///< The input's own range.
    bool clips;                                  ///< Whether the range reaches beyond it.
    std::shared_ptr<const QuantileTable> table;  ///< Null: the quantile is in closed form.
    double offset, factor;                       ///< The value is offset + factor · the table's.
    void Fill(const SobolWords& words, Eight& values) const;
  };

  void Correlate(std::vector<SobolWords>& words) const;

  const Study& study_;
  std::vector<Marginal> marginals_;
  std::shared_ptr<const QuantileTable> shock_, normal_;
  double shock_mean_ = 1;  ///< Of e^(σ·ε), by which shocks are divided.
};

/// Runs `draw` through the plan; `watch` sees every month between its computation and the advance
/// to the next, as Observe(month, opening cash, raised, state, lines), and is given back. (It goes
/// in and out by value, as the state does between events: so both stay in registers.)
template <class Watch>
Watch RunFutures(const Study& study, const Draw& draw, Watch watch) {
  const Plan& plan = study.plan;
  const auto& actions = plan.actions;
  const int shocks = static_cast<int>(draw.shocks.size());
  const Eight zero(0), one(1);
  State<Eight> state{draw.inputs};
  std::size_t action = 0, round = 0;
  for (int m = 0; m < plan.horizon;) {
    Eight raised = zero, one_off = zero;
    for (; action < actions.size() && actions[action].month <= m; ++action) {
      const bool uncertain =
          round < study.rounds.size() && study.rounds[round] == static_cast<int>(action);
      Act(actions[action], uncertain ? draw.closes[round++] : one, state, raised, one_off);
    }
    const int next =
        action < actions.size() ? std::min(actions[action].month, plan.horizon) : plan.horizon;
    State<Eight> now = state;
    for (; m < next; ++m) {
      Lines<Eight> lines;
      const Eight opening = now.now.cash;
      ComputeMonth(now, raised, one_off, m == 0, lines);
      watch.Observe(m, opening, raised, now, lines);
      if (m < shocks) now.now.dau = now.now.dau * draw.shocks[static_cast<std::size_t>(m)];
      Advance(now);
      raised = one_off = zero;
    }
    state = now;
  }
  return watch;
}

/// What deciding on funding needs beside: of each month what comes in less what goes out, interest
/// aside, and what a dollar that it opens with grows to.
struct Flows {
  std::vector<Eight> flow, growth;
};

/// What the analyses keep of eight futures.
struct Kept {
  Eight* cash;     ///< At the end of each month.
  Eight* net;      ///< Of each month.
  int rate_month;  ///< The month whose break-even rates are wanted, or −1.
  Eight paid_rate[2] = {Eight(0), Eight(0)};  ///< These, by level.
  Flows* flows = nullptr;                     ///< Filled, if there.
  Outcome<Eight> outcome = {};
  Eight contribution = Eight(0);  ///< Of the last month.

  BURNLINE_INLINE void Observe(int m, const Eight& opening, const Eight& raised,
                               const State<Eight>& state, Lines<Eight>& lines) {
    cash[m] = lines.cash;
    net[m] = lines.net;
    contribution = lines.contribution;
    outcome.Observe(m, opening, raised, lines.cash,
                    {lines.contribution, lines.operating, lines.net});
    if (flows) {
      const auto at = static_cast<std::size_t>(m);
      flows->flow[at] = lines.net - lines.interest + raised;
      flows->growth[at] = Eight(1) + state.now.cash_yield / Eight(12);
    }
    if (m != rate_month) return;
    ComputeBreakEvenRates(state, lines);
    paid_rate[0] = lines.break_even_paid_rate;
    paid_rate[1] = lines.break_even_paid_rate_operating;
  }
};

/// Where such rows are kept.
class KeptRows {
 public:
  explicit KeptRows(int horizon) : cash_(static_cast<std::size_t>(horizon)), net_(cash_.size()) {}
  /// Runs `draw`. The result's rows are good until the next run.
  Kept Run(const Study& study, const Draw& draw, int rate_month, Flows* flows = nullptr);

 private:
  std::vector<Eight> cash_, net_;
};

/// One point of the sequence after the other, as eight futures.
class FutureSource {
 public:
  /// `copies`: points of so many times the study's dimensions, for designs that cross them.
  FutureSource(const Study& study, QuantileTables& tables, int copies = 1);

  void Seek(std::uint32_t point) { sequence_.Seek(point); }
  void Next() { sequence_.Next(); }
  /// The coordinates of the point that the source stands at.
  std::vector<SobolWords> Words(int copy = 0) const;
  /// The futures of that point; adds to clipped() as Sampler does.
  const Draw& Make();
  /// The futures of other coordinates.
  const Draw& Make(std::span<const SobolWords> words);

  std::vector<std::uint32_t>& clipped() { return clipped_; }

 private:
  Sampler sampler_;
  SobolSequence sequence_;
  std::size_t dimensions_;
  std::vector<SobolWords> words_;
  std::vector<std::uint32_t> clipped_;
  Draw draw_;
};

/// A metric in eight futures, as statistics count it: where it has no value (the money never runs
/// out, no rate would do) it is censored, at the horizon or at a rate of 1.
struct MetricLanes {
  Eight value;
  LaneMask<kScrambles> censored;
};
MetricLanes ReadMetric(const Metric& metric, const Kept& kept, int horizon);

/// Whether the forecast in a lane is finite: every line ends in cash.
inline bool IsFinite(const Kept& kept, int horizon, std::size_t lane) {
  return std::isfinite(kept.cash[horizon - 1][lane]);
}

/// The month whose break-even rates `metric` asks for, or −1.
int RateMonth(const Metric& metric);

}  // namespace burnline

#endif  // BURNLINE_FUTURE_H_
