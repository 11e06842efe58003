// SPDX-License-Identifier: MIT
#include "burnline/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "aim.h"
#include "burnline/dual.h"
#include "burnline/elementary.h"
#include "burnline/slopes.h"
#include "burnline/sobol.h"
#include "burnline/study.h"
#include "burnline/track.h"
#include "metric_of.h"
#include "small_matrix.h"
#include "value_of.h"

namespace burnline {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::uint32_t kLooks = 512 / kScrambles;
constexpr std::size_t kStarts = 6;
constexpr int kMostSteps = 80;
/// How closely values are tried, in shares of a range: around every end, and around the best.
constexpr double kCoarse = 1e-4, kFine = 1e-9;
/// A direction in which the targets move less than this share of the most is not held at all.
constexpr double kHeld = 1e-9;
/// Squares of residuals that come to no more than this are as good as none.
constexpr double kNone = 1e-18;

/// Where an unknown is sought, as a share from 0 to 1.
struct Axis {
  int input;
  bool own;  ///< A range of its own, in proportion; else the slider's track.
  double low, high;

  double ValueAt(double share) const {
    return own ? std::min(high, low + share * (high - low)) : AtShare(kInputs[input], share);
  }
  double ShareOf(double value) const {
    if (!own) return Along(kInputs[input], value);
    return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0;
  }
  /// Of the value, along the share.
  double Slope(double share) const {
    if (own) return high - low;
    constexpr double kStep = 1e-6;
    const double from = std::max(0.0, share - kStep), to = std::min(1.0, share + kStep);
    return (ValueAt(to) - ValueAt(from)) / (to - from);
  }
};

Axis AxisOf(const Scenario& scenario, int input) {
  const InputRow& row = kInputs[input];
  if (const auto own = VariableOf(scenario, input)) {
    const double value = scenario.inputs[input];
    const double low = std::min(own->range.low, value), high = std::max(own->range.high, value);
    return {input, true, std::clamp(low, row.min, row.max), std::clamp(high, row.min, row.max)};
  }
  return {input, false, row.min, row.max};
}

class Fit {
 public:
  Fit(const Scenario& scenario, std::span<const int> unknown) : scenario_(scenario) {
    for (const int input : unknown) axes_.push_back(AxisOf(scenario, input));
    for (int i = 0; i < static_cast<int>(scenario.claims.size()); ++i) {
      const auto aim = AimOf(scenario, i);
      if (!aim) {
        unchecked_.push_back(i);
        continue;
      }
      aims_.push_back(*aim);
      enough_.push_back(WithRoom(*aim, scenario.claims[static_cast<std::size_t>(i)]));
    }
  }

  Calibration Run() const {
    // What hits every aim as it stands is left alone, be it at a bound.
    if (IsHit(Start())) return Report(Start());
    const Shares nearest = Nearest(aims_, {Start()});
    const Calibration found = Report(nearest);
    if (found.met) return found;
    // Nearest to all figures may be a hair beyond one bound: then values that meet every claim.
    const Calibration other = Report(Nearest(enough_, {nearest, Start()}));
    if (other.met) return other;
    const Calibration as_is = Report(Start());
    return as_is.met ? as_is : found;
  }

 private:
  using Shares = std::vector<double>;

  /// The best end of the ways down from these places and, if no aim is hit so, from good ones; the
  /// first place, where none of them leads to a forecast.
  Shares Nearest(const Aims& aims, const std::vector<Shares>& places) const {
    Shares best = places.front();
    double least = kInfinity;
    const auto descend = [&](const Shares& from) {
      Shares end = Descend(aims, from);
      if (CostAt(aims, end) > kNone) end = Descend(aims, Feel(aims, end, kCoarse));
      if (!IsFinite(end)) end = from;
      if (!IsFinite(end)) return;
      const double cost = CostAt(aims, end);
      if (!(cost < least - kNone)) return;
      least = cost;
      best = end;
    };
    for (const Shares& place : places)
      if (least > kNone) descend(place);
    if (least > kNone)
      for (const Shares& place : GoodPlaces(aims)) descend(place);
    if (least > kNone) descend(Feel(aims, best, kFine));
    return best;
  }

  Shares Start() const {
    Shares shares;
    for (const Axis& axis : axes_) shares.push_back(axis.ShareOf(scenario_.inputs[axis.input]));
    return shares;
  }

  /// A claim's own inputs stand above what is sought.
  bool IsGiven(const Aim& aim, int input) const {
    return scenario_.claims[static_cast<std::size_t>(aim.claim)].with.contains(input);
  }

  Plan PlanAt(const Aim& aim, const Shares& shares) const {
    Plan plan = aim.plan;
    for (std::size_t i = 0; i < axes_.size(); ++i)
      if (!IsGiven(aim, axes_[i].input)) plan.inputs[axes_[i].input] = ValueOfShare(i, shares[i]);
    return plan;
  }

  /// Whether every aim's whole forecast is: a metric may be of its first months alone.
  bool IsFinite(const Shares& shares) const {
    return std::all_of(aims_.begin(), aims_.end(), [&](const Aim& aim) {
      return ValueOf(aim.metric, PlanAt(aim, shares)).finite;
    });
  }

  bool IsHit(const Shares& shares) const {
    return std::all_of(aims_.begin(), aims_.end(), [&](const Aim& aim) {
      const Valued there = ValueOf(aim.metric, PlanAt(aim, shares));
      return there.finite && Residual(aim, there.value, 0) == 0;
    });
  }

  /// By how much an aim is missed, to those who search: where the metric has no value, by the whole
  /// of what it could be more, so that it is no place to stay.
  static double MissOf(const Aim& aim, std::optional<double> figure) {
    const double miss = Residual(aim, figure, aim.inside);
    if (figure || miss == 0) return miss;
    return miss + Censored(aim.metric, {}, aim.plan.horizon) / aim.unit;
  }

  /// The inputs' own values are kept to the bit where nothing moved them.
  double ValueOfShare(std::size_t i, double share) const {
    const double now = scenario_.inputs[axes_[i].input];
    return share == axes_[i].ShareOf(now) ? now : axes_[i].ValueAt(share);
  }

  /// Nothing where the metric has no value.
  static std::optional<double> FigureOf(const Aim& aim, double figure) {
    const bool none =
        aim.metric.MayBeNone() && (std::isnan(figure) || figure >= Outcome<double>::kNever);
    return none ? std::nullopt : std::optional(figure);
  }

  double CostAt(const Aims& aims, const Shares& shares) const {
    double cost = 0;
    for (const Aim& aim : aims) {
      const Plan plan = PlanAt(aim, shares);
      const double figure = MetricOf(plan, plan.inputs, aim.metric);
      const double residual = MissOf(aim, FigureOf(aim, figure));
      cost += residual * residual;
    }
    return std::isnan(cost) ? kInfinity : cost;
  }

  /// Every target's derivatives along the shares, in its units.
  Columns Derivatives(const Aims& aims, const Shares& shares,
                      std::vector<double>* residuals) const {
    Columns columns(axes_.size());
    for (const Aim& aim : aims) {
      const Plan plan = PlanAt(aim, shares);
      const Dual figure = MetricOf(plan, DualInputs(plan.inputs), aim.metric);
      const std::optional<double> value = FigureOf(aim, figure.value);
      double active = 1;
      if (residuals) {
        residuals->push_back(MissOf(aim, value));
        active = residuals->back() != 0;
      }
      for (std::size_t i = 0; i < axes_.size(); ++i) {
        const auto input = static_cast<std::size_t>(axes_[i].input);
        const bool held = IsGiven(aim, axes_[i].input) || !value;
        const double slope = figure.slopes[input] * axes_[i].Slope(shares[i]) / aim.unit;
        columns[i].push_back(held || !std::isfinite(slope) ? 0 : slope * active);
      }
    }
    return columns;
  }

  /// Downhill from a place to where no damped step within the ranges goes further down.
  Shares Descend(const Aims& aims, Shares at) const {
    double cost = CostAt(aims, at), damping = 1e-3;
    for (int step = 0; step < kMostSteps && cost > 0 && damping < 1e12;) {
      std::vector<double> residuals;
      Columns slopes = Derivatives(aims, at, &residuals);
      // What stands at an end of its range and is pushed outward stays there.
      for (std::size_t i = 0; i < at.size(); ++i) {
        double push = 0;
        for (std::size_t k = 0; k < residuals.size(); ++k) push += slopes[i][k] * residuals[k];
        if ((at[i] <= 0 && push > 0) || (at[i] >= 1 && push < 0))
          std::fill(slopes[i].begin(), slopes[i].end(), 0.0);
      }
      bool better = false;
      for (; !better && step < kMostSteps && damping < 1e12; ++step) {
        const std::vector<double> move = DampedStep(slopes, residuals, damping);
        Shares next = at;
        for (std::size_t i = 0; i < at.size(); ++i) next[i] = std::clamp(at[i] + move[i], 0.0, 1.0);
        const double there = CostAt(aims, next);
        better = there < cost;
        if (better) {
          at = std::move(next);
          cost = there;
        }
        damping = better ? std::max(damping / 8, 1e-15) : damping * 5;
      }
    }
    return at;
  }

  /// Where slopes lead no further, as they know nothing of steps and cliffs: tries every unknown
  /// alone to either side, ever closer.
  Shares Feel(const Aims& aims, Shares at, double nearest) const {
    double cost = CostAt(aims, at);
    for (double reach = 0.25; reach > nearest && cost > kNone; reach /= 2)
      for (std::size_t i = 0; i < at.size(); ++i)
        for (const double way : {-reach, reach}) {
          Shares next = at;
          next[i] = std::clamp(at[i] + way, 0.0, 1.0);
          const double there = CostAt(aims, next);
          if (!(there < cost)) continue;
          at = std::move(next);
          cost = there;
        }
    return at;
  }

  /// The best of many places spread over the ranges.
  std::vector<Shares> GoodPlaces(const Aims& aims) const {
    std::vector<std::pair<double, Shares>> places;
    SobolSequence sequence(static_cast<int>(axes_.size()), 1);
    std::vector<SobolWords> words(axes_.size());
    for (std::uint32_t look = 0; look < kLooks; ++look, sequence.Next()) {
      sequence.Words(0, words);
      for (std::size_t s = 0; s < kScrambles; ++s) {
        Shares shares;
        for (const SobolWords& word : words) shares.push_back(Share(word[s]));
        const double cost = CostAt(aims, shares);
        places.emplace_back(cost, std::move(shares));
      }
    }
    std::sort(places.begin(), places.end());
    places.resize(std::min(places.size(), kStarts));
    std::vector<Shares> good;
    for (auto& [cost, shares] : places) good.push_back(std::move(shares));
    return good;
  }

  Calibration Report(const Shares& at) const {
    Calibration found{{}, {}, unchecked_, {}, true};
    const Singular singular = SingularValues(Derivatives(aims_, at, nullptr));
    found.singular = singular.values;
    for (std::size_t i = 0; i < axes_.size(); ++i) {
      const Axis& axis = axes_[i];
      Unknown unknown{axis.input, axis.low,        axis.high, ValueOfShare(i, at[i]),
                      {},         Determined::kNot};
      double square = 0;
      for (std::size_t k = 0; k < singular.values.size(); ++k) {
        const double share = singular.directions[k][i], size = singular.values[k];
        if (size > kHeld * singular.values.front())
          square += share / size * (share / size);
        else if (std::fabs(share) > 1e-6)
          square = kInfinity;
      }
      if (std::isfinite(square)) {
        unknown.spread = std::sqrt(square);
        unknown.determined = *unknown.spread <= kWell     ? Determined::kWell
                             : *unknown.spread <= kWeakly ? Determined::kWeakly
                                                          : Determined::kNot;
      }
      found.unknowns.push_back(unknown);
    }
    for (const Aim& aim : aims_) {
      const Claim& claim = scenario_.claims[static_cast<std::size_t>(aim.claim)];
      Claim plain = claim;
      plain.with.clear();
      const Plan plan = PlanAt(aim, at);
      std::vector<Lines<double>> months;
      Target target{aim.claim, {}, 0};
      if (!RunForecast(plan, months)) {
        const Answers answers = FindAnswers(plan.inputs.cash, months);
        target.result = Check(plain, plan, months, answers);
        const auto figure = Evaluate(aim.metric, plan.start, months, answers).value;
        target.residual = Residual(aim, figure, 0);
      }
      found.met = found.met && target.result.holds == true;
      found.targets.push_back(target);
    }
    return found;
  }

  const Scenario& scenario_;
  std::vector<Axis> axes_;
  Aims aims_;
  Aims enough_;  ///< The same, with their tolerances' room.
  std::vector<int> unchecked_;
};

}  // namespace

std::optional<Problem> NoTargets(const Scenario& scenario) {
  for (int i = 0; i < static_cast<int>(scenario.claims.size()); ++i)
    if (AimOf(scenario, i)) return std::nullopt;
  return Problem{"/claims",
                 {"at least one claim about months within the horizon, to aim at",
                  "至少要有一条针对预测期内月份的说法，作为校准目标"},
                 std::to_string(scenario.claims.size())};
}

Calibration Calibrate(const Scenario& scenario, std::span<const int> unknown) {
  return Fit(scenario, unknown).Run();
}

}  // namespace burnline
