// SPDX-License-Identifier: MIT
//
// The core's use of nlohmann/json: the type it writes with, how it writes a number, and a strict
// parser. Only src/format/ knows this library.
#ifndef BURNLINE_FORMAT_JSON_H_
#define BURNLINE_FORMAT_JSON_H_

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "burnline/problem.h"
#include "burnline/text.h"

namespace burnline {

/// Keeps keys in the order they were written.
using Json = nlohmann::ordered_json;

/// A number as people write it: 60000000 rather than 60000000.0, otherwise the shortest digits
/// that read back as the same double. Null for None.
Json Number(double value);

/// An empty value as null.
template <class T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}
inline Json OrNull(const std::optional<double>& value) {
  return value ? Number(*value) : Json(nullptr);
}

/// A text: a plain string if both languages say the same, else {"en", "zh"}.
Json TextJson(const Text& text);

/// Indented by two spaces, or on one line. Never throws: what is not UTF-8 is replaced.
std::string Dump(const Json& json, bool pretty);

/// `text` cut to at most `most` bytes, at a character's edge.
std::string Shortened(std::string text, std::size_t most = 80);

/// `pointer`/`token`, with the token escaped as RFC 6901 asks.
std::string Pointer(const std::string& pointer, std::string_view token);

/// Parses UTF-8 JSON; beyond the standard it refuses duplicate keys, more than 1000 keys in an
/// object, more than kMaxNesting levels and numbers too large for a double. Nothing with `problem`
/// set if the text is not that.
std::optional<Json> ParseStrictly(std::string_view text, Problem& problem);

}  // namespace burnline

#endif  // BURNLINE_FORMAT_JSON_H_
