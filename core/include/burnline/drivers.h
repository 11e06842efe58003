// SPDX-License-Identifier: MIT
//
// What drives it? First-order and total Sobol' indices of a metric over what a study draws: how
// much of the metric's variance each input explains alone, and together with all others. Jansen's
// estimators on Saltelli's design (A. Saltelli and others, Computer Physics Communications 181
// (2010), 259–270); inputs are drawn independently. Intervals hold the figure 19 times in 20, by
// the spread between the eight scrambles (Student's t, 7 degrees of freedom).
#ifndef BURNLINE_DRIVERS_H_
#define BURNLINE_DRIVERS_H_

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "burnline/futures.h"
#include "burnline/metric.h"
#include "burnline/study.h"

namespace burnline {

inline constexpr int kDefaultBasePoints = 4096;

struct SobolIndex {
  double value;
  std::array<double, 2> interval;
};

struct Driver {
  std::string factor;  ///< As Factor::name.
  SobolIndex first, total;
};

/// The indices of a function of `factors` coordinates. For each point `values` holds, eight
/// scrambles each: f(A), f(B), and for each factor f of A with that factor from B. Not numbers
/// where the function does not vary.
std::vector<std::array<SobolIndex, 2>> SobolIndices(std::span<const double> values, int factors);

class DriversStudy {
 public:
  /// `base` points of the design, rounded up to eights.
  DriversStudy(Study study, Metric metric, int base, QuantileTables& tables);
  ~DriversStudy();

  std::uint32_t points() const { return points_; }
  bool independent() const { return independent_; }
  const Metric& metric() const { return metric_; }
  YearMonth start() const { return study_.plan.start; }

  /// The values of the points from `first` up to but without `last`, appended to `values`.
  void Run(std::uint32_t first, std::uint32_t last, std::vector<double>& values);

  /// The drivers, by falling total index. `values` are those of all points, in order.
  std::vector<Driver> Finish(std::span<const double> values) const;

 private:
  struct Work;
  Study study_;
  Metric metric_;
  bool independent_;
  std::uint32_t points_;
  std::vector<Factor> factors_;
  std::unique_ptr<Work> work_;
};

/// {"metric", "paths", "independent", "inputs": [{"input", "first", "first_interval", …}]}.
std::string DriversJson(const DriversStudy& study, std::span<const Driver> drivers);

}  // namespace burnline

#endif  // BURNLINE_DRIVERS_H_
