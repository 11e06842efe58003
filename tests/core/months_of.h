// SPDX-License-Identifier: MIT
//
// The shortest way for a test from a plan to its months: they are expected to be finite.
#ifndef BURNLINE_TESTS_MONTHS_OF_H_
#define BURNLINE_TESTS_MONTHS_OF_H_

#include <gtest/gtest.h>

#include <vector>

#include "burnline/forecast.h"

namespace burnline {

inline std::vector<Lines<double>> MonthsOf(const Plan& plan) {
  std::vector<Lines<double>> months;
  const auto bad = RunForecast(plan, months);
  EXPECT_FALSE(bad) << kLines[bad->line].key << " is not finite in month " << bad->month;
  return months;
}

/// A plan without users, staff or research: nothing earns and nothing costs, cash stays.
inline Plan IdlePlan() {
  Plan plan;
  plan.inputs.dau = 0;
  plan.inputs.headcount = 0;
  plan.inputs.rnd = 0;
  plan.inputs.cash = 1000;
  return plan;
}

inline Action Raise(int month, double dollars) {
  return {month, Action::Kind::kRaise, -1, dollars};
}
inline Action Spend(int month, double dollars) {
  return {month, Action::Kind::kSpend, -1, dollars};
}
inline Action Set(int month, int input, double value) {
  return {month, Action::Kind::kSet, input, value};
}
inline Action ScaleBy(int month, int input, double factor) {
  return {month, Action::Kind::kScale, input, factor};
}

}  // namespace burnline

#endif  // BURNLINE_TESTS_MONTHS_OF_H_
