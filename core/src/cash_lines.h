// SPDX-License-Identifier: MIT
//
// The change of a metric from one plan to another, attributed to the lines of the cash flow: each
// line is taken whole from one forecast or the other, and only cash and its interest are computed
// anew.
#ifndef BURNLINE_CASH_LINES_H_
#define BURNLINE_CASH_LINES_H_

#include <vector>

#include "burnline/comparison.h"
#include "burnline/metric.h"
#include "shapley.h"

namespace burnline {

/// Whether the metric can be told from the lines of the cash flow.
bool IsOfCash(const Metric& metric);

/// The lines that differ in some month, and what each accounts for.
struct LineShares {
  std::vector<CashLine> lines;
  ShapleyValues shapley;
};

/// Of plans of the same months, and a metric that is of cash.
LineShares AttributeToLines(const Plan& a, const Plan& b, const Metric& metric);

}  // namespace burnline

#endif  // BURNLINE_CASH_LINES_H_
