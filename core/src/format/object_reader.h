// SPDX-License-Identifier: MIT
//
// Reading JSON values against rules, collecting every problem on the way. Each function returns the
// value, or nothing after adding a problem that says where, what would be valid and what was seen.
#ifndef BURNLINE_FORMAT_OBJECT_READER_H_
#define BURNLINE_FORMAT_OBJECT_READER_H_

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "burnline/metric.h"
#include "burnline/problem.h"
#include "format/json.h"

namespace burnline {

class ObjectReader {
 public:
  explicit ObjectReader(std::vector<Problem>& problems) : problems_(problems) {}

  void Fail(const std::string& pointer, Text rule, const Json& seen);
  /// A required key that is not there.
  void Missing(const std::string& pointer, std::string_view key);

  /// Whether `json` is an object; names each key that is not among `keys`, and the nearest that is.
  bool Object(const Json& json, const std::string& pointer, std::span<const std::string_view> keys);

  std::optional<double> Real(const Json& json, const std::string& pointer, double min, double max);
  std::optional<int> Whole(const Json& json, const std::string& pointer, int min, int max);
  std::optional<Text> ReadText(const Json& json, const std::string& pointer);
  std::optional<std::string> String(const Json& json, const std::string& pointer, Text rule);
  /// The place of a string among `names`.
  std::optional<int> OneOf(const Json& json, const std::string& pointer,
                           std::span<const std::string_view> names);
  /// The place of the input called so.
  std::optional<int> Input(const Json& json, const std::string& pointer);
  std::optional<YearMonth> Month(const Json& json, const std::string& pointer);
  /// "YYYY-MM" or an index, from `start` on and within kMaxHorizon months.
  std::optional<MonthRef> MonthFrom(const Json& json, const std::string& pointer, YearMonth start);

  /// {input key: value}: `read` reads one value, given the input's place in the table.
  std::map<int, double> ByInput(
      const Json& json, const std::string& pointer,
      const std::function<std::optional<double>(int, const Json&, const std::string&)>& read);
  /// {input key: value within the input's range}.
  std::map<int, double> InputValues(const Json& json, const std::string& pointer);

 private:
  /// Keeps the first problems of a file, and says so when there are more.
  void Add(Problem problem);

  std::vector<Problem>& problems_;
};

/// The member called `key`, or null if there is none. `json` is an object.
const Json* Member(const Json& json, std::string_view key);

}  // namespace burnline

#endif  // BURNLINE_FORMAT_OBJECT_READER_H_
