// SPDX-License-Identifier: MIT
//
// What `burnline` was called for: the words after a command's name, checked.
#ifndef BURNLINE_CLI_CALL_H_
#define BURNLINE_CLI_CALL_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "burnline/answers.h"

namespace burnline::cli {

/// Texts are as they were given, not empty.
struct Call {
  std::vector<std::string> files;
  bool csv = false, markdown = false, assume = false;
  int lead = kDefaultLeadMonths;
  std::optional<int> paths, size;
  int threads = 1;
  std::optional<std::string> metric, until, goal, input, unknown, x, y, x_range, y_range, figure, with;
  std::optional<double> probability;
};

/// Reads the words of a call. `takes` says which flags the command knows, each between spaces, and
/// has a "FILE" for every file it takes. Nothing, and `error`, where a word is not understood.
std::optional<Call> ParseCall(std::span<char*> words, std::string_view takes, std::string& error);

/// A whole or decimal number within bounds, or nothing.
std::optional<int> ParseNumber(std::string_view text, int least, int most);
std::optional<double> ParseNumber(std::string_view text, double least, double most);

}  // namespace burnline::cli

#endif  // BURNLINE_CLI_CALL_H_
