// SPDX-License-Identifier: MIT
//
// The commands that run many forecasts, over several threads. The figures do not depend on how
// many.
#ifndef BURNLINE_CLI_ANALYSES_H_
#define BURNLINE_CLI_ANALYSES_H_

#include <string>
#include <variant>

#include "burnline/funding.h"
#include "burnline/metric.h"
#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline::cli {

struct Effort {
  int paths;
  int threads;
};

/// The JSON of each analysis, or what stands in its way.
std::variant<std::string, Problem> Uncertainty(const Scenario& scenario, bool assume,
                                               std::vector<Metric> metrics, Effort effort);
std::variant<std::string, Problem> Drivers(const Scenario& scenario, bool assume, Metric metric,
                                           Effort effort);
std::variant<std::string, Problem> FundingOf(const Scenario& scenario, bool assume,
                                             FundingGoal goal, Effort effort);

}  // namespace burnline::cli

#endif  // BURNLINE_CLI_ANALYSES_H_
