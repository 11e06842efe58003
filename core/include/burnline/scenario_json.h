// SPDX-License-Identifier: MIT
//
// Scenarios as JSON. Reading gives a scenario or all of its problems at once; writing gives back a
// text that reads as the same scenario. Nothing is thrown, whatever the text holds.
#ifndef BURNLINE_SCENARIO_JSON_H_
#define BURNLINE_SCENARIO_JSON_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline {

inline constexpr std::size_t kMaxScenarioBytes = 1'000'000;
inline constexpr int kMaxNesting = 16;

struct ReadResult {
  std::optional<Scenario> scenario;  ///< Present if and only if there are no problems.
  std::vector<Problem> problems;
};

/// Reads a scenario from UTF-8 JSON of at most kMaxScenarioBytes.
ReadResult ReadScenario(std::string_view json);

/// Writes what ReadScenario reads: pretty-printed, with only what the scenario was given.
std::string WriteScenario(const Scenario& scenario);

}  // namespace burnline

#endif  // BURNLINE_SCENARIO_JSON_H_
