// SPDX-License-Identifier: MIT
//
// The inputs of a scenario: named fields over any number type, and the table that describes them.
// Both are expanded from inputs.def and stand in the same order.
#ifndef BURNLINE_INPUTS_H_
#define BURNLINE_INPUTS_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace burnline {

/// One value per input, by name and (operator[]) by its place in the table. Units: inputs.def.
template <class T>
struct Inputs {
#define BURNLINE_INPUT(key, group, unit, def, ...) T key = T(def);
#include "burnline/inputs.def"
  T& operator[](int i);
  const T& operator[](int i) const;
};

/// An input's place in the table, for code that names one.
enum InputId : int {
#define BURNLINE_INPUT(key, ...) kInput_##key,
#include "burnline/inputs.def"
};

enum class Scale { kLin, kLog };

/// A row of inputs.def. Texts are UTF-8.
struct InputRow {
  std::string_view key, group, unit;
  double def, min, max, step, swing;
  Scale scale;
  std::string_view label_en, label_zh, help_en, help_zh;

  /// Whether it is a change each month, which a factor says little about.
  constexpr bool IsRateOfChange() const { return unit == "1/month" || unit == "share/month"; }
};

struct GroupRow {
  std::string_view key, label_en, label_zh;
};

inline constexpr GroupRow kGroups[] = {
#define BURNLINE_GROUP(key, en, zh) {#key, en, zh},
#include "burnline/inputs.def"
};

inline constexpr InputRow kInputs[] = {
#define BURNLINE_SCALE_lin Scale::kLin
#define BURNLINE_SCALE_log Scale::kLog
#define BURNLINE_INPUT(key, group, unit, def, min, max, step, swing, scale, len, lzh, hen, hzh) \
  {#key, #group, unit, def, min, max, step, swing, BURNLINE_SCALE_##scale, len, lzh, hen, hzh},
#include "burnline/inputs.def"
#undef BURNLINE_SCALE_lin
#undef BURNLINE_SCALE_log
};

inline constexpr int kInputCount = sizeof(kInputs) / sizeof(kInputs[0]);

/// The field of Inputs<T> that each row describes.
template <class T>
inline constexpr std::array<T Inputs<T>::*, kInputCount> kInputFields = {
#define BURNLINE_INPUT(key, ...) &Inputs<T>::key,
#include "burnline/inputs.def"
};

template <class T>
T& Inputs<T>::operator[](int i) {
  return this->*kInputFields<T>[static_cast<std::size_t>(i)];
}
template <class T>
const T& Inputs<T>::operator[](int i) const {
  return this->*kInputFields<T>[static_cast<std::size_t>(i)];
}

/// The place of the input called `key`, or nothing.
std::optional<int> FindInput(std::string_view key);

}  // namespace burnline

#endif  // BURNLINE_INPUTS_H_
