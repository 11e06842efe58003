// SPDX-License-Identifier: MIT
//
// What JavaScript sees of the core: a table, no logic. A Calculator runs one scenario at a time;
// texts go in and out as JSON, the months as a view that is valid until the next call.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <variant>
#include <vector>

#include "burnline/forecast.h"
#include "burnline/result.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
#include "burnline/version.h"

namespace {

using burnline::Languages;
using burnline::Lines;
using burnline::Problem;

class Calculator {
 public:
  /// Reads and runs a scenario: ResultJson without the months, or ProblemsJson (both languages), in
  /// which case what was run before stays.
  std::string Run(const std::string& json, int lead_months) {
    auto read = burnline::ReadScenario(json);
    if (!read.scenario) return burnline::ProblemsJson(read.problems, Languages::kBoth);
    auto run = burnline::Run(*read.scenario, lead_months);
    if (const auto* problem = std::get_if<Problem>(&run))
      return burnline::ProblemsJson({problem, 1}, Languages::kBoth);
    scenario_ = std::move(*read.scenario);
    result_ = std::get<burnline::Result>(std::move(run));
    return burnline::ResultJson(scenario_, result_, false);
  }

  /// Rows of lines.def's columns: one a month.
  emscripten::val Months() const { return View(result_.months); }

  /// The same, one a calendar year.
  emscripten::val Years() {
    years_ = burnline::YearTotals(scenario_.start, result_.months);
    return View(years_);
  }

  std::string Csv() const { return burnline::ToCsv(scenario_, result_); }
  std::string Scenario() const { return burnline::WriteScenario(scenario_); }

 private:
  static emscripten::val View(const std::vector<Lines<double>>& rows) {
    const auto* cells = reinterpret_cast<const double*>(rows.data());
    return emscripten::val(
        emscripten::typed_memory_view(rows.size() * burnline::kLineCount, cells));
  }

  burnline::Scenario scenario_;
  burnline::Result result_;
  std::vector<Lines<double>> years_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(burnline) {
  emscripten::class_<Calculator>("Calculator")
      .constructor()
      .function("run", &Calculator::Run)
      .function("months", &Calculator::Months)
      .function("years", &Calculator::Years)
      .function("csv", &Calculator::Csv)
      .function("scenario", &Calculator::Scenario);
  emscripten::function("inputs", &burnline::InputsJson);
  emscripten::function("lines", &burnline::LinesJson);
  emscripten::function("formulas", &burnline::FormulasJson);
  emscripten::function(
      "version", +[] { return std::string(burnline::Version()); });
}
