// SPDX-License-Identifier: MIT
//
// Everything else that leaves the core as JSON: results, problems, the tables, the schema.
#ifndef BURNLINE_RESULT_JSON_H_
#define BURNLINE_RESULT_JSON_H_

#include <span>
#include <string>
#include <string_view>

#include "burnline/problem.h"
#include "burnline/result.h"
#include "burnline/scenario.h"

namespace burnline {

/// Which of a text's languages a JSON output holds: English as a string, or both as an object.
enum class Languages { kEnglish, kBoth };

/// {"scenario", "start", "horizon", "months": {line: […]}, "summary": {…}, "claims": […]}, one
/// line. Without `months` it leaves them out: for callers that read the rows themselves.
std::string ResultJson(const Scenario& scenario, const Result& result, bool months = true);

/// {"problems": [{"pointer", "rule", "seen"}]}, one line.
std::string ProblemsJson(std::span<const Problem> problems, Languages languages);

/// The table of inputs: [{"key", "group", "group_label", "unit", "default", "min", …}].
std::string InputsJson();

/// The table of lines: [{"key", "unit", "year", "label"}].
std::string LinesJson();

/// How a month is computed, step by step: [{"kind", "key", "formula"}]; see formula.h.
std::string FormulasJson();

/// {input key: range} to start from, for every input of the scenario that `scenario` is the text
/// of.
std::string AssumedRangesJson(std::string_view scenario);

/// {"from", "to", "heights"}: the density of a range of the input called `input` over evenly spaced
/// values, the highest 1; or ProblemsJson.
std::string DensityJson(std::string_view input, std::string_view range);

/// The JSON Schema (2020-12) of a scenario, from the tables.
std::string SchemaJson();

/// The table of inputs, and how a month is computed, as Markdown pages.
std::string InputsMarkdown();
std::string FormulasMarkdown();

}  // namespace burnline

#endif  // BURNLINE_RESULT_JSON_H_
