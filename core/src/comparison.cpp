// SPDX-License-Identifier: MIT
#include "burnline/comparison.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "burnline/outcome.h"
#include "cash_lines.h"
#include "metric_of.h"
#include "shapley.h"
#include "value_of.h"

namespace burnline {
namespace {

constexpr double kNever = Outcome<double>::kNever;

/// A month that was written for a scenario that starts in `from`, in one that starts in `to`: a
/// date stays the date.
MonthRef Moved(MonthRef month, YearMonth from, YearMonth to) {
  if (month.dated) month.index += from - to;
  return month;
}

Metric Moved(Metric metric, YearMonth from, YearMonth to) {
  if (metric.month) metric.month = Moved(*metric.month, from, to);
  return metric;
}

/// Whether two events do the same to a forecast; labels and chances aside.
bool SameDeed(const Event& a, YearMonth a_start, const Event& b, YearMonth b_start) {
  return Moved(a.month, a_start, b_start).index == b.month.index && a.raise == b.raise &&
         a.spend == b.spend && a.set == b.set && a.scale == b.scale;
}

/// Places of the events, by their month in a forecast from `start`; within a month in list order,
/// as it counts only there.
std::vector<int> InOrder(const Scenario& scenario, YearMonth start) {
  const std::vector<Event>& events = scenario.events;
  std::vector<int> places(events.size());
  std::iota(places.begin(), places.end(), 0);
  std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
    const auto month = [&](int place) {
      return Moved(events[static_cast<std::size_t>(place)].month, scenario.start, start).index;
    };
    return month(a) < month(b);
  });
  return places;
}

/// The events of both scenarios in one order: those they share, and between them each one's own.
struct MergedEvent {
  int a, b;  ///< Places in the scenarios; −1: not there.
};
std::vector<MergedEvent> MergeEvents(const Scenario& a, const Scenario& b) {
  const std::vector<int> of_a = InOrder(a, b.start), of_b = InOrder(b, b.start);
  const std::size_t n = of_a.size(), m = of_b.size();
  const auto same = [&](std::size_t i, std::size_t j) {
    return SameDeed(a.events[static_cast<std::size_t>(of_a[i])], a.start,
                    b.events[static_cast<std::size_t>(of_b[j])], b.start);
  };
  // Of what is left of each from (i, j) on, as many events as the longest shared sequence has.
  std::vector<std::vector<int>> shared(n + 1, std::vector<int>(m + 1));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      shared[i][j] =
          same(i, j) ? shared[i + 1][j + 1] + 1 : std::max(shared[i + 1][j], shared[i][j + 1]);
  std::vector<MergedEvent> merged;
  for (std::size_t i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && same(i, j))
      merged.push_back({of_a[i++], of_b[j++]});
    else if (j == m || (i < n && shared[i + 1][j] >= shared[i][j + 1]))
      merged.push_back({of_a[i++], -1});
    else
      merged.push_back({-1, of_b[j++]});
  }
  return merged;
}

class Mixer {
 public:
  Mixer(const Scenario& a, const Scenario& b) : a_(a), b_(b), events_(MergeEvents(a, b)) {
    using Kind = Difference::Kind;
    for (int input = 0; input < kInputCount; ++input)
      if (a.inputs[input] != b.inputs[input]) differs_.push_back({Kind::kInput, input});
    if (a.start != b.start) differs_.push_back({Kind::kStart, 0});
    if (a.horizon != b.horizon) differs_.push_back({Kind::kHorizon, 0});
    for (const MergedEvent& event : events_) {
      if (event.b < 0) differs_.push_back({Kind::kEventOfA, event.a});
      if (event.a < 0) differs_.push_back({Kind::kEventOfB, event.b});
    }
  }

  const std::vector<Difference>& differs() const { return differs_; }

  /// The metric with these differences as in B and the rest as in A.
  double Worth(const Metric& metric, const Made& swapped) const {
    Plan mixed{a_.start, a_.horizon, a_.inputs, {}};
    std::vector<bool> without_a(a_.events.size()), with_b(b_.events.size());
    for (std::size_t i = 0; i < differs_.size(); ++i) {
      if (!swapped[i]) continue;
      const auto [kind, place] = differs_[i];
      switch (kind) {
        case Difference::Kind::kInput:
          mixed.inputs[place] = b_.inputs[place];
          break;
        case Difference::Kind::kStart:
          mixed.start = b_.start;
          break;
        case Difference::Kind::kHorizon:
          mixed.horizon = b_.horizon;
          break;
        case Difference::Kind::kEventOfA:
          without_a[static_cast<std::size_t>(place)] = true;
          break;
        case Difference::Kind::kEventOfB:
          with_b[static_cast<std::size_t>(place)] = true;
          break;
      }
    }
    // In the order of the scenario whose start it is: events may share a month there that do not in
    // the other; one of the other alone stays behind the event that it follows.
    struct Due {
      int month;
      double place;
      const Event* event;
    };
    std::vector<Due> due;
    double before = -1;
    for (const auto [in_a, in_b] : events_) {
      const int frame = mixed.start == a_.start ? in_a : in_b;
      before = frame >= 0 ? frame : before + 1e-3;
      const bool is_in = in_a < 0 ? with_b[static_cast<std::size_t>(in_b)]
                                  : !without_a[static_cast<std::size_t>(in_a)];
      if (!is_in) continue;
      const Scenario& from = in_a >= 0 ? a_ : b_;
      const Event& event = from.events[static_cast<std::size_t>(in_a >= 0 ? in_a : in_b)];
      due.push_back({Moved(event.month, from.start, mixed.start).index, before, &event});
    }
    std::stable_sort(due.begin(), due.end(), [](const Due& x, const Due& y) {
      return std::pair(x.month, x.place) < std::pair(y.month, y.place);
    });
    for (const Due& one : due)
      if (one.month >= 0) AppendActions(*one.event, one.month, 0, mixed.actions);
    const Metric there = Moved(metric, a_.start, mixed.start);
    const double figure = MetricOf(mixed, mixed.inputs, there);
    const bool none = !std::isfinite(figure) || (there.MayBeNone() && figure >= kNever);
    return none ? Censored(there, {}, mixed.horizon) : figure;
  }

 private:
  const Scenario &a_, &b_;
  std::vector<MergedEvent> events_;
  std::vector<Difference> differs_;
};

/// By size, largest first, and summing to `change`.
std::vector<Portion> Portions(const ShapleyValues& shapley, double change) {
  std::vector<Portion> portions;
  for (std::size_t i = 0; i < shapley.values.size(); ++i)
    portions.push_back({static_cast<int>(i), shapley.values[i], shapley.first[i], shapley.last[i]});
  std::stable_sort(portions.begin(), portions.end(), [](const Portion& a, const Portion& b) {
    return std::fabs(a.change) > std::fabs(b.change);
  });
  std::vector<double> changes;
  for (const Portion& portion : portions) changes.push_back(portion.change);
  SettleSum(changes, change);
  for (std::size_t i = 0; i < portions.size(); ++i) portions[i].change = changes[i];
  return portions;
}

}  // namespace

std::optional<Problem> OutOfReach(const Scenario& a, const Scenario& b, const Metric& metric) {
  if (!metric.month) return std::nullopt;
  const int horizon = std::min(a.horizon, b.horizon);
  for (const YearMonth start : {a.start, b.start}) {
    const int month = Moved(*metric.month, a.start, start).index;
    if (month >= 0 && month < horizon) continue;
    return Problem{
        "",
        {"a metric of a month that both forecasts reach", "指标所指的月份须在两个情景的预测期内"},
        ToString(metric, a.start)};
  }
  return std::nullopt;
}

Comparison Compare(const Scenario& a, const Scenario& b, const Metric& metric) {
  const Plan plan_a = MakePlan(a), plan_b = MakePlan(b);
  const Metric metric_b = Moved(metric, a.start, b.start);
  Comparison comparison{
      metric, ValueOf(metric, plan_a).value, ValueOf(metric_b, plan_b).value, 0, {}, {}, 0, {}};
  comparison.change =
      Censored(metric, comparison.b, b.horizon) - Censored(metric, comparison.a, a.horizon);
  const Mixer mixer(a, b);
  comparison.differs = mixer.differs();
  const int n = static_cast<int>(comparison.differs.size());
  const auto worth = [&](const Made& swapped) { return mixer.Worth(metric, swapped); };
  const ShapleyValues shapley = n <= kMostExact ? ShapleyExact(n, worth) : ShapleySampled(n, worth);
  comparison.portions = Portions(shapley, comparison.change);
  comparison.error = shapley.error;
  if (IsOfCash(metric) && a.start == b.start && a.horizon == b.horizon) {
    const LineShares by_line = AttributeToLines(plan_a, plan_b, metric);
    comparison.lines = Portions(by_line.shapley, comparison.change);
    for (Portion& portion : *comparison.lines)
      portion.place = static_cast<int>(by_line.lines[static_cast<std::size_t>(portion.place)]);
  }
  return comparison;
}

}  // namespace burnline
