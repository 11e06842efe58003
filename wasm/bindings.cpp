// SPDX-License-Identifier: MIT
//
// What JavaScript sees of the core: a table, no logic. A Calculator runs one scenario at a time;
// texts go in and out as JSON, the months as a view that is valid until the next call.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "burnline/drivers.h"
#include "burnline/forecast.h"
#include "burnline/funding.h"
#include "burnline/futures.h"
#include "burnline/result.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
#include "burnline/version.h"
#include "future.h"

namespace {

using burnline::Languages;
using burnline::Lines;
using burnline::Problem;
using burnline::Tallies;

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

emscripten::val View(const Tallies& words) {
  return emscripten::val(emscripten::typed_memory_view(words.size(), words.data()));
}
emscripten::val View(const std::vector<double>& values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()));
}

/// Many forecasts of one scenario, a part of them at a time: each worker of the page has one, and
/// so has the page itself, which adds up what they count. Views are valid until the next call.
class Analyst {
 public:
  /// Reads a scenario and takes a first look at its futures: RangesJson, or ProblemsJson.
  std::string Open(const std::string& json) {
    auto read = burnline::ReadScenario(json);
    if (!read.scenario) return burnline::ProblemsJson(read.problems, Languages::kBoth);
    study_ = burnline::MakeStudy(*read.scenario);
    counter_ = std::make_unique<burnline::FuturesCounter>(study_, std::vector<burnline::Metric>(),
                                                          tables_);
    sum_.clear();
    return burnline::RangesJson(study_);
  }

  void Count(std::uint32_t first, std::uint32_t last) { counter_->Count(first, last); }
  emscripten::val Own() const { return View(counter_->tallies()); }
  void Clear() { counter_->Clear(); }

  /// Adds another instance's tallies to the sum, of which the rest speaks.
  void Add(const emscripten::val& tallies) {
    burnline::Add(sum_, emscripten::convertJSArrayToNumberVector<std::uint32_t>(tallies));
  }
  void ClearSum() { sum_.clear(); }
  std::string Summary() const {
    if (const auto problem = counter_->Broken(sum_))
      return burnline::ProblemsJson({&*problem, 1}, Languages::kBoth);
    return burnline::FuturesPictureJson(*counter_, counter_->Summarize(sum_));
  }
  /// The gauge to count by instead, as one list of numbers; empty if this one is good.
  emscripten::val Better() {
    const auto better = counter_->Better(sum_);
    gauge_ = better ? burnline::NumbersOf(*better) : std::vector<double>();
    return View(gauge_);
  }
  void UseGauge(const emscripten::val& numbers) {
    counter_->UseGauge(burnline::GaugeOf(emscripten::convertJSArrayToNumberVector<double>(numbers),
                                         study_.plan.horizon));
  }

  std::string Assume(const std::string& json) const { return burnline::AssumedRangesJson(json); }
  std::string Density(const std::string& input, const std::string& range) const {
    return burnline::DensityJson(input, range);
  }

  std::string StartDrivers(const std::string& metric, int paths) {
    const auto parsed = burnline::ParseMetric(metric, study_.plan.start);
    if (const auto* rule = std::get_if<burnline::Text>(&parsed)) {
      const Problem problem{"", *rule, metric};
      return burnline::ProblemsJson({&problem, 1}, Languages::kBoth);
    }
    drivers_ = std::make_unique<burnline::DriversStudy>(study_, std::get<burnline::Metric>(parsed),
                                                        paths, tables_);
    return "";
  }
  std::uint32_t DriverPoints() const { return drivers_->points(); }
  emscripten::val RunDrivers(std::uint32_t first, std::uint32_t last) {
    values_.clear();
    drivers_->Run(first, last, values_);
    return View(values_);
  }
  std::string FinishDrivers(const emscripten::val& values) const {
    const auto all = emscripten::convertJSArrayToNumberVector<double>(values);
    return burnline::DriversJson(*drivers_, drivers_->Finish(all));
  }

  std::string StartFunding(const std::string& until, double probability, int lead) {
    const auto month = burnline::ParseMonthRef(until, study_.plan.start);
    if (!month || month->index >= study_.plan.horizon) {
      const Problem problem{"", {"a month within the horizon", "预测期内的月份"}, until};
      return burnline::ProblemsJson({&problem, 1}, Languages::kBoth);
    }
    const burnline::FundingGoal goal{month->index, probability, lead};
    funding_ = std::make_unique<burnline::FundingStudy>(study_, goal, tables_);
    return "";
  }
  emscripten::val RunFunding(std::uint32_t first, std::uint32_t last) {
    values_.clear();
    funding_->Run(first, last, values_);
    return View(values_);
  }
  std::string FinishFunding(const emscripten::val& values) const {
    const auto all = emscripten::convertJSArrayToNumberVector<double>(values);
    return burnline::FundingJson(*funding_, funding_->Finish(all));
  }

 private:
  burnline::QuantileTables tables_;
  burnline::Study study_;
  std::unique_ptr<burnline::FuturesCounter> counter_;
  Tallies sum_;
  std::vector<double> gauge_, values_;
  std::unique_ptr<burnline::DriversStudy> drivers_;
  std::unique_ptr<burnline::FundingStudy> funding_;
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
  emscripten::class_<Analyst>("Analyst")
      .constructor()
      .function("open", &Analyst::Open)
      .function("count", &Analyst::Count)
      .function("tallies", &Analyst::Own)
      .function("clear", &Analyst::Clear)
      .function("add", &Analyst::Add)
      .function("clearSum", &Analyst::ClearSum)
      .function("summary", &Analyst::Summary)
      .function("better", &Analyst::Better)
      .function("useGauge", &Analyst::UseGauge)
      .function("startDrivers", &Analyst::StartDrivers)
      .function("driverPoints", &Analyst::DriverPoints)
      .function("runDrivers", &Analyst::RunDrivers)
      .function("finishDrivers", &Analyst::FinishDrivers)
      .function("startFunding", &Analyst::StartFunding)
      .function("runFunding", &Analyst::RunFunding)
      .function("finishFunding", &Analyst::FinishFunding)
      .function("assume", &Analyst::Assume)
      .function("density", &Analyst::Density);
  emscripten::function("inputs", &burnline::InputsJson);
  emscripten::function("lines", &burnline::LinesJson);
  emscripten::function("formulas", &burnline::FormulasJson);
  emscripten::function(
      "version", +[] { return std::string(burnline::Version()); });
}
