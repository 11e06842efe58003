// SPDX-License-Identifier: MIT
//
// Where a figure comes from: its formula, the figures that stand in it, and for an input its
// events. Each figure that a trace names can be traced in turn, down to the scenario. Values are
// the forecast's own, bit for bit: the model runs once more over a number type that keeps its
// formulas.
//
// A figure is written as
//   LINE@MONTH             a line of a month, `cash@2025-12`; a month may be an index: `cash@28`
//   NAME@MONTH             a figure on the way to one: free_user paid_user kept a b a_operating
//   room
//                          fleet (at the month's end), available (opening cash and what is raised)
//   input:KEY@MONTH        an input as it stands in a month, after its events
//   total:LINE@FROM..TO    a line's sum over months, both ends included
//   raise_by:LEAD          the last month to start raising, LEAD months before money runs out
//   METRIC                 as in metric.h, and runs_out
#ifndef BURNLINE_TRACE_H_
#define BURNLINE_TRACE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "burnline/forecast.h"
#include "burnline/problem.h"
#include "burnline/scenario.h"

namespace burnline {

struct Trace {
  /// A figure that the formula calls `name`; of one that is looked up over months, those that show
  /// why it is what it is, under the line's name.
  struct Operand {
    std::string name, figure;
    double value;  ///< NaN: there is none.
  };
  /// What an event did, and what the figure was then.
  struct Touch {
    Action action;
    double after;
  };

  std::string figure;  ///< With months as dates.
  double value = 0;    ///< NaN: there is none. Months count from the start, 0-based.
  /// Names as in formula.h; beyond its terms, over months: sum({line}), min({line}) and
  /// first(condition), the first month in which it holds. Empty: the figure is the scenario's.
  std::string formula;
  double computed = 0;  ///< What the formula gives, before any events.
  std::vector<Operand> operands;
  std::vector<Touch> touches;  ///< This month's events; of an input that nothing else moves, all.
  int input = -1;              ///< The input that it is, by its place in the table.
};

/// The trace of `figure` into `trace`, or what keeps it from being one of this scenario's forecast.
std::optional<Problem> TraceFigure(const Scenario& scenario, std::string_view figure, Trace& trace);

/// {"figure", "value", "formula", "operands": [{"name", "figure", "value"}]}; with events, also
/// "computed" and "events": [{"event", "month", "raise"|"spend"|"set"|"scale", "after"}]; of an
/// input, "input": {"key", "value", "given", "basis", "source", "date"} at the start.
std::string TraceJson(const Scenario& scenario, const Trace& trace);

}  // namespace burnline

#endif  // BURNLINE_TRACE_H_
