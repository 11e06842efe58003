// SPDX-License-Identifier: MIT
//
// Any bytes as a scenario. Either there are problems, and then no scenario, each with a rule in
// both languages and in UTF-8; or it runs (or says which line is not finite), writes, and what was
// written reads back as a text that is written the same and gives the same result.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "burnline/result.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

bool IsUtf8(std::string text) {
  std::erase_if(text,
                [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 32; });
  return burnline::ReadScenario("{\"version\":1,\"name\":\"" + text + "\"}").scenario.has_value();
}

std::string ResultOf(const burnline::Scenario& scenario) {
  const auto run = burnline::Run(scenario);
  if (const auto* problem = std::get_if<burnline::Problem>(&run)) return problem->rule.en;
  const auto& result = std::get<burnline::Result>(run);
  Require(result.months.size() == static_cast<std::size_t>(scenario.horizon));
  Require(result.claims.size() == scenario.claims.size());
  Require(!burnline::ToCsv(scenario, result).empty());
  return burnline::ResultJson(scenario, result);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const burnline::ReadResult read = burnline::ReadScenario(text);
  Require(read.scenario.has_value() == read.problems.empty());
  for (const burnline::Problem& problem : read.problems) {
    Require(!problem.rule.en.empty() && !problem.rule.zh.empty() && !problem.seen.empty());
    Require(IsUtf8(problem.pointer) && IsUtf8(problem.seen) && IsUtf8(problem.rule.en));
  }
  if (!read.scenario) return 0;
  const std::string written = burnline::WriteScenario(*read.scenario);
  const burnline::ReadResult again = burnline::ReadScenario(written);
  // Only what grows by being written, a file near the limit, may be refused.
  if (!again.scenario) {
    Require(written.size() > burnline::kMaxScenarioBytes);
    return 0;
  }
  Require(burnline::WriteScenario(*again.scenario) == written);
  Require(ResultOf(*again.scenario) == ResultOf(*read.scenario));
  return 0;
}
