// SPDX-License-Identifier: MIT
#include "format/json.h"

#include <cmath>
#include <utility>
#include <vector>

#include "burnline/scenario_json.h"

namespace burnline {

Json Number(double value) {
  if (std::isnan(value)) return nullptr;
  constexpr double kExact = 9007199254740992.0;  // 2^53: integers up to here are exact.
  const bool whole = std::abs(value) <= kExact && value == std::floor(value);
  if (whole && !(value == 0 && std::signbit(value))) return static_cast<std::int64_t>(value);
  return value;
}

Json TextJson(const Text& text) {
  if (text.en == text.zh) return text.en;
  return {{"en", text.en}, {"zh", text.zh}};
}

std::string Dump(const Json& json, bool pretty) {
  return json.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

std::string Shortened(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string Pointer(const std::string& pointer, std::string_view token) {
  std::string escaped = pointer + "/";
  for (const char c : token) {
    if (c == '~') {
      escaped += "~0";
    } else if (c == '/') {
      escaped += "~1";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

namespace {

/// Builds the document from the parser's events, and stops at the first thing that strict JSON
/// does not allow. Knows where it stands, so that the problem can say so.
class Builder {
 public:
  explicit Builder(Problem& problem) : problem_(problem) {}

  Json& document() { return document_; }

  // The events of nlohmann's SAX interface; false stops the parser.
  bool null() { return Put(nullptr); }
  bool boolean(bool value) { return Put(value); }
  bool number_integer(std::int64_t value) { return Put(value); }
  bool number_unsigned(std::uint64_t value) { return Put(value); }
  bool number_float(double value, const std::string&) { return Put(value); }
  bool string(std::string& value) { return Put(std::move(value)); }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return Open(Json::object()); }
  bool start_array(std::size_t) { return Open(Json::array()); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }

  bool key(std::string& name) {
    if (open_.back()->size() >= kMostKeys) {
      const std::string most = std::to_string(kMostKeys);
      return Refuse(Here(),
                    {"at most " + most + " keys in an object", "一个对象最多 " + most + " 个键"},
                    "more keys");
    }
    if (open_.back()->contains(name)) {
      return Refuse(Pointer(Here(), Shortened(name)),
                    {"each key once in an object", "同一对象中每个键只能出现一次"},
                    "\"" + name + "\"");
    }
    key_ = std::move(name);
    keyed_ = true;
    return true;
  }

  bool parse_error(std::size_t, const std::string& token, const Json::exception& error) {
    if (error.id == 406) {  // Number overflow.
      return Refuse(Place(), {"a number that fits a double", "双精度浮点数能表示的数值"}, token);
    }
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while …"
    std::string detail = error.what();
    for (const std::string_view lead : {"] ", "parse error at "})
      if (const auto at = detail.find(lead); at < 40) detail.erase(0, at + lead.size());
    problem_ = {keyed_ ? Place() : Here(),
                {"valid JSON in UTF-8", "合法的 JSON（UTF-8 编码）"},
                Shortened(Printable(detail), 200)};
    return false;
  }

 private:
  /// Finding a key takes time in proportion to their number: no object may have very many.
  static constexpr std::size_t kMostKeys = 1000;

  bool Refuse(std::string pointer, Text rule, std::string seen) {
    problem_ = {std::move(pointer), std::move(rule), Shortened(std::move(seen))};
    return false;
  }

  /// The parser's messages quote the bytes it met, valid or not: what is not UTF-8 becomes U+FFFD.
  static std::string Printable(const std::string& text) {
    const std::string quoted = Dump(Json(text.substr(0, 400)), false);
    return Json::parse(quoted, nullptr, false).get<std::string>();
  }

  /// Where the next value goes: into the open array, under the last key, or the document itself.
  std::string Place() const {
    if (open_.empty()) return "";
    return open_.back()->is_array() ? Pointer(Here(), std::to_string(open_.back()->size()))
                                    : Pointer(Here(), Shortened(key_));
  }
  std::string Here() const { return path_.empty() ? "" : path_.back(); }

  Json& Add(Json value) {
    keyed_ = false;
    if (open_.empty()) return document_ = std::move(value);
    Json& parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return parent.back();
    }
    return parent[key_] = std::move(value);
  }

  template <class V>
  bool Put(V&& value) {
    Add(Json(std::forward<V>(value)));
    return true;
  }

  bool Open(Json container) {
    std::string place = Place();
    if (open_.size() >= kMaxNesting) {
      const std::string most = std::to_string(kMaxNesting);
      return Refuse(place, {"at most " + most + " levels of nesting", "嵌套最多 " + most + " 层"},
                    "a deeper level");
    }
    Json& added = Add(std::move(container));
    open_.push_back(&added);  // Stays valid: nothing is added to its parent until it is closed.
    path_.push_back(std::move(place));
    return true;
  }

  bool Close() {
    open_.pop_back();
    path_.pop_back();
    return true;
  }

  Problem& problem_;
  Json document_;
  std::vector<Json*> open_;
  std::vector<std::string> path_;
  std::string key_;
  bool keyed_ = false;  ///< key_ is waiting for its value.
};

}  // namespace

std::optional<Json> ParseStrictly(std::string_view text, Problem& problem) {
  Builder builder(problem);
  if (!Json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return std::move(builder.document());
}

}  // namespace burnline
