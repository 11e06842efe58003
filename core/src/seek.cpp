// SPDX-License-Identifier: MIT
#include "burnline/seek.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "burnline/dual.h"
#include "burnline/track.h"
#include "metric_of.h"
#include "probe.h"
#include "value_of.h"

namespace burnline {
namespace {

constexpr int kSteps = 320;  ///< Looks along the track.
constexpr int kPeaks = 4;    ///< Peaks that are looked at more closely,
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

class Search {
 public:
  Search(const Scenario& scenario, std::span<const int> inputs, const Goal& goal)
      : inputs_(inputs),
        goal_(goal),
        plan_(MakePlan(scenario)),
        probe_(plan_),
        track_(kInputs[inputs.front()]) {
    for (const int input : inputs) {
      track_.min = std::max(track_.min, kInputs[input].min);
      track_.max = std::min(track_.max, kInputs[input].max);
    }
  }

  SeekAnswer Run() {
    SeekAnswer answer;
    const double now = plan_.inputs[inputs_.front()];
    const bool together = std::all_of(inputs_.begin(), inputs_.end(),
                                      [&](int input) { return plan_.inputs[input] == now; });
    const std::optional<double> base = ValueOf(goal_.metric, plan_).value;
    if (goal_.Meets(base)) {
      answer.status = SeekAnswer::Status::kAlreadyMet;
      if (together) answer.value = now;
      answer.reached = base;
      answer.moved = 0;
      return answer;
    }
    std::vector<double> values;
    for (int i = 0; i <= kSteps; ++i)
      values.push_back(AtShare(track_, static_cast<double>(i) / kSteps));
    if (track_.min <= now && now <= track_.max) values.push_back(now);
    Look(values);
    LookCloser();
    for (std::size_t i = 1; i < looks_.size(); ++i) {
      const Seen &a = looks_[i - 1], &b = looks_[i];
      if (a.meets != b.meets) CloseIn(a.meets ? b.at : a.at, a.meets ? a.at : b.at, answer);
    }
    // What rounding alone moves reaches nothing.
    if (most_ < never_ && most_ - least_ <= kRounding * std::fabs(most_)) answer.solutions.clear();
    if (answer.solutions.empty()) {
      NameClosest(answer, now);
      return answer;
    }
    const auto far = [&](double value) {
      return std::fabs(Along(track_, value) - Along(track_, now));
    };
    answer.status =
        answer.solutions.size() == 1 ? SeekAnswer::Status::kFound : SeekAnswer::Status::kSeveral;
    answer.value = *std::min_element(answer.solutions.begin(), answer.solutions.end(),
                                     [&](double a, double b) { return far(a) < far(b); });
    answer.moved = far(*answer.value);
    const auto there = ValueAt(*answer.value).value;
    const double size = std::max({1.0, std::fabs(goal_.target), std::fabs(base.value_or(0))});
    if (there && std::fabs(*there - goal_.target) <= kReached * size) answer.reached = there;
    return answer;
  }

 private:
  struct Seen {
    double at;
    bool meets;
    double lack;  ///< How far the metric is from the target; infinite where it has no value.
  };

  Valued ValueAt(double value) const {
    Plan plan = plan_;
    for (const int input : inputs_) plan.inputs[input] = value;
    return ValueOf(goal_.metric, plan);
  }

  /// Adds looks at `values`, and puts all in order.
  void Look(const std::vector<double>& values) {
    for (std::size_t first = 0; first < values.size(); first += kScrambles) {
      Eight eight;
      for (std::size_t i = 0; i < kScrambles; ++i)
        eight[i] = values[std::min(first + i, values.size() - 1)];
      for (const int input : inputs_) probe_.Set(input, eight);
      const MetricLanes seen =
          ReadMetric(goal_.metric, probe_.Run(RateMonth(goal_.metric)), plan_.horizon);
      // Where there is no value it counts as later or higher than any: ReadMetric's censored ones.
      const Eight never =
          Select(seen.censored, Eight(std::numeric_limits<double>::infinity()), seen.value);
      for (std::size_t i = 0; i < kScrambles && first + i < values.size(); ++i) {
        const bool meets = goal_.at_least ? never[i] >= goal_.target : never[i] <= goal_.target;
        const double lack = std::fabs(goal_.target - never[i]);
        looks_.push_back({eight[i], meets, std::isnan(lack) ? never_ : lack});
        least_ = Min(never[i], least_);
        most_ = Max(never[i], most_);
      }
    }
    std::stable_sort(looks_.begin(), looks_.end(),
                     [](const Seen& a, const Seen& b) { return a.at < b.at; });
    looks_.erase(std::unique(looks_.begin(), looks_.end(),
                             [](const Seen& a, const Seen& b) { return a.at == b.at; }),
                 looks_.end());
  }

  /// Where the goal is not met but the metric comes nearer than on both sides, it may be met in
  /// between: the nearest such places are looked at again and again, closer.
  void LookCloser() {
    std::vector<std::pair<double, double>> around;
    std::vector<Seen> peaks;
    for (std::size_t i = 1; i + 1 < looks_.size(); ++i) {
      const Seen &a = looks_[i - 1], &b = looks_[i], &c = looks_[i + 1];
      if (a.meets || b.meets || c.meets || b.lack == never_) continue;
      if (b.lack <= a.lack && b.lack <= c.lack && (b.lack < a.lack || b.lack < c.lack))
        peaks.push_back(b);
    }
    std::stable_sort(peaks.begin(), peaks.end(),
                     [](const Seen& a, const Seen& b) { return a.lack < b.lack; });
    if (peaks.size() > kPeaks) peaks.resize(kPeaks);
    for (Seen peak : peaks) {
      for (int i = 0; i < kCloser && !peak.meets; ++i) {
        const auto place =
            std::lower_bound(looks_.begin(), looks_.end(), peak.at,
                             [](const Seen& seen, double at) { return seen.at < at; });
        const double from = (place - 1)->at, to = (place + 1)->at;
        std::vector<double> between;
        for (int part = 1; part < kParts; ++part)
          between.push_back(from + (to - from) * part / kParts);
        Look(between);
        for (const Seen& seen : looks_)
          if (from < seen.at && seen.at < to && (seen.meets || seen.lack < peak.lack)) {
            peak = seen;
            if (seen.meets) break;
          }
      }
    }
  }

  /// The metric's distance from the target along the input, with its slope.
  LineDual Off(double value) const {
    Inputs<LineDual> inputs;
    for (int i = 0; i < kInputCount; ++i) inputs[i] = LineDual(plan_.inputs[i]);
    for (const int input : inputs_) inputs[input] = LineDual(value, 1);
    const LineDual figure = MetricOf(plan_, inputs, goal_.metric);
    const bool never = goal_.metric.MayBeNone() &&
                       (std::isnan(figure.value) || figure.value >= Outcome<LineDual>::kNever);
    if (never) return LineDual(std::numeric_limits<double>::infinity());
    return figure - LineDual(goal_.target);
  }
  bool Meets(const LineDual& off) const { return goal_.at_least ? off.value >= 0 : off.value <= 0; }

  /// Narrows the bracket to neighbouring doubles and adds the one that meets the goal, unless the
  /// whole forecast is not finite there.
  void CloseIn(double unmet, double met, SeekAnswer& answer) {
    double at = met;
    const auto look = [&](double value) {
      const LineDual off = Off(value);
      (Meets(off) ? met : unmet) = value;
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
    const Valued there = ValueAt(met);
    if (there.finite && goal_.Meets(there.value)) answer.solutions.push_back(met);
  }

  /// Of values that come equally close, the one with least far to go.
  void NameClosest(SeekAnswer& answer, double now) const {
    const auto rank = [&](const Seen& seen) {
      return std::pair(seen.lack, std::fabs(Along(track_, seen.at) - Along(track_, now)));
    };
    const auto best =
        std::min_element(looks_.begin(), looks_.end(),
                         [&](const Seen& a, const Seen& b) { return rank(a) < rank(b); });
    if (best->lack == never_) return;
    answer.closest = best->at;
    answer.reached = ValueAt(best->at).value;
  }

  static constexpr double never_ = std::numeric_limits<double>::infinity();
  std::span<const int> inputs_;
  const Goal& goal_;
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
