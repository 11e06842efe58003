// SPDX-License-Identifier: MIT
//
// Looking things up in the tables by key.
#include <optional>
#include <string_view>

#include "burnline/inputs.h"
#include "burnline/lines.h"

namespace burnline {
namespace {

template <class Row, std::size_t N>
std::optional<int> Find(const Row (&rows)[N], std::string_view key) {
  for (std::size_t i = 0; i < N; ++i)
    if (rows[i].key == key) return static_cast<int>(i);
  return std::nullopt;
}

/// Defaults must lie in their own ranges, and a log scale needs a positive first stop.
constexpr bool TableIsSound() {
  for (const InputRow& row : kInputs) {
    if (!(row.min <= row.def && row.def <= row.max && row.step > 0)) return false;
    if (row.scale == Scale::kLog && row.min < 0) return false;
  }
  return true;
}
static_assert(TableIsSound());

}  // namespace

std::optional<int> FindInput(std::string_view key) { return Find(kInputs, key); }
std::optional<int> FindLine(std::string_view key) { return Find(kLines, key); }

}  // namespace burnline
