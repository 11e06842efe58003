// SPDX-License-Identifier: MIT
//
// What JavaScript sees of the questions about one scenario. They are a module of their own, loaded
// when the first is asked, so that a first visit need not wait for them.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <variant>
#include <vector>

#include "burnline/calibration.h"
#include "burnline/comparison.h"
#include "burnline/map.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
#include "burnline/seek.h"
#include "burnline/sensitivity.h"
#include "burnline/trace.h"

namespace {

using burnline::Languages;
using burnline::Problem;

/// The questions about one scenario that are answered at a time: what matters, what would have to
/// be true, why the answer moved, where a figure comes from. Answers are JSON, or ProblemsJson.
class Inquiry {
 public:
  /// Reads a scenario that the rest is about: "", or ProblemsJson, in which case the one before
  /// stays.
  std::string Open(const std::string& json) {
    auto read = burnline::ReadScenario(json);
    if (!read.scenario) return burnline::ProblemsJson(read.problems, Languages::kBoth);
    scenario_ = std::move(*read.scenario);
    return "";
  }

  std::string Sensitivity(const std::string& metric) const {
    return WithMetric(scenario_, metric, [&](const burnline::Metric& what) {
      return burnline::SensitivityJson(scenario_, burnline::SensitivityOf(scenario_, what));
    });
  }

  /// MapJson without its cells, which MapCells() has. `x` and `y` are keys of two different inputs.
  std::string Map(const std::string& x, const std::string& y, const std::string& metric, int size) {
    const auto axis = [&](const std::string& key) {
      const int input = burnline::FindInput(key).value_or(0);
      return burnline::AxisOf(input, burnline::ReachOf(scenario_, input), size);
    };
    return MapOn(axis(x), axis(y), metric);
  }
  /// The same over axes from and to these values, so that they hold still while an input moves.
  std::string MapOver(const std::string& x, double x_low, double x_high, const std::string& y,
                      double y_low, double y_high, const std::string& metric, int size) {
    const auto axis = [&](const std::string& key, double low, double high) {
      return burnline::AxisOf(burnline::FindInput(key).value_or(0), {low, high}, size);
    };
    return MapOn(axis(x, x_low, x_high), axis(y, y_low, y_high), metric);
  }
  /// Of the last map: z, lowest cash and contribution, each row after row.
  emscripten::val MapCells() const {
    return emscripten::val(emscripten::typed_memory_view(cells_.size(), cells_.data()));
  }

  std::string WhatIf(const std::string& goal) const {
    return WithGoal(goal, [&](const burnline::Goal& what) {
      return burnline::WhatIfJson(what, burnline::WhatIf(scenario_, what));
    });
  }
  /// One value for all of these inputs; `keys`: a list of them, at least one.
  std::string Seek(const emscripten::val& keys, const std::string& goal) const {
    const std::vector<int> inputs = InputsOf(keys);
    if (const auto problem = burnline::NothingInCommon(inputs)) return Refused(*problem);
    return WithGoal(goal, [&](const burnline::Goal& what) {
      return burnline::SeekJson(inputs, burnline::Seek(scenario_, inputs, what));
    });
  }

  /// `keys`: a list of inputs.
  std::string Calibrate(const emscripten::val& keys) const {
    if (const auto problem = burnline::NoTargets(scenario_)) return Refused(*problem);
    return burnline::CalibrationJson(scenario_, burnline::Calibrate(scenario_, InputsOf(keys)));
  }

  /// From scenario `a` to the one that is open.
  std::string Compare(const std::string& a, const std::string& metric) const {
    const auto read = burnline::ReadScenario(a);
    if (!read.scenario) return burnline::ProblemsJson(read.problems, Languages::kBoth);
    const burnline::Scenario& from = *read.scenario;
    return WithMetric(from, metric, [&](const burnline::Metric& what) {
      if (const auto problem = burnline::OutOfReach(from, scenario_, what))
        return Refused(*problem);
      return burnline::ComparisonJson(from, scenario_, burnline::Compare(from, scenario_, what));
    });
  }

  std::string Trace(const std::string& figure) const {
    burnline::Trace trace;
    if (const auto problem = burnline::TraceFigure(scenario_, figure, trace))
      return Refused(*problem);
    return burnline::TraceJson(scenario_, trace);
  }

 private:
  static std::string Refused(const Problem& problem) {
    return burnline::ProblemsJson({&problem, 1}, Languages::kBoth);
  }

  std::string MapOn(const burnline::MapAxis& x, const burnline::MapAxis& y,
                    const std::string& metric) {
    return WithMetric(scenario_, metric, [&](const burnline::Metric& what) {
      const burnline::Map map = burnline::MapOf(scenario_, what, x, y);
      cells_ = map.z;
      cells_.insert(cells_.end(), map.lowest_cash.begin(), map.lowest_cash.end());
      cells_.insert(cells_.end(), map.contribution.begin(), map.contribution.end());
      return burnline::MapJson(scenario_, map, false);
    });
  }

  static std::vector<int> InputsOf(const emscripten::val& keys) {
    std::vector<int> inputs;
    for (const auto& key : emscripten::vecFromJSArray<std::string>(keys))
      if (const auto input = burnline::FindInput(key)) inputs.push_back(*input);
    return inputs;
  }

  template <class AnswerOf>
  std::string WithGoal(const std::string& text, const AnswerOf& answer) const {
    const auto parsed = burnline::ParseGoal(text, scenario_.start);
    if (const auto* rule = std::get_if<burnline::Text>(&parsed)) return Refused({"", *rule, text});
    const auto& goal = std::get<burnline::Goal>(parsed);
    if (const auto problem = burnline::Beyond(goal, scenario_)) return Refused(*problem);
    return answer(goal);
  }

  template <class AnswerOf>
  static std::string WithMetric(const burnline::Scenario& scenario, const std::string& text,
                                const AnswerOf& answer) {
    const auto parsed = burnline::ParseMetric(text, scenario.start);
    if (const auto* rule = std::get_if<burnline::Text>(&parsed)) return Refused({"", *rule, text});
    const auto& metric = std::get<burnline::Metric>(parsed);
    if (metric.month && metric.month->index >= scenario.horizon)
      return Refused({"", {"a month within the horizon", "预测期内的月份"}, text});
    return answer(metric);
  }

  burnline::Scenario scenario_;
  std::vector<double> cells_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(burnline_inquiry) {
  emscripten::class_<Inquiry>("Inquiry")
      .constructor()
      .function("open", &Inquiry::Open)
      .function("sensitivity", &Inquiry::Sensitivity)
      .function("map", &Inquiry::Map)
      .function("mapOver", &Inquiry::MapOver)
      .function("mapCells", &Inquiry::MapCells)
      .function("whatIf", &Inquiry::WhatIf)
      .function("seek", &Inquiry::Seek)
      .function("calibrate", &Inquiry::Calibrate)
      .function("compare", &Inquiry::Compare)
      .function("trace", &Inquiry::Trace);
}
