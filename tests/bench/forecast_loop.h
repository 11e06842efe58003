// SPDX-License-Identifier: MIT
//
// What both benchmarks time: one forecast of the default scenario (founder-quarter-point, 60
// months) with all lines and all answers, into memory that is already there. Nothing is read or
// written.
#ifndef BURNLINE_TESTS_BENCH_FORECAST_LOOP_H_
#define BURNLINE_TESTS_BENCH_FORECAST_LOOP_H_

#include <vector>

#include "burnline/answers.h"
#include "burnline/forecast.h"

namespace burnline {

class ForecastLoop {
 public:
  /// One forecast and its answers. Moves an input by an amount that changes no answer's order of
  /// magnitude, so that no compiler can take the work out of the loop. Returns the runway.
  double Once() {
    plan_.inputs.price = 20 + 1e-9 * (++count_ & 1023);
    if (RunForecast(plan_, months_)) return 0;
    const Answers answers = FindAnswers(plan_.inputs.cash, months_);
    return answers.runway_months.value_or(0) + answers.lowest_cash;
  }

 private:
  Plan plan_;
  std::vector<Lines<double>> months_;
  unsigned count_ = 0;
};

}  // namespace burnline

#endif  // BURNLINE_TESTS_BENCH_FORECAST_LOOP_H_
