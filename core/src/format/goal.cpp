// SPDX-License-Identifier: MIT
#include "burnline/goal.h"

#include "format/json.h"

namespace burnline {
namespace {

std::string_view Trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Text Rule() {
  return {"a goal as METRIC >= NUMBER or METRIC <= NUMBER, such as runway_months >= 36",
          "目标应写作“指标 >= 数值”或“指标 <= 数值”，例如 runway_months >= 36"};
}

bool IsTime(Metric::Name name) {
  return name == Metric::Name::kRunsOut || name == Metric::Name::kRunwayMonths ||
         name == Metric::Name::kBreakEvenMonth;
}

}  // namespace

std::variant<Goal, Text> ParseGoal(std::string_view text, YearMonth start) {
  using Name = Metric::Name;
  const auto at = text.find_first_of("<>");
  if (at == text.npos || text.substr(at + 1, 1) != "=") return Rule();
  const std::string_view name = Trimmed(text.substr(0, at));
  const std::string_view figure = Trimmed(text.substr(at + 2));
  auto metric = ParseMetric(name, start);
  if (const auto* rule = std::get_if<Text>(&metric)) return *rule;
  Goal goal{std::string(name) + " " + std::string(text.substr(at, 2)) + " " + std::string(figure),
            std::get<Metric>(metric), text[at] == '>', 0};
  if (goal.metric.name == Name::kTotal)
    return Text{"a metric other than total, which is for claims",
                "total 只用于核对说法，不能作为目标"};
  const auto month = ParseYearMonth(figure);
  Problem problem;
  const auto number = month ? std::nullopt : ParseStrictly(figure, problem);
  if (month && IsTime(goal.metric.name)) {
    goal.target = *month - start;
  } else if (number && number->is_number() && goal.metric.name != Name::kRunsOut) {
    goal.target = number->get<double>();
  } else if (goal.metric.name == Name::kRunsOut) {
    return Text{"runs_out >= or <= a month such as 2026-01",
                "runs_out 与月份比较，例如 runs_out >= 2026-01"};
  } else {
    return Text{Rule().en + "; \"" + std::string(figure) + "\" is no number",
                Rule().zh + "；“" + std::string(figure) + "”不是数值"};
  }
  return goal;
}

std::optional<Problem> Beyond(const Goal& goal, const Scenario& scenario) {
  using Name = Metric::Name;
  double last = goal.metric.month ? goal.metric.month->index + 1 : 0;
  if (goal.metric.name == Name::kRunwayMonths) last = goal.target;
  if (goal.metric.name == Name::kBreakEvenMonth) last = goal.target + 1;
  // Not to run out before the month after the horizon is to last it out.
  if (goal.metric.name == Name::kRunsOut) last = goal.target + (goal.at_least ? 0 : 1);
  if (!(last > scenario.horizon)) return std::nullopt;
  return Problem{
      "/horizon",
      {"a horizon that reaches the goal: " + goal.text, "预测期应覆盖目标所指的月份：" + goal.text},
      std::to_string(scenario.horizon)};
}

}  // namespace burnline
