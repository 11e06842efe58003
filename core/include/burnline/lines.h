// SPDX-License-Identifier: MIT
//
// The lines of one month's result: named fields over any number type, and the table that describes
// them. Both are expanded from lines.def and stand in the same order.
#ifndef BURNLINE_LINES_H_
#define BURNLINE_LINES_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace burnline {

/// One month of a forecast. Units: lines.def. For double this is a plain row of kLineCount doubles.
template <class T>
struct Lines {
#define BURNLINE_LINE(key, ...) T key;
#include "burnline/lines.def"
  T& operator[](int i);
  const T& operator[](int i) const;
};

/// A line's place in the table, for code that names one.
enum LineId : int {
#define BURNLINE_LINE(key, ...) kLine_##key,
#include "burnline/lines.def"
};

enum class YearRule { kSum, kLast };

/// A row of lines.def. Texts are UTF-8.
struct LineRow {
  std::string_view key, unit;
  YearRule year;
  std::string_view label_en, label_zh;
};

inline constexpr LineRow kLines[] = {
#define BURNLINE_YEAR_sum YearRule::kSum
#define BURNLINE_YEAR_last YearRule::kLast
#define BURNLINE_LINE(key, unit, year, en, zh) {#key, unit, BURNLINE_YEAR_##year, en, zh},
#include "burnline/lines.def"
#undef BURNLINE_YEAR_sum
#undef BURNLINE_YEAR_last
};

inline constexpr int kLineCount = sizeof(kLines) / sizeof(kLines[0]);

static_assert(sizeof(Lines<double>) == kLineCount * sizeof(double),
              "a month must be a dense row: it leaves the core as one");

/// The field of Lines<T> that each row describes.
template <class T>
inline constexpr std::array<T Lines<T>::*, kLineCount> kLineFields = {
#define BURNLINE_LINE(key, ...) &Lines<T>::key,
#include "burnline/lines.def"
};

template <class T>
T& Lines<T>::operator[](int i) {
  return this->*kLineFields<T>[static_cast<std::size_t>(i)];
}
template <class T>
const T& Lines<T>::operator[](int i) const {
  return this->*kLineFields<T>[static_cast<std::size_t>(i)];
}

/// The place of the line called `key`, or nothing.
std::optional<int> FindLine(std::string_view key);

/// Whether months without a value (NaN, null in JSON) are part of this line's meaning.
constexpr bool MayBeNone(int line) {
  return line == kLine_break_even_paid_rate || line == kLine_break_even_paid_rate_operating;
}

}  // namespace burnline

#endif  // BURNLINE_LINES_H_
