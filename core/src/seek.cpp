// SPDX-License-Identifier: MIT
#include "burnline/seek.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <tuple>

#include "burnline/dual.h"
#include "burnline/track.h"
#include "metric_of.h"
#include "probe.h"
#include "value_of.h"

namespace burnline {
namespace {

constexpr int kSteps = 320;  ///< Looks along the track.
constexpr int kTurns = 8;    ///< Turns of the metric that are looked at more closely,
constexpr int kCloser = 4;   ///< so often, each time in so many parts:
constexpr int kParts = kScrambles + 1;
constexpr int kNewtonSteps = 12;
/// Where the metric is within this of the target, relative to their size, it reaches it.
constexpr double kReached = 1e-9;
/// A metric that stays within this of itself does not depend on the input.
constexpr double kRounding = 1e-12;

/// Doubles in order as whole numbers in order; neighbours differ by 1.
std::int64_t OrderOf(double value) {
  std::int64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}
double FromOrder(std::int64_t order) {
  const std::int64_t bits = order < 0 ? std::numeric_limits<std::int64_t>::min() - order : order;
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// The track of the inputs' common range.
InputRow CommonTrack(std::span<const int> inputs) {
  InputRow track = kInputs[*std::min_element(inputs.begin(), inputs.end())];
  for (const int input : inputs) {
    track.min = std::max(track.min, kInputs[input].min);
    track.max = std::min(track.max, kInputs[input].max);
  }
  // One that ends before the first step of its logarithm has none.
  if (track.min <= 0 && track.max <= track.step) track.scale = Scale::kLin;
  return track;
}

class Search {
 public:
  Search(const Scenario& scenario, std::span<const int> inputs, const Goal& goal)
      : inputs_(inputs),
        goal_(goal),
        by_month_(goal.metric.name == Metric::Name::kRunsOut),
        measure_(goal.metric),
        aim_(goal.target),
        plan_(MakePlan(scenario)),
        probe_(plan_),
        track_(CommonTrack(inputs)) {
    if (!by_month_) return;
    // Out in month m: a runway from m on, and up to m + 1.
    measure_.name = Metric::Name::kRunwayMonths;
    if (!goal.at_least) aim_ += 1;
  }

  SeekAnswer Run() {
    SeekAnswer answer;
    const double now = plan_.inputs[inputs_.front()];
    const bool together = std::all_of(inputs_.begin(), inputs_.end(),
                                      [&](int input) { return plan_.inputs[input] == now; });
    const std::optional<double> base = ValueOf(measure_, plan_).value;
    if (MeetsIn(plan_)) {
      answer.status = SeekAnswer::Status::kAlreadyMet;
      if (together) answer.value = now;
      answer.reached = base;
      answer.moved = 0;
      return answer;
    }
    std::vector<double> values;
    for (int i = 0; i <= kSteps; ++i)
      values.push_back(AtShare(track_, static_cast<double>(i) / kSteps));
    Look(values);
    for (const int input : inputs_)
      if (const double at = plan_.inputs[input]; track_.min <= at && at <= track_.max) Look({at});
    LookCloser();
    for (std::size_t i = 1; i < looks_.size(); ++i) {
      const Seen &a = looks_[i - 1], &b = looks_[i];
      if (a.meets != b.meets) CloseIn(a.meets ? b.at : a.at, a.meets ? a.at : b.at, answer);
    }
    // What rounding alone moves reaches nothing.
    if (most_ < never_ && most_ - least_ <= kRounding * std::fabs(most_)) answer.solutions.clear();
    if (answer.solutions.empty()) NameNearest(answer, together);
    if (answer.solutions.empty()) return answer;
    answer.status =
        answer.solutions.size() == 1 ? SeekAnswer::Status::kFound : SeekAnswer::Status::kSeveral;
    answer.value = *std::min_element(answer.solutions.begin(), answer.solutions.end(),
                                     [&](double a, double b) { return Far(a) < Far(b); });
    answer.moved = Far(*answer.value);
    const auto there = ValueOf(measure_, PlanAt(*answer.value)).value;
    const double size = std::max({1.0, std::fabs(aim_), std::fabs(base.value_or(0))});
    if (there && std::fabs(*there - aim_) <= kReached * size) answer.reached = there;
    return answer;
  }

 private:
  struct Seen {
    double at;
    bool meets;
    double lack;  ///< How far the metric is from the target; infinite where it has no value.
  };

  Plan PlanAt(double value) const {
    Plan plan = plan_;
    for (const int input : inputs_) plan.inputs[input] = value;
    return plan;
  }

  /// Whether the goal is met by a plan's own forecast, which must be finite.
  bool MeetsIn(const Plan& plan) const {
    Valued there = ValueOf(goal_.metric, plan);
    if (by_month_ && there.value) *there.value -= plan.start.count;
    return there.finite && goal_.Meets(there.value);
  }

  /// How far the inputs have to go, each along its own track.
  double Far(double value) const {
    double far = 0;
    for (const int input : inputs_)
      far = std::max(far, std::fabs(Along(kInputs[input], value) -
                                    Along(kInputs[input], plan_.inputs[input])));
    return far;
  }

  /// Adds looks at `values`, which ascend, in their places.
  void Look(const std::vector<double>& values) {
    const auto before = static_cast<std::ptrdiff_t>(looks_.size());
    for (std::size_t first = 0; first < values.size(); first += kScrambles) {
      Eight eight;
      for (std::size_t i = 0; i < kScrambles; ++i)
        eight[i] = values[std::min(first + i, values.size() - 1)];
      for (const int input : inputs_) probe_.Set(input, eight);
      const Kept kept = probe_.Run(RateMonth(measure_));
      const MetricLanes seen = ReadMetric(measure_, kept, plan_.horizon);
      // Where there is no value it counts as later or higher than any: ReadMetric's censored ones.
      const Eight never =
          Select(seen.censored, Eight(std::numeric_limits<double>::infinity()), seen.value);
      const Eight& judged = by_month_ ? kept.outcome.runs_out : never;
      for (std::size_t i = 0; i < kScrambles && first + i < values.size(); ++i) {
        const bool finite = IsFinite(kept, plan_.horizon, i);
        const bool meets =
            finite && (goal_.at_least ? judged[i] >= goal_.target : judged[i] <= goal_.target);
        const double lack = finite ? std::fabs(aim_ - never[i]) : never_;
        looks_.push_back({eight[i], meets, std::isnan(lack) ? never_ : lack});
        least_ = Min(never[i], least_);
        most_ = Max(never[i], most_);
      }
    }
    std::inplace_merge(looks_.begin(), looks_.begin() + before, looks_.end(),
                       [](const Seen& a, const Seen& b) { return a.at < b.at; });
    looks_.erase(std::unique(looks_.begin(), looks_.end(),
                             [](const Seen& a, const Seen& b) { return a.at == b.at; }),
                 looks_.end());
  }

  /// The looks beside one, on the same side of the goal; itself where there is none.
  std::pair<Seen, Seen> Beside(std::size_t i) const {
    const Seen& here = looks_[i];
    const bool left = i > 0 && looks_[i - 1].meets == here.meets;
    const bool right = i + 1 < looks_.size() && looks_[i + 1].meets == here.meets;
    return {left ? looks_[i - 1] : here, right ? looks_[i + 1] : here};
  }

  /// Where the metric turns near the target, its other side may be reached between two looks: those
  /// turns that are nearest to it are looked at again and again, closer.
  void LookCloser() {
    std::vector<Seen> turns;
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      const auto [before, after] = Beside(i);
      const double lack = looks_[i].lack;
      if (lack < never_ && lack <= before.lack && lack <= after.lack &&
          (lack < before.lack || lack < after.lack))
        turns.push_back(looks_[i]);
    }
    std::stable_sort(turns.begin(), turns.end(),
                     [](const Seen& a, const Seen& b) { return a.lack < b.lack; });
    if (turns.size() > kTurns) turns.resize(kTurns);
    for (const Seen& turn : turns) LookAround(turn);
  }

  void LookAround(Seen turn) {
    for (int i = 0; i < kCloser; ++i) {
      const auto place = std::lower_bound(looks_.begin(), looks_.end(), turn.at,
                                          [](const Seen& seen, double at) { return seen.at < at; });
      const auto [before, after] = Beside(static_cast<std::size_t>(place - looks_.begin()));
      const double from = before.at, to = after.at;
      std::vector<double> between;
      for (int part = 1; part < kParts; ++part)
        between.push_back(from + (to - from) * part / kParts);
      Look(between);
      const double was = turn.at;
      for (const Seen& seen : looks_) {
        if (!(from < seen.at && seen.at < to)) continue;
        if (seen.meets != turn.meets) return;
        if (seen.lack < turn.lack) turn = seen;
      }
      // From an end of its side on, nothing turns.
      if (turn.at == was && (was == from || was == to)) return;
    }
  }

  /// The metric's distance from the target along the input, with its slope.
  LineDual Off(double value) const {
    Inputs<LineDual> inputs;
    for (int i = 0; i < kInputCount; ++i) inputs[i] = LineDual(plan_.inputs[i]);
    for (const int input : inputs_) inputs[input] = LineDual(value, 1);
    const LineDual figure = MetricOf(plan_, inputs, measure_);
    const bool never = measure_.MayBeNone() &&
                       (std::isnan(figure.value) || figure.value >= Outcome<LineDual>::kNever);
    if (never) return LineDual(std::numeric_limits<double>::infinity());
    return figure - LineDual(aim_);
  }
  bool Meets(double value, const LineDual& off) const {
    if (by_month_) return MeetsIn(PlanAt(value));
    return goal_.at_least ? off.value >= 0 : off.value <= 0;
  }

  /// Narrows the bracket to neighbouring doubles and adds the one that meets the goal, unless the
  /// whole forecast is not finite there.
  void CloseIn(double unmet, double met, SeekAnswer& answer) {
    double at = met;
    const auto look = [&](double value) {
      const LineDual off = Off(value);
      (Meets(value, off) ? met : unmet) = value;
      at = value;
      return off;
    };
    // Newton steps, for as long as they stay within.
    LineDual off = look(met);
    for (int i = 0; i < kNewtonSteps && std::isfinite(off.value); ++i) {
      const double next = at - off.value / off.slopes;
      if (!(std::min(unmet, met) < next && next < std::max(unmet, met))) break;
      off = look(next);
    }
    // From where they ended, outward in strides that double until the edge is between two of them.
    const bool from_met = at == met;
    const std::int64_t toward = OrderOf(from_met ? unmet : met) < OrderOf(at) ? -1 : 1;
    for (std::int64_t stride = 1;; stride *= 2) {
      const std::int64_t far = OrderOf(from_met ? unmet : met);
      const std::int64_t here = OrderOf(from_met ? met : unmet);
      if ((far - here) * toward <= stride) break;
      look(FromOrder(here + toward * stride));
      if (from_met != (at == met)) break;
    }
    // The rest by halves.
    for (;;) {
      const std::int64_t a = OrderOf(unmet), b = OrderOf(met);
      const std::int64_t half = a + (b - a) / 2;
      if (half == a || half == b) break;
      look(FromOrder(half));
    }
    if (met == 0) met = 0;  // Not −0.
    if (MeetsIn(PlanAt(met))) answer.solutions.push_back(met);
  }

  /// Without an edge: the value that comes closest, of equally close ones the one with least far to
  /// go. Inputs that are not `together` now may meet the goal wherever they are.
  void NameNearest(SeekAnswer& answer, bool together) const {
    const auto rank = [&](const Seen& seen) {
      const bool meets = seen.meets && !together;
      return std::tuple(!meets, meets ? 0 : seen.lack, Far(seen.at));
    };
    const auto best =
        std::min_element(looks_.begin(), looks_.end(),
                         [&](const Seen& a, const Seen& b) { return rank(a) < rank(b); });
    if (best->meets && !together) {
      answer.solutions = {best->at};
    } else if (best->lack < never_) {
      answer.closest = best->at;
      answer.reached = ValueOf(measure_, PlanAt(best->at)).value;
    }
  }

  static constexpr double never_ = std::numeric_limits<double>::infinity();
  std::span<const int> inputs_;
  const Goal& goal_;
  bool by_month_;   ///< The goal is about the month in which the money runs out.
  Metric measure_;  ///< By which, and to what, the distance to the goal is measured.
  double aim_;
  Plan plan_;
  Probe probe_;
  InputRow track_;  ///< With the range that the inputs have in common.
  std::vector<Seen> looks_;
  double least_ = never_, most_ = -never_;  ///< Of the metric, wherever it was looked at.
};

}  // namespace

SeekAnswer Seek(const Scenario& scenario, std::span<const int> inputs, const Goal& goal) {
  return Search(scenario, inputs, goal).Run();
}

std::vector<WhatIfRow> WhatIf(const Scenario& scenario, const Goal& goal) {
  std::vector<WhatIfRow> rows;
  for (int input = 0; input < kInputCount; ++input)
    rows.push_back({input, Seek(scenario, {&input, 1}, goal)});
  std::stable_sort(rows.begin(), rows.end(), [](const WhatIfRow& a, const WhatIfRow& b) {
    return a.answer.moved.value_or(2) < b.answer.moved.value_or(2);
  });
  return rows;
}

}  // namespace burnline
