// SPDX-License-Identifier: MIT
//
// The month table as CSV. Cells are keys, months and numbers only, so that none needs quoting.
#include <cmath>

#include "burnline/result.h"
#include "format/json.h"

namespace burnline {
namespace {

void AddRow(std::string& csv, const std::string& period, const Lines<double>& row) {
  csv += period;
  for (int line = 0; line < kLineCount; ++line) {
    csv += ',';
    if (!std::isnan(row[line])) csv += Number(row[line]).dump();
  }
  csv += "\r\n";
}

}  // namespace

std::string ToCsv(const Scenario& scenario, const Result& result) {
  std::string csv = "period";
  for (const LineRow& line : kLines) csv += "," + std::string(line.key);
  csv += "\r\n";
  const auto years = YearTotals(scenario.start, result.months);
  for (std::size_t m = 0; m < result.months.size(); ++m) {
    const YearMonth month = scenario.start + static_cast<int>(m);
    AddRow(csv, ToString(month), result.months[m]);
    if (month.month() == 12 || m + 1 == result.months.size()) {
      const int year = month.year() - scenario.start.year();
      AddRow(csv, std::to_string(month.year()), years[static_cast<std::size_t>(year)]);
    }
  }
  return csv;
}

}  // namespace burnline
