// SPDX-License-Identifier: MIT
//
// A calendar month, "2023-08": the unit in which Burnline counts time.
#ifndef BURNLINE_YEAR_MONTH_H_
#define BURNLINE_YEAR_MONTH_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace burnline {

/// Months since January of year 0. Scenarios start between 1900-01 and 2999-12.
struct YearMonth {
  int count = 2023 * 12 + 7;

  constexpr int year() const { return count / 12; }
  constexpr int month() const { return count % 12 + 1; }  ///< 1 to 12.
  constexpr YearMonth operator+(int months) const { return {count + months}; }
  constexpr int operator-(YearMonth other) const { return count - other.count; }
  auto operator<=>(const YearMonth&) const = default;
};

/// Reads exactly "YYYY-MM" with a year from 1900 to 2999; nothing for anything else.
std::optional<YearMonth> ParseYearMonth(std::string_view text);

/// "YYYY-MM".
std::string ToString(YearMonth month);

}  // namespace burnline

#endif  // BURNLINE_YEAR_MONTH_H_
