// SPDX-License-Identifier: MIT
#include "burnline/trace.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>

#include "burnline/formula.h"
#include "burnline/result.h"
#include "month_events.h"

namespace burnline {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// One month as it was computed.
struct Month {
  Inputs<double> inputs;  ///< After the month's events.
  std::vector<Definition> steps;
};

bool IsLetter(char c) { return ('a' <= c && c <= 'z') || c == '_'; }

/// Whether a formula is one name: then the figure is that other one.
bool IsName(const std::string& formula) { return formula.find_first_of(" (") == formula.npos; }

class Tracer {
 public:
  Tracer(const Plan& plan, const Result& result, Trace& trace)
      : plan_(plan), result_(result), trace_(trace) {}

  /// Whether there is such a figure.
  bool Find(std::string_view text) {
    const std::size_t at = std::min(text.find('@'), text.size());
    const std::string_view name = text.substr(0, at);
    const std::string_view when = text.substr(std::min(at + 1, text.size()));
    const std::size_t colon = std::min(name.find(':'), name.size());
    const std::string_view kind = name.substr(0, colon);
    const std::string_view what = name.substr(std::min(colon + 1, name.size()));
    const int m = MonthOf(when);
    if (kind == "total") return FindTotal(what, when);
    if (kind == "raise_by") return FindRaiseBy(what);
    if (kind == "input") {
      const auto input = FindInput(what);
      if (!input || m < 0) return false;
      FindInputAt(*input, m);
      return true;
    }
    if (m >= 0) {
      if (name == "available") return FindAvailable(m);
      for (const Definition& step : At(m).steps)
        if (step.key == name && step.kind != Definition::Kind::kInput)
          return FindStep(step.Name(), m);
    }
    const auto metric = ParseMetric(text, plan_.start);
    return metric.index() == 0 && FindMetric(*std::get_if<Metric>(&metric));
  }

 private:
  int horizon() const { return static_cast<int>(result_.months.size()); }

  /// −1 if it is no month of the forecast.
  int MonthOf(std::string_view text) const {
    const auto month = ParseMonthRef(text, plan_.start);
    return month && month->index < horizon() ? month->index : -1;
  }

  std::string Figure(std::string_view key, int m) const {
    return std::string(key) + "@" + ToString(plan_.start + m);
  }

  /// Month `m`, and all before it, as computed.
  const Month& At(int m) {
    for (; computed_ <= m; ++computed_) {
      double raised = 0, one_off = 0;
      for (; acted_ < after_.size() && plan_.actions[acted_].month == computed_; ++acted_) {
        const Action& action = plan_.actions[acted_];
        Act(action, 1.0, state_, raised, one_off);
        after_[acted_] = action.kind == Action::Kind::kRaise   ? raised
                         : action.kind == Action::Kind::kSpend ? one_off
                                                               : state_.now[action.input];
      }
      months_[computed_].inputs = state_.now;
      months_[computed_].steps = MonthFormulas(state_, raised, one_off, computed_ == 0);
    }
    return months_[m];
  }

  const Definition& Step(int m, int i) { return At(m).steps[static_cast<std::size_t>(i)]; }

  /// The last step of month `m`, before step `end`, that defines `name`; −1 if none does.
  int LastStep(int m, const std::string& name, int end = kMostSteps) {
    end = std::min(end, static_cast<int>(At(m).steps.size()));
    while (--end >= 0 && Step(m, end).Name() != name) {
    }
    return end;
  }

  /// What `name` means to step `i` of month `m`.
  std::string FigureOf(const std::string& name, int m, int i, double& value) {
    const int j = LastStep(m, name, i);
    if (j >= 0) {
      const Definition& step = Step(m, j);
      value = step.value;
      if (IsName(step.formula)) return FigureOf(step.formula, m, j, value);
      // An input that was brought into its bounds is seen on the line of the same key.
      return Figure(step.key, m);
    }
    // What the month before has left, as does the fleet.
    if (name[0] != '[') return FigureOf(name, m - 1, kMostSteps, value);
    const std::string key = name.substr(1, name.size() - 2);
    value = At(m).inputs[*FindInput(key)];
    return Figure("input:" + key, m);
  }

  void Add(std::string name, std::string figure, double value) {
    Trace::Operand& operand = trace_.operands.emplace_back();
    operand.name = std::move(name);
    operand.figure = std::move(figure);
    operand.value = value;
  }
  void AddLine(int line, int m) {
    Add("{" + std::string(kLines[line].key) + "}", Figure(kLines[line].key, m), ValueAt(line, m));
  }
  void AddRunsOut() {
    Add("runs_out", "runs_out", result_.answers.runs_out ? *result_.answers.runs_out : kNone);
  }
  double ValueAt(int line, int m) const {
    return result_.months[static_cast<std::size_t>(m)][line];
  }

  /// Names the figure; says true, as there is one.
  bool Set(std::string figure, double value, const char* formula) {
    trace_.figure = std::move(figure);
    trace_.value = trace_.computed = value;
    trace_.formula = formula;
    return true;
  }

  /// A formula as step `i` of month `m` has it, with the figures that its names stand for.
  void Write(std::string formula, int m, int i) {
    for (std::size_t from = 0, end; from < formula.size(); from = end) {
      end = from + 1;
      const bool bracket = formula[from] == '[' || formula[from] == '{';
      if (!bracket && !IsLetter(formula[from])) continue;
      while (end < formula.size() && IsLetter(formula[end])) ++end;
      end += bracket;
      const std::string name = formula.substr(from, end - from);
      bool is_new = name != "none" && (end == formula.size() || formula[end] != '(');
      for (const Trace::Operand& other : trace_.operands) is_new = is_new && other.name != name;
      if (!is_new) continue;
      double value = 0;
      std::string figure = FigureOf(name, m, i, value);
      Add(name, std::move(figure), value);
    }
    trace_.formula = std::move(formula);
  }

  /// Takes in what events of month `m` did to an input, or without one, what they did of a kind.
  void AddTouches(int m, int input, Action::Kind kind) {
    for (std::size_t i = 0; i < acted_; ++i) {
      const Action& action = plan_.actions[i];
      if (action.month == m && action.input == input && (input >= 0 || action.kind == kind))
        trace_.touches.push_back({action, after_[i]});
    }
  }

  /// A line, or a figure on the way to one.
  bool FindStep(const std::string& name, int m) {
    int i = LastStep(m, name);
    const Definition& asked = Step(m, i);
    std::string formula = asked.formula;
    while (IsName(formula)) {
      const int j = LastStep(m, formula, i);
      if (j < 0) {  // An input, seen as a line.
        FindInputAt(*FindInput(asked.key), m);
        trace_.figure = Figure(asked.key, m);
        return true;
      }
      i = j;
      formula = Step(m, i).formula;
    }
    Set(Figure(asked.key, m), asked.value, "");
    if (formula[0] != 'e') {
      Write(std::move(formula), m, i);
      return true;
    }
    trace_.formula = std::move(formula);  // The month's events of one kind.
    AddTouches(m, -1, name == "{raised}" ? Action::Kind::kRaise : Action::Kind::kSpend);
    return true;
  }

  void FindInputAt(int input, int m) {
    const std::string key(kInputs[input].key);
    Set(Figure("input:" + key, m), At(m).inputs[input], "");
    trace_.input = input;
    trace_.computed = plan_.inputs[input];
    const int i = m > 0 ? LastStep(m - 1, "[" + key + "]") : -1;
    if (i >= 0) {
      trace_.computed = Step(m - 1, i).value;
      Write(Step(m - 1, i).formula, m - 1, i);
    }
    // What no step moves is as the events so far have left it.
    for (int k = i >= 0 ? m : 0; k <= m; ++k) AddTouches(k, input, Action::Kind::kSet);
  }

  bool FindAvailable(int m) {
    Set(Figure("available", m), At(m).inputs.cash + ValueAt(kLine_raised, m), "");
    Write("[cash] + {raised}", m, LastStep(m, "{cash}"));
    return true;
  }

  /// The earliest month with the lowest value of a line, or with its highest.
  int Extreme(int line, bool highest) const {
    int found = 0;
    for (int m = 1; m < horizon(); ++m) {
      const double value = ValueAt(line, m), best = ValueAt(line, found);
      if (highest ? value > best : value < best) found = m;
    }
    return found;
  }

  /// The first month with a line beyond 0, seen on it and the month before; without one, on the
  /// month that comes closest.
  bool FindFirst(std::string figure, int line, bool above, std::optional<int> month) {
    const int m = month ? *month : Extreme(line, above);
    Set(std::move(figure), month ? m : kNone, "first(");
    AddLine(line, m);
    if (month && m > 0) AddLine(line, m - 1);
    trace_.formula += trace_.operands[0].name + (above ? " ≥ 0)" : " < 0)");
    return true;
  }

  bool FindRunsOut() {
    const auto& out = result_.answers.runs_out;
    FindFirst("runs_out", kLine_cash, false, out);
    if (!out) AddLine(kLine_net, horizon() - 1);
    return true;
  }

  bool FindRunway() {
    const auto& out = result_.answers.runs_out;
    if (!out) {
      FindRunsOut();
      trace_.figure = "runway_months";
      return true;
    }
    const double available = At(*out).inputs.cash + ValueAt(kLine_raised, *out);
    AddRunsOut();
    Add("available", Figure("available", *out), available);
    AddLine(kLine_cash, *out);
    return Set("runway_months", *result_.answers.runway_months,
               available > 0 ? "runs_out + available ÷ (available − {cash})" : "runs_out");
  }

  bool FindTotal(std::string_view key, std::string_view when) {
    const std::size_t dots = std::min(when.find(".."), when.size());
    const int from = MonthOf(when.substr(0, dots));
    const int to = MonthOf(when.substr(std::min(dots + 2, when.size())));
    const auto line = FindLine(key);
    if (!line || from < 0 || to < from) return false;
    double total = 0;
    for (int m = from; m <= to; ++m) {
      AddLine(*line, m);
      total += ValueAt(*line, m);
    }
    Set(Figure("total:" + std::string(key), from) + ".." + ToString(plan_.start + to), total,
        "sum(");
    trace_.formula += trace_.operands[0].name + ")";
    return true;
  }

  bool FindRaiseBy(std::string_view text) {
    const auto lead = ParseMonthRef(text, plan_.start);
    const auto& out = result_.answers.runs_out;
    if (!lead || lead->dated) return false;
    const std::string months = std::to_string(lead->index);
    Set("raise_by:" + months, out ? *out - lead->index : kNone, "runs_out − ");
    trace_.formula += months;
    AddRunsOut();
    return true;
  }

  bool FindMetric(const Metric& metric) {
    const Answers& answers = result_.answers;
    int m = metric.month ? metric.month->index : horizon() - 1;
    switch (metric.name) {
      case Metric::Name::kRunsOut:
        return FindRunsOut();
      case Metric::Name::kRunwayMonths:
        return FindRunway();
      case Metric::Name::kCashAt:
        return m < horizon() && FindStep("{cash}", m);
      case Metric::Name::kNetAt:
        return m < horizon() && FindStep("{net}", m);
      case Metric::Name::kBreakEvenPaidRate:
        if (!metric.month) m = 0;
        return m < horizon() &&
               FindStep(metric.level == kContribution ? "{break_even_paid_rate}"
                                                      : "{break_even_paid_rate_operating}",
                        m);
      case Metric::Name::kBreakEvenMonth: {
        constexpr LineId kLevelLines[] = {kLine_contribution, kLine_operating, kLine_net};
        return FindFirst(ToString(metric, plan_.start), kLevelLines[metric.level], true,
                         answers.break_even[static_cast<std::size_t>(metric.level)]);
      }
      case Metric::Name::kLowestCash:
        AddLine(kLine_cash, answers.lowest_cash_month);
        return Set("lowest_cash", answers.lowest_cash, "min({cash})");
      case Metric::Name::kFundingNeeded:
        Add("lowest_cash", "lowest_cash", answers.lowest_cash);
        return Set("funding_needed", answers.funding_needed, "max(0, −lowest_cash)");
      case Metric::Name::kPeakBurn:
        AddLine(kLine_net, Extreme(kLine_net, false));
        return Set("peak_burn", answers.peak_burn, "max(0, −min({net}))");
      case Metric::Name::kTotal:
        break;  // Has no months: it is written as a total.
    }
    return false;
  }

  static constexpr int kMostSteps = 1000;

  const Plan& plan_;
  const Result& result_;
  Trace& trace_;
  std::unique_ptr<Month[]> months_{new Month[static_cast<std::size_t>(plan_.horizon)]};
  int computed_ = 0;
  State<double> state_{plan_.inputs};
  std::size_t acted_ = 0;
  std::vector<double> after_ = std::vector<double>(plan_.actions.size());  ///< By action.
};

}  // namespace

std::optional<Problem> TraceFigure(const Scenario& scenario, std::string_view figure,
                                   Trace& trace) {
  const auto run = Run(scenario);
  if (const auto* problem = std::get_if<Problem>(&run)) return *problem;
  const Plan plan = MakePlan(scenario);
  trace = {};
  if (Tracer(plan, *std::get_if<Result>(&run), trace).Find(figure)) return std::nullopt;
  return Problem{
      "",
      {"LINE@MONTH, input:KEY@MONTH, total:LINE@FROM..TO or a metric, within the horizon",
       "LINE@MONTH、input:KEY@MONTH、total:LINE@FROM..TO 或一项指标，须在预测期内"},
      std::string(figure.substr(0, 80))};
}

}  // namespace burnline
