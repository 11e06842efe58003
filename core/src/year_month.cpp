// SPDX-License-Identifier: MIT
#include "burnline/year_month.h"

#include <charconv>

namespace burnline {

std::optional<YearMonth> ParseYearMonth(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  int year = 0, month = 0;
  const auto whole = [](std::string_view digits, int& value) {
    for (const char c : digits)
      if (c < '0' || c > '9') return false;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return true;
  };
  if (!whole(text.substr(0, 4), year) || !whole(text.substr(5, 2), month)) return std::nullopt;
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return std::nullopt;
  return YearMonth{year * 12 + month - 1};
}

std::string ToString(YearMonth month) {
  const std::string m = std::to_string(month.month());
  return std::to_string(month.year()) + (m.size() == 1 ? "-0" : "-") + m;
}

}  // namespace burnline
