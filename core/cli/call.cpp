// SPDX-License-Identifier: MIT
#include "call.h"

#include <charconv>
#include <set>

#include "burnline/futures.h"
#include "burnline/map.h"

namespace burnline::cli {
namespace {

template <class Number>
std::optional<Number> NumberIn(std::string_view text, Number least, Number most) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), end, number);
  const bool good =
      !text.empty() && failed == std::errc() && stop == end && least <= number && number <= most;
  return good ? std::optional(number) : std::nullopt;
}

struct TextFlag {
  std::string_view flag;
  std::optional<std::string> Call::*text;
};
constexpr TextFlag kTexts[] = {
    {"--metric", &Call::metric}, {"--until", &Call::until},     {"--goal", &Call::goal},
    {"--input", &Call::input},   {"--unknown", &Call::unknown}, {"--x", &Call::x},
    {"--y", &Call::y},           {"--x-range", &Call::x_range}, {"--y-range", &Call::y_range},
    {"--figure", &Call::figure}, {"--with", &Call::with}};

/// What follows a flag that takes a value.
bool ParseValue(std::string_view flag, std::string_view text, Call& call, std::string& error) {
  const auto whole = [&](auto& into, int least, int most, const char* what) {
    const auto number = ParseNumber(text, least, most);
    if (number) {
      into = *number;
      return true;
    }
    error = std::string(flag) + " takes a whole number" + what + " from " + std::to_string(least) +
            " to " + std::to_string(most);
    return false;
  };
  if (flag == "--lead") return whole(call.lead, 0, 60, " of months");
  if (flag == "--paths") return whole(call.paths, 1, kMostPaths, "");
  if (flag == "--threads") return whole(call.threads, 1, 64, "");
  if (flag == "--size") return whole(call.size, 2, kMostMapSize, "");
  if (flag == "--probability") {
    call.probability = ParseNumber(text, 0.0, 1.0);
    if (!call.probability) error = "--probability takes a number from 0 to 1";
    return call.probability.has_value();
  }
  if (text.empty()) {
    error = std::string(flag) + " needs a value";
    return false;
  }
  for (const TextFlag& known : kTexts)
    if (known.flag == flag) call.*known.text = std::string(text);
  return true;
}

/// How many files a command takes.
std::size_t FilesOf(std::string_view takes) {
  std::size_t files = 0;
  for (auto at = takes.find("FILE"); at != takes.npos; at = takes.find("FILE", at + 1)) ++files;
  return files;
}

}  // namespace

std::optional<int> ParseNumber(std::string_view text, int least, int most) {
  return NumberIn(text, least, most);
}
std::optional<double> ParseNumber(std::string_view text, double least, double most) {
  return NumberIn(text, least, most);
}

std::optional<Call> ParseCall(std::span<char*> words, std::string_view takes, std::string& error) {
  Call call;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const std::string padded = " " + std::string(word) + " ";
    const bool known = word.starts_with("--") && takes.find(padded) != takes.npos;
    if (known && !seen.insert(word).second) {
      error = std::string(word) + " is given twice; once is enough";
      return std::nullopt;
    }
    if (word == "--csv" && known) {
      call.csv = true;
    } else if (word == "--markdown" && known) {
      call.markdown = true;
    } else if (word == "--assume" && known) {
      call.assume = true;
    } else if (known) {
      if (!ParseValue(word, i + 1 < words.size() ? words[++i] : "", call, error))
        return std::nullopt;
    } else if (word.starts_with("--") || call.files.size() == FilesOf(takes)) {
      error = "unexpected argument \"" + std::string(word) + "\"; see burnline --help";
      return std::nullopt;
    } else {
      call.files.emplace_back(word);
    }
  }
  return call;
}

}  // namespace burnline::cli
