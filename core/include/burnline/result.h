// SPDX-License-Identifier: MIT
//
// A scenario run to the end: its months, its answers, its claims checked. The one thing that the
// command, the page and the tests ask the core for.
#ifndef BURNLINE_RESULT_H_
#define BURNLINE_RESULT_H_

#include <string>
#include <variant>
#include <vector>

#include "burnline/answers.h"
#include "burnline/claim.h"
#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline {

struct Result {
  std::vector<Lines<double>> months;
  Answers answers;
  std::vector<ClaimResult> claims;
};

/// Runs `scenario`; a problem if some line is not finite in some month.
std::variant<Result, Problem> Run(const Scenario& scenario, int lead_months = kDefaultLeadMonths);

/// The month table as CSV (RFC 4180, keys of lines.def as header): a row per month ("2023-08") and,
/// after each calendar year's last month, a row for the year ("2023"). No rate is an empty cell.
std::string ToCsv(const Scenario& scenario, const Result& result);

}  // namespace burnline

#endif  // BURNLINE_RESULT_H_
