// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>

#include "burnline/scenario_json.h"
#include "format/object_reader.h"
#include "format/scenario_parts.h"
#include "format/uncertainty_json.h"

namespace burnline {
namespace {

/// "YYYY", "YYYY-MM" or "YYYY-MM-DD", on the calendar.
bool IsDate(const std::string& text) {
  if (text.size() == 4) return ParseYearMonth(text + "-01").has_value();
  const auto month = ParseYearMonth(std::string_view(text).substr(0, 7));
  if (!month || text.size() == 7) return month.has_value();
  if (text.size() != 10 || text[7] != '-') return false;
  const char tens = text[8], ones = text[9];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return false;
  const unsigned day = static_cast<unsigned>((tens - '0') * 10 + (ones - '0'));
  return std::chrono::year_month_day(std::chrono::year(month->year()),
                                     std::chrono::month(static_cast<unsigned>(month->month())),
                                     std::chrono::day(day))
      .ok();
}

class ScenarioReader {
 public:
  explicit ScenarioReader(std::vector<Problem>& problems) : read_(problems) {}

  Scenario Read(const Json& json) {
    if (!read_.Object(json, "", kScenarioKeys)) return {};
    if (const Json* version = Member(json, "version")) {
      if (!version->is_number() || version->get<double>() != 1)
        read_.Fail("/version", {"1, the version of this format", "1，即本格式的版本"}, *version);
    } else {
      read_.Missing("", "version");
    }
    if (const Json* name = Member(json, "name")) scenario_.name = read_.ReadText(*name, "/name");
    if (const Json* about = Member(json, "about"))
      scenario_.about = read_.ReadText(*about, "/about");
    if (const Json* start = Member(json, "start"))
      scenario_.start = read_.Month(*start, "/start").value_or(scenario_.start);
    if (const Json* horizon = Member(json, "horizon"))
      scenario_.horizon = read_.Whole(*horizon, "/horizon", 1, kMaxHorizon).value_or(1);
    if (const Json* inputs = Member(json, "inputs")) ReadInputs(*inputs);
    ReadList(json, "events", [this](const Json& item, const std::string& at) {
      scenario_.events.push_back(ReadEvent(item, at));
    });
    ReadList(json, "claims", [this](const Json& item, const std::string& at) {
      scenario_.claims.push_back(ReadClaim(item, at));
    });
    if (const Json* uncertainty = Member(json, "uncertainty"))
      scenario_.uncertainty = ReadUncertainty(read_, *uncertainty, "/uncertainty");
    return std::move(scenario_);
  }

 private:
  template <class ReadItem>
  void ReadList(const Json& json, std::string_view key, ReadItem read_item) {
    const Json* list = Member(json, key);
    if (!list) return;
    const std::string pointer = Pointer("", key);
    if (!list->is_array()) {
      read_.Fail(pointer, {"a list", "一个列表"}, *list);
      return;
    }
    for (std::size_t i = 0; i < list->size(); ++i)
      read_item((*list)[i], Pointer(pointer, std::to_string(i)));
  }

  void ReadInputs(const Json& json) {
    const auto read_one = [this](int input, const Json& value,
                                 const std::string& at) -> std::optional<double> {
      scenario_.given[static_cast<std::size_t>(input)] = true;
      const InputRow& row = kInputs[input];
      if (!value.is_object()) return read_.Real(value, at, row.min, row.max);
      return ReadSourced(input, value, at);
    };
    for (const auto& [input, value] : read_.ByInput(json, "/inputs", read_one))
      scenario_.inputs[input] = value;
  }

  std::optional<double> ReadSourced(int input, const Json& json, const std::string& pointer) {
    const InputRow& row = kInputs[input];
    read_.Object(json, pointer, kInputKeys);
    Provenance from;
    if (const Json* basis = Member(json, "basis"))
      if (const auto one = read_.OneOf(*basis, Pointer(pointer, "basis"), kBasisNames))
        from.basis = static_cast<Basis>(*one);
    if (const Json* source = Member(json, "source"))
      from.source = read_.ReadText(*source, Pointer(pointer, "source"));
    if (const Json* date = Member(json, "date")) {
      const Text rule{"a date as \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"",
                      "日期，写作“YYYY”“YYYY-MM”或“YYYY-MM-DD”"};
      from.date = read_.String(*date, Pointer(pointer, "date"), rule);
      if (from.date && !IsDate(*from.date)) read_.Fail(Pointer(pointer, "date"), rule, *date);
    }
    const Json* low = Member(json, "low");
    const Json* high = Member(json, "high");
    if (low) from.low = read_.Real(*low, Pointer(pointer, "low"), row.min, row.max);
    if (high) from.high = read_.Real(*high, Pointer(pointer, "high"), row.min, row.max);
    if (from.low && from.high && *from.low > *from.high) {
      const std::string least = Number(*from.low).dump();
      read_.Fail(Pointer(pointer, "high"),
                 {"at least \"low\", " + least, "不小于“low”，即 " + least}, *high);
    }
    if (const Json* reason = Member(json, "reason"))
      from.reason = read_.ReadText(*reason, Pointer(pointer, "reason"));
    scenario_.provenance[static_cast<std::size_t>(input)] = from;
    const Json* value = Member(json, "value");
    if (value) return read_.Real(*value, Pointer(pointer, "value"), row.min, row.max);
    read_.Missing(pointer, "value");
    return std::nullopt;
  }

  Event ReadEvent(const Json& json, const std::string& pointer) {
    Event event;
    if (!read_.Object(json, pointer, kEventKeys)) return event;
    if (const Json* month = Member(json, "month")) {
      const auto read = read_.MonthFrom(*month, Pointer(pointer, "month"), scenario_.start);
      event.month = read.value_or(MonthRef{});
    } else {
      read_.Missing(pointer, "month");
    }
    if (const Json* label = Member(json, "label"))
      event.label = read_.ReadText(*label, Pointer(pointer, "label"));
    const auto number = [&](std::string_view key, double most) -> std::optional<double> {
      const Json* member = Member(json, key);
      return member ? read_.Real(*member, Pointer(pointer, key), 0, most) : std::nullopt;
    };
    event.raise = number("raise", kMostMoney);
    event.spend = number("spend", kMostMoney);
    event.probability = number("probability", 1);
    const bool raises = Member(json, "raise");
    if (event.probability && !raises) {
      read_.Fail(Pointer(pointer, "probability"),
                 {"only beside \"raise\"", "只能与“raise”同时出现"}, *event.probability);
    }
    const auto not_cash = [this](const Json& value, const std::string& at) {
      read_.Fail(at,
                 {"any input but cash: use \"raise\" or \"spend\" to change the cash",
                  "除 cash 以外的输入；改变现金请用“raise”或“spend”"},
                 value);
      return std::nullopt;
    };
    if (const Json* set = Member(json, "set")) {
      event.set = read_.ByInput(
          *set, Pointer(pointer, "set"),
          [&](int input, const Json& value, const std::string& at) -> std::optional<double> {
            if (input == kInput_cash) return not_cash(value, at);
            return read_.Real(value, at, kInputs[input].min, kInputs[input].max);
          });
    }
    if (const Json* scale = Member(json, "scale")) {
      event.scale = read_.ByInput(
          *scale, Pointer(pointer, "scale"),
          [&](int input, const Json& value, const std::string& at) -> std::optional<double> {
            if (input == kInput_cash) return not_cash(value, at);
            return read_.Real(value, at, kLeastFactor, kMostFactor);
          });
    }
    // An empty "set" or "scale" does nothing.
    const auto acts = [&](std::string_view key) {
      const Json* member = Member(json, key);
      return member && !(member->is_object() && member->empty());
    };
    if (!acts("raise") && !acts("spend") && !acts("set") && !acts("scale")) {
      read_.Fail(pointer,
                 {"at least one of raise, spend, set, scale", "raise、spend、set、scale 至少一项"},
                 json);
    }
    return event;
  }

  Claim ReadClaim(const Json& json, const std::string& pointer) {
    Claim claim;
    if (!read_.Object(json, pointer, kClaimKeys)) return claim;
    if (const Json* text = Member(json, "text")) {
      claim.text = read_.ReadText(*text, Pointer(pointer, "text")).value_or(Text{});
    } else {
      read_.Missing(pointer, "text");
    }
    if (const Json* source = Member(json, "source"))
      claim.source = read_.ReadText(*source, Pointer(pointer, "source"));
    if (const Json* with = Member(json, "with"))
      claim.with = read_.InputValues(*with, Pointer(pointer, "with"));
    const bool has_metric = ReadMetric(json, pointer, claim.metric);
    const Json* op = Member(json, "op");
    if (!op) {
      read_.Missing(pointer, "op");
    } else if (const auto one = read_.OneOf(*op, Pointer(pointer, "op"), kOpNames)) {
      claim.op = static_cast<Claim::Op>(*one);
      if (has_metric) ReadFigure(json, pointer, claim);
    }
    return claim;
  }

  bool ReadMetric(const Json& json, const std::string& pointer, Metric& metric) {
    const Json* member = Member(json, "metric");
    if (!member) {
      read_.Missing(pointer, "metric");
      return false;
    }
    const std::string at = Pointer(pointer, "metric");
    const auto text = read_.String(*member, at, {"a metric, as a text", "指标名（文字）"});
    if (!text) return false;
    auto parsed = ParseMetric(*text, scenario_.start);
    if (Text* rule = std::get_if<Text>(&parsed)) {
      read_.Fail(at, std::move(*rule), *member);
      return false;
    }
    metric = std::get<Metric>(parsed);
    const bool total = metric.name == Metric::Name::kTotal;
    for (const std::string_view key : {"line", "from", "to"}) {
      const Json* part = Member(json, key);
      if (total && !part) read_.Missing(pointer, key);
      if (!total && part) {
        read_.Fail(Pointer(pointer, key),
                   {"only with the metric \"total\"", "只能与指标“total”同时出现"}, *part);
      }
    }
    if (total) ReadTotal(json, pointer, metric);
    return true;
  }

  void ReadTotal(const Json& json, const std::string& pointer, Metric& metric) {
    if (const Json* line = Member(json, "line")) {
      static constexpr auto kKeys = [] {
        std::array<std::string_view, kLineCount> keys{};
        for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = kLines[i].key;
        return keys;
      }();
      metric.line = read_.OneOf(*line, Pointer(pointer, "line"), kKeys).value_or(0);
    }
    const Json* from = Member(json, "from");
    const Json* to = Member(json, "to");
    if (!from || !to) return;
    const auto first = read_.MonthFrom(*from, Pointer(pointer, "from"), scenario_.start);
    const auto last = read_.MonthFrom(*to, Pointer(pointer, "to"), scenario_.start);
    if (!first || !last) return;
    if (first->index > last->index)
      read_.Fail(Pointer(pointer, "to"), {"not before \"from\"", "不早于“from”"}, *to);
    metric.from = *first;
    metric.to = *last;
  }

  /// `value` and `tolerance`, as the operator and the metric ask.
  void ReadFigure(const Json& json, const std::string& pointer, Claim& claim) {
    const std::string at = Pointer(pointer, "value");
    const Json* value = Member(json, "value");
    const Json* tolerance = Member(json, "tolerance");
    if (tolerance && claim.op != Claim::Op::kWithin) {
      read_.Fail(Pointer(pointer, "tolerance"), {"only with \"within\"", "只能与“within”同时出现"},
                 *tolerance);
    }
    if (claim.op == Claim::Op::kNever) {
      if (value) read_.Fail(at, {"nothing with \"never\"", "“never”不带数值"}, *value);
      if (!claim.metric.MayBeNone()) {
        read_.Fail(
            Pointer(pointer, "op"),
            {"\"never\" goes with runs_out, runway_months, break_even_month or "
             "break_even_paid_rate",
             "“never”只用于 runs_out、runway_months、break_even_month、break_even_paid_rate"},
            *Member(json, "op"));
      }
      return;
    }
    if (!value) {
      read_.Missing(pointer, "value");
    } else if (claim.op == Claim::Op::kBetween) {
      if (!value->is_array() || value->size() != 2) {
        read_.Fail(at, {"a pair [low, high]", "一对数值 [低, 高]"}, *value);
      } else {
        const auto low = Figure((*value)[0], Pointer(at, "0"), claim.metric);
        const auto high = Figure((*value)[1], Pointer(at, "1"), claim.metric);
        if (low && high && *low > *high)
          read_.Fail(at, {"low first, then high", "低值在前，高值在后"}, *value);
        claim.value = low.value_or(0);
        claim.upper = high.value_or(0);
      }
    } else {
      claim.value = Figure(*value, at, claim.metric).value_or(0);
    }
    if (claim.op != Claim::Op::kWithin) return;
    if (tolerance) {
      claim.tolerance =
          read_.Real(*tolerance, Pointer(pointer, "tolerance"), 0, kMostFigure).value_or(0);
    } else {
      read_.Missing(pointer, "tolerance");
    }
  }

  std::optional<double> Figure(const Json& json, const std::string& pointer, const Metric& metric) {
    if (metric.name == Metric::Name::kRunsOut) {
      const auto month = read_.Month(json, pointer);
      return month ? std::optional<double>(month->count) : std::nullopt;
    }
    constexpr double kMost = 1e15;
    return read_.Real(json, pointer, -kMost, kMost);
  }

  ObjectReader read_;
  Scenario scenario_;
};

}  // namespace

ReadResult ReadScenario(std::string_view json) {
  ReadResult result;
  if (json.size() > kMaxScenarioBytes) {
    result.problems.push_back({"",
                               {"at most 1 MB (1,000,000 bytes)", "不超过 1 MB（1,000,000 字节）"},
                               "more than 1,000,000 bytes"});
    return result;
  }
  Problem problem;
  const auto document = ParseStrictly(json, problem);
  if (!document) {
    result.problems.push_back(std::move(problem));
    return result;
  }
  Scenario scenario = ScenarioReader(result.problems).Read(*document);
  if (result.problems.empty()) result.scenario = std::move(scenario);
  return result;
}

}  // namespace burnline
