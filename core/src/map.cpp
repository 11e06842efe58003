// SPDX-License-Identifier: MIT
#include "burnline/map.h"

#include <algorithm>
#include <cmath>

#include "burnline/elementary.h"
#include "burnline/study.h"
#include "probe.h"
#include "value_of.h"

namespace burnline {

Reach ReachOf(const Scenario& scenario, int input) {
  const InputRow& row = kInputs[input];
  const double value = scenario.inputs[input];
  Reach reach{};
  const auto own = VariableOf(scenario, input);
  if (own && !own->range.IsPoint())
    reach = {std::min(own->range.low, value), std::max(own->range.high, value)};
  else if (row.IsRateOfChange() || value == 0)
    reach = {value - 5 * row.swing, value + 5 * row.swing};
  else
    reach = {value / 4, value * 4};
  return {std::clamp(reach.low, row.min, row.max), std::clamp(reach.high, row.min, row.max)};
}

MapAxis AxisOf(int input, Reach reach, int size) {
  MapAxis axis{input, kInputs[input].scale == Scale::kLog && reach.low > 0, {}};
  const double ratio = axis.log ? Log(reach.high / reach.low) : 0;
  for (int i = 0; i < size; ++i) {
    const double share = static_cast<double>(i) / (size - 1);
    axis.values.push_back(axis.log ? reach.low * Exp(share * ratio)
                                   : reach.low + share * (reach.high - reach.low));
  }
  axis.values.back() = reach.high;
  return axis;
}

Map MapOf(const Scenario& scenario, const Metric& metric, MapAxis x, MapAxis y) {
  const Plan plan = MakePlan(scenario);
  const std::size_t width = x.values.size(), cells = width * y.values.size();
  Map map{metric, std::move(x), std::move(y), {}, {}, {}, 0, 0, {}};
  map.today_x = plan.inputs[map.x.input];
  map.today_y = plan.inputs[map.y.input];
  map.today = ValueOf(metric, plan).value;
  for (auto* cell : {&map.z, &map.lowest_cash, &map.contribution}) cell->reserve(cells);
  Probe probe(plan);
  const int rate_month = RateMonth(metric);
  for (std::size_t first = 0; first < cells; first += kScrambles) {
    Eight at_x, at_y;
    const std::size_t count = std::min<std::size_t>(kScrambles, cells - first);
    for (std::size_t i = 0; i < kScrambles; ++i) {
      const std::size_t cell = first + std::min(i, count - 1);
      at_x[i] = map.x.values[cell % width];
      at_y[i] = map.y.values[cell / width];
    }
    probe.Set(map.x.input, at_x);
    probe.Set(map.y.input, at_y);
    const Kept kept = probe.Run(rate_month);
    const MetricLanes seen = ReadMetric(metric, kept, plan.horizon);
    const Eight z = Select(seen.censored, None<Eight>(), seen.value);
    const auto add = [&](std::vector<double>& to, const Eight& from) {
      for (std::size_t i = 0; i < count; ++i)
        to.push_back(IsFinite(kept, plan.horizon, i) ? from[i] : None<double>());
    };
    add(map.z, z);
    add(map.lowest_cash, kept.outcome.lowest_cash);
    add(map.contribution, kept.contribution);
  }
  return map;
}

}  // namespace burnline
