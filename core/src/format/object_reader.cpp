// SPDX-License-Identifier: MIT
#include "format/object_reader.h"

#include <algorithm>
#include <cmath>

namespace burnline {
namespace {

/// A file with more mistakes than this is better served by a remark than by a list.
constexpr std::size_t kMostProblems = 200;

/// How many single-character edits lead from `a` to `b` (Levenshtein).
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

/// The key nearest to `wrong`. There is always one, however far.
std::string_view Nearest(std::string_view wrong, std::span<const std::string_view> keys) {
  wrong = wrong.substr(0, 64);  // A hostile key must not cost more than its start.
  return *std::min_element(keys.begin(), keys.end(),
                           [&](auto a, auto b) { return Distance(wrong, a) < Distance(wrong, b); });
}

std::string Join(std::span<const std::string_view> names, std::string_view separator) {
  std::string joined;
  for (const auto name : names) {
    if (!joined.empty()) joined += separator;
    joined += name;
  }
  return joined;
}

std::span<const std::string_view> InputKeys() {
  static constexpr auto keys = [] {
    std::array<std::string_view, kInputCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = kInputs[i].key;
    return all;
  }();
  return keys;
}

}  // namespace

const Json* Member(const Json& json, std::string_view key) {
  const auto found = json.find(std::string(key));
  return found == json.end() ? nullptr : &*found;
}

void ObjectReader::Add(Problem problem) {
  if (problems_.size() < kMostProblems) problems_.push_back(std::move(problem));
  if (problems_.size() == kMostProblems - 1) {
    const std::string most = std::to_string(kMostProblems - 1);
    problems_.push_back(
        {"",
         {"fewer mistakes; these are the first " + most, "错误更少；此处只列出前 " + most + " 处"},
         "more problems"});
  }
}

void ObjectReader::Fail(const std::string& pointer, Text rule, const Json& seen) {
  std::string shown;
  if (seen.is_object() || seen.is_array()) {
    const bool object = seen.is_object();
    shown = (object ? "an object of " : "a list of ") + std::to_string(seen.size());
  } else {
    shown = Dump(seen.is_number_float() ? Number(seen.get<double>()) : seen, false);
  }
  Add({pointer, std::move(rule), Shortened(std::move(shown))});
}

void ObjectReader::Missing(const std::string& pointer, std::string_view key) {
  const std::string name(key);
  Add({pointer, {"\"" + name + "\" is required here", "此处必须有“" + name + "”"}, "nothing"});
}

bool ObjectReader::Object(const Json& json, const std::string& pointer,
                          std::span<const std::string_view> keys) {
  if (!json.is_object()) {
    Fail(pointer, {"an object", "一个对象"}, json);
    return false;
  }
  for (const auto& [key, value] : json.items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    if (problems_.size() >= kMostProblems) break;
    const std::string nearest(Nearest(key, keys));
    Add({Pointer(pointer, Shortened(key)),
         {"a known key; did you mean \"" + nearest + "\"? Known here: " + Join(keys, ", "),
          "已知的键；是否想写“" + nearest + "”？此处可用：" + Join(keys, "、")},
         "\"" + Shortened(key) + "\""});
  }
  return true;
}

std::optional<double> ObjectReader::Real(const Json& json, const std::string& pointer, double min,
                                         double max) {
  if (json.is_number()) {
    const double value = json.get<double>();
    if (min <= value && value <= max) return value;
  }
  const std::string low = Number(min).dump(), high = Number(max).dump();
  Fail(pointer, {"a number from " + low + " to " + high, low + " 至 " + high + " 之间的数"}, json);
  return std::nullopt;
}

std::optional<int> ObjectReader::Whole(const Json& json, const std::string& pointer, int min,
                                       int max) {
  if (json.is_number()) {
    const double value = json.get<double>();
    if (min <= value && value <= max && value == std::floor(value)) return static_cast<int>(value);
  }
  const std::string low = std::to_string(min), high = std::to_string(max);
  Fail(pointer, {"a whole number from " + low + " to " + high, low + " 至 " + high + " 之间的整数"},
       json);
  return std::nullopt;
}

std::optional<std::string> ObjectReader::String(const Json& json, const std::string& pointer,
                                                Text rule) {
  if (json.is_string()) return json.get<std::string>();
  Fail(pointer, std::move(rule), json);
  return std::nullopt;
}

std::optional<Text> ObjectReader::ReadText(const Json& json, const std::string& pointer) {
  const Text rule{"a text, or {\"en\": text, \"zh\": text}",
                  "一段文字，或 {\"en\": 文字, \"zh\": 文字}"};
  if (json.is_string()) return Text{json.get<std::string>(), json.get<std::string>()};
  if (!json.is_object()) {
    Fail(pointer, rule, json);
    return std::nullopt;
  }
  static constexpr std::string_view kLanguages[] = {"en", "zh"};
  Object(json, pointer, kLanguages);
  Text text;
  bool whole = true;
  for (const auto language : kLanguages) {
    std::string& side = language == "en" ? text.en : text.zh;
    const Json* member = Member(json, language);
    if (!member) {
      Missing(pointer, language);
    } else if (const auto read =
                   String(*member, Pointer(pointer, language), {"a text", "一段文字"})) {
      side = *read;
      continue;
    }
    whole = false;
  }
  return whole ? std::optional(text) : std::nullopt;
}

std::optional<int> ObjectReader::OneOf(const Json& json, const std::string& pointer,
                                       std::span<const std::string_view> names) {
  if (json.is_string()) {
    const auto& text = json.get_ref<const std::string&>();
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == text) return static_cast<int>(i);
  }
  Fail(pointer, {"one of " + Join(names, ", "), "以下之一：" + Join(names, "、")}, json);
  return std::nullopt;
}

std::optional<int> ObjectReader::Input(const Json& json, const std::string& pointer) {
  return OneOf(json, pointer, InputKeys());
}

std::optional<YearMonth> ObjectReader::Month(const Json& json, const std::string& pointer) {
  if (json.is_string())
    if (const auto month = ParseYearMonth(json.get_ref<const std::string&>())) return month;
  Fail(pointer,
       {"a month as \"YYYY-MM\", from 1900-01 to 2999-12",
        "月份，写作“YYYY-MM”，1900-01 至 2999-12"},
       json);
  return std::nullopt;
}

std::optional<MonthRef> ObjectReader::MonthFrom(const Json& json, const std::string& pointer,
                                                YearMonth start) {
  if (json.is_string()) {
    const auto ref = ParseMonthRef(json.get_ref<const std::string&>(), start);
    if (ref && ref->dated) return ref;
  } else if (json.is_number()) {
    const double value = json.get<double>();
    if (0 <= value && value < kMaxHorizon && value == std::floor(value))
      return MonthRef{static_cast<int>(value), false};
  }
  const std::string first = ToString(start), last = ToString(start + (kMaxHorizon - 1));
  Fail(pointer,
       {"a month from \"" + first + "\" to \"" + last + "\", or an index from the start, 0 to 239",
        "“" + first + "”至“" + last + "”之间的月份，或从起点算起的序号 0 至 239"},
       json);
  return std::nullopt;
}

std::map<int, double> ObjectReader::ByInput(
    const Json& json, const std::string& pointer,
    const std::function<std::optional<double>(int, const Json&, const std::string&)>& read) {
  std::map<int, double> values;
  if (!Object(json, pointer, InputKeys())) return values;
  for (const auto& [key, value] : json.items()) {
    const auto input = FindInput(key);
    if (!input) continue;  // Object has named it.
    if (const auto one = read(*input, value, Pointer(pointer, key))) values[*input] = *one;
  }
  return values;
}

std::map<int, double> ObjectReader::InputValues(const Json& json, const std::string& pointer) {
  return ByInput(json, pointer, [this](int input, const Json& value, const std::string& at) {
    return Real(value, at, kInputs[input].min, kInputs[input].max);
  });
}

}  // namespace burnline
