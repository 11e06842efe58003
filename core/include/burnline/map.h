// SPDX-License-Identifier: MIT
//
// Where is the edge? A metric over a grid of any two inputs, with the two surfaces whose zero lines
// are the edges: the lowest cash, 0 where running out within the horizon begins, and the last
// month's contribution, 0 where users just cover what serving them costs.
#ifndef BURNLINE_MAP_H_
#define BURNLINE_MAP_H_

#include <optional>
#include <string>
#include <vector>

#include "burnline/metric.h"
#include "burnline/scenario.h"

namespace burnline {

inline constexpr int kMapSize = 64, kMostMapSize = 512;

struct MapAxis {
  int input;                   ///< Place in the table.
  bool log;                    ///< Whether its values are evenly spaced by their logarithms.
  std::vector<double> values;  ///< Ascending, both ends exactly.
};

/// What an axis reaches over.
struct Reach {
  double low, high;
};

/// From the low to the high of the input's range, if it has one; else from a quarter to four times
/// its value, or for rates of change and inputs at 0 five swings to either side. Wide enough to
/// hold the value as it is, and within what the input may be.
Reach ReachOf(const Scenario& scenario, int input);

/// `size` values over `reach`: by the logarithm where the input's slider is, unless it begins at 0.
MapAxis AxisOf(int input, Reach reach, int size);

/// Cell (column i, row j) is at place j · x.values.size() + i.
struct Map {
  Metric metric;
  MapAxis x, y;
  std::vector<double> z;  ///< NaN where the metric has no value, or the forecast is not finite.
  std::vector<double> lowest_cash, contribution;
  double today_x, today_y;
  std::optional<double> today;  ///< The metric of the scenario itself.
};

/// Of two different inputs.
Map MapOf(const Scenario& scenario, const Metric& metric, MapAxis x, MapAxis y);

/// {"metric", "x": {"input", "log", "values"}, "y": {…}, "today": {"x", "y", "value"}}, and with
/// `cells` also "z", "lowest_cash" and "contribution": one row per y.
std::string MapJson(const Scenario& scenario, const Map& map, bool cells);

}  // namespace burnline

#endif  // BURNLINE_MAP_H_
