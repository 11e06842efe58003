// SPDX-License-Identifier: MIT
//
// Everything else that leaves the core as JSON: results, problems, the tables, the schema.
#ifndef BURNLINE_RESULT_JSON_H_
#define BURNLINE_RESULT_JSON_H_

#include <span>
#include <string>

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

/// The JSON Schema (2020-12) of a scenario, from the tables.
std::string SchemaJson();

/// The table of inputs, and how a month is computed, as Markdown pages.
std::string InputsMarkdown();
std::string FormulasMarkdown();

}  // namespace burnline

#endif  // BURNLINE_RESULT_JSON_H_
