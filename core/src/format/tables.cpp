// SPDX-License-Identifier: MIT
//
// The two tables for readers outside C++: JSON for the page, Markdown for people.
#include "burnline/formula.h"
#include "burnline/result_json.h"
#include "format/json.h"

namespace burnline {
namespace {

const GroupRow& GroupOf(const InputRow& row) {
  for (const GroupRow& group : kGroups)
    if (group.key == row.group) return group;
  return kGroups[0];
}

Json Both(std::string_view en, std::string_view zh) { return {{"en", en}, {"zh", zh}}; }

}  // namespace

std::string InputsJson() {
  Json rows = Json::array();
  for (const InputRow& row : kInputs) {
    const GroupRow& group = GroupOf(row);
    rows.push_back({{"key", row.key},
                    {"group", row.group},
                    {"group_label", Both(group.label_en, group.label_zh)},
                    {"unit", row.unit},
                    {"default", Number(row.def)},
                    {"min", Number(row.min)},
                    {"max", Number(row.max)},
                    {"step", Number(row.step)},
                    {"scale", row.scale == Scale::kLog ? "log" : "lin"},
                    {"label", Both(row.label_en, row.label_zh)},
                    {"help", Both(row.help_en, row.help_zh)}});
  }
  return Dump(rows, true);
}

std::string LinesJson() {
  Json rows = Json::array();
  for (const LineRow& row : kLines) {
    rows.push_back({{"key", row.key},
                    {"unit", row.unit},
                    {"year", row.year == YearRule::kSum ? "sum" : "last"},
                    {"label", Both(row.label_en, row.label_zh)}});
  }
  return Dump(rows, true);
}

std::string FormulasJson() {
  constexpr const char* kKinds[] = {"line", "input", "named"};
  Json steps = Json::array();
  for (const Definition& step : MonthFormulas()) {
    steps.push_back({{"kind", kKinds[static_cast<int>(step.kind)]},
                     {"key", step.key},
                     {"formula", step.formula}});
  }
  return Dump(steps, true);
}

std::string FormulasMarkdown() {
  std::string page =
      "# How a month is computed\n\n"
      "Generated from `core/include/burnline/model.h` by `burnline formulas --markdown`; do not "
      "edit. The model is\nrun with names instead of numbers, so that this page cannot differ from "
      "what is computed.\n\n"
      "Steps in their order. *Inputs* are in italics and stand as they are in the month, after its "
      "events; what is\nassigned to one is carried on. **Lines** are in bold: the month's results. "
      "The rest are intermediate\nfigures. A month has 30.4375 days. In the opening month `fleet` "
      "is first set to **gpus**: the GPUs that\nthe users need then are already there.\n\n"
      "| what | how |\n|---|---|\n";
  const auto marked = [](Definition::Kind kind, const std::string& key) {
    const char* mark = kind == Definition::Kind::kLine    ? "**"
                       : kind == Definition::Kind::kInput ? "*"
                                                          : "";
    return mark + key + mark;
  };
  for (const Definition& step : MonthFormulas()) {
    std::string formula;
    for (const char c : step.formula) {
      if (c == '{' || c == '}') {
        formula += "**";
      } else if (c == '[' || c == ']') {
        formula += '*';
      } else {
        formula += c;
      }
    }
    page += "| " + marked(step.kind, step.key) + " | " + formula + " |\n";
  }
  return page;
}

std::string InputsMarkdown() {
  std::string page =
      "# The inputs\n\n"
      "Generated from `core/include/burnline/inputs.def` by `burnline inputs --markdown`; do not "
      "edit.\nRates are fractions (0.0025 is 0.25 percentage points), money is US dollars. The "
      "range is what a slider\noffers and what a scenario may hold.\n";
  for (const GroupRow& group : kGroups) {
    page += "\n## " + std::string(group.label_en) + " · " + std::string(group.label_zh) + "\n\n";
    page += "| key | input | unit | default | range | scale | meaning |\n";
    page += "|---|---|---|---|---|---|---|\n";
    for (const InputRow& row : kInputs) {
      if (row.group != group.key) continue;
      const auto cell = [&page](std::string_view text) { page.append(text).append(" | "); };
      page += "| `" + std::string(row.key) + "` | ";
      cell(std::string(row.label_en) + "<br>" + std::string(row.label_zh));
      cell(row.unit);
      cell(Number(row.def).dump());
      cell(Number(row.min).dump() + " to " + Number(row.max).dump());
      cell(row.scale == Scale::kLog ? "log" : "lin");
      page += std::string(row.help_en) + "<br>" + std::string(row.help_zh) + " |\n";
    }
  }
  return page;
}

}  // namespace burnline
