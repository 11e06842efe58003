// SPDX-License-Identifier: MIT
//
// The commands that ask about one scenario, or about the difference between two.
#ifndef BURNLINE_CLI_QUESTIONS_H_
#define BURNLINE_CLI_QUESTIONS_H_

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "burnline/problem.h"
#include "burnline/scenario.h"
#include "call.h"

namespace burnline::cli {

/// What is wrong with a call, as its one line says it.
struct Wrong {
  std::string message;
};

/// The JSON that answers, a problem of the scenario, or what is wrong with the call.
using Answer = std::variant<std::string, Problem, Wrong>;

/// The metric that `text` writes, if it is one of single forecasts within the horizon.
std::variant<Metric, Wrong> MetricOf(const std::string& text, const Scenario& scenario);

/// sensitivity, map, seek, whatif, calibrate, compare or trace. Forecasts of the scenarios are finite;
/// compare takes two, the others one.
bool IsQuestion(std::string_view command);
Answer Ask(std::string_view command, const Call& call, std::span<const Scenario> scenarios);

}  // namespace burnline::cli

#endif  // BURNLINE_CLI_QUESTIONS_H_
