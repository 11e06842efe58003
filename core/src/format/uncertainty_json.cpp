// SPDX-License-Identifier: MIT
#include "format/uncertainty_json.h"

#include <algorithm>
#include <cmath>

#include "format/scenario_parts.h"

namespace burnline {
namespace {

/// The figures of a kind, in rising order; the first and the last are Range::low and high.
std::span<const std::string_view> FiguresOf(Range::Kind kind) {
  static constexpr std::string_view kPoints[] = {"p5", "p95"};
  static constexpr std::string_view kEnds[] = {"low", "high"};
  static constexpr std::string_view kThree[] = {"low", "mode", "high"};
  switch (kind) {
    case Range::Kind::kNormal:
    case Range::Kind::kLognormal:
      return kPoints;
    case Range::Kind::kUniform:
      return kEnds;
    default:
      return kThree;
  }
}

double& FigureOf(Range& range, std::string_view name) {
  return name == "mode" ? range.mode : name == "low" || name == "p5" ? range.low : range.high;
}

std::vector<Correlation> ReadCorrelations(ObjectReader& read, const Json& json,
                                          const std::string& pointer) {
  std::vector<Correlation> pairs;
  if (!json.is_array()) {
    read.Fail(pointer, {"a list", "一个列表"}, json);
    return pairs;
  }
  for (std::size_t i = 0; i < json.size(); ++i) {
    const Json& item = json[i];
    const std::string at = Pointer(pointer, std::to_string(i));
    if (!item.is_array() || item.size() != 3) {
      read.Fail(at,
                {"two inputs and their rank correlation, like [\"dau\", \"price\", 0.3]",
                 "两个参数及其秩相关系数，例如 [\"dau\", \"price\", 0.3]"},
                item);
      continue;
    }
    const auto a = read.Input(item[0], Pointer(at, "0")), b = read.Input(item[1], Pointer(at, "1"));
    const auto rank = read.Real(item[2], Pointer(at, "2"), -1, 1);
    if (!a || !b || !rank) continue;
    const auto same = [&](const Correlation& pair) {
      return std::minmax(pair.a, pair.b) == std::minmax(*a, *b);
    };
    if (*a == *b) {
      read.Fail(at, {"two different inputs", "两个不同的参数"}, item[1]);
    } else if (std::any_of(pairs.begin(), pairs.end(), same)) {
      read.Fail(at, {"each pair of inputs once", "每对参数只出现一次"}, item);
    } else {
      pairs.push_back({*a, *b, *rank});
    }
  }
  return pairs;
}

void CheckTogether(ObjectReader& read, const std::vector<Correlation>& pairs, const Json& json,
                   const std::string& pointer) {
  std::vector<int> inputs;
  for (const Correlation& pair : pairs)
    for (const int input : {pair.a, pair.b})
      if (std::find(inputs.begin(), inputs.end(), input) == inputs.end()) inputs.push_back(input);
  std::sort(inputs.begin(), inputs.end());
  std::vector<Correlation> broken;
  if (CopulaFactor(inputs, pairs, &broken)) return;
  std::string names;
  for (const Correlation& pair : broken) {
    if (!names.empty()) names += ", ";
    names += std::string(kInputs[pair.a].key) + "–" + std::string(kInputs[pair.b].key);
  }
  read.Fail(
      pointer,
      {"correlations that can hold together (a positive definite matrix); these cannot: " + names,
       "可以同时成立的相关系数（矩阵须正定）；以下各对不能同时成立：" + names},
      json);
}

}  // namespace

std::optional<Range> ReadRange(ObjectReader& read, int input, const Json& json,
                               const std::string& pointer) {
  if (!json.is_object()) {
    read.Fail(pointer,
              {"a range, like {\"kind\": \"pert\", \"low\": 1, \"mode\": 2, \"high\": 4}",
               "一个范围，例如 {\"kind\": \"pert\", \"low\": 1, \"mode\": 2, \"high\": 4}"},
              json);
    return std::nullopt;
  }
  const Json* kind_name = Member(json, "kind");
  if (!kind_name) {
    read.Missing(pointer, "kind");
    return std::nullopt;
  }
  const auto kind = read.OneOf(*kind_name, Pointer(pointer, "kind"), kRangeKinds);
  if (!kind) return std::nullopt;
  Range range{static_cast<Range::Kind>(*kind)};
  const auto figures = FiguresOf(range.kind);
  std::vector<std::string_view> keys{"kind"};
  keys.insert(keys.end(), figures.begin(), figures.end());
  read.Object(json, pointer, keys);
  const InputRow& row = kInputs[input];
  bool whole = true;
  std::optional<double> last;
  for (const std::string_view name : figures) {
    const std::string at = Pointer(pointer, name);
    const Json* member = Member(json, name);
    std::optional<double> figure;
    if (member) {
      figure = read.Real(*member, at, -kMostFigure, kMostFigure);
    } else {
      read.Missing(pointer, name);
    }
    whole = whole && figure;
    if (!figure) continue;
    if (last && *figure < *last) {
      const std::string least = Number(*last).dump();
      read.Fail(at, {"at least " + least + ", the figure before it", "不小于前一个数 " + least},
                *member);
      whole = false;
    }
    if (range.kind == Range::Kind::kLognormal && *figure < 1e-12) {
      read.Fail(at, {"above 0 in a lognormal range", "对数正态范围的数值须大于 0"}, *member);
      whole = false;
    }
    last = FigureOf(range, name) = *figure;
  }
  if (!whole) return std::nullopt;
  if (range.low > row.max || range.high < row.min) {
    const std::string low = Number(row.min).dump(), high = Number(row.max).dump();
    read.Fail(pointer,
              {"a range that overlaps what the input may be, " + low + " to " + high,
               "与参数允许的范围（" + low + " 至 " + high + "）有重叠的范围"},
              json);
    return std::nullopt;
  }
  return range;
}

Uncertainty ReadUncertainty(ObjectReader& read, const Json& json, const std::string& pointer) {
  Uncertainty uncertainty;
  if (!read.Object(json, pointer, kUncertaintyKeys)) return uncertainty;
  if (const Json* ranges = Member(json, "ranges")) {
    read.ByInput(*ranges, Pointer(pointer, "ranges"),
                 [&](int input, const Json& value, const std::string& at) -> std::optional<double> {
                   if (const auto range = ReadRange(read, input, value, at))
                     uncertainty.ranges[input] = *range;
                   return std::nullopt;
                 });
  }
  if (const Json* volatility = Member(json, "dau_volatility")) {
    uncertainty.dau_volatility =
        read.Real(*volatility, Pointer(pointer, "dau_volatility"), 0, kMostVolatility).value_or(0);
  }
  if (const Json* seed = Member(json, "seed")) {
    const auto most = static_cast<double>(kMostSeed);
    const auto value = read.Real(*seed, Pointer(pointer, "seed"), 0, most);
    if (value && *value != std::floor(*value))
      read.Fail(Pointer(pointer, "seed"), {"a whole number", "整数"}, *seed);
    uncertainty.seed = static_cast<std::uint64_t>(value.value_or(1));
  }
  if (const Json* pairs = Member(json, "correlations")) {
    const std::string at = Pointer(pointer, "correlations");
    uncertainty.correlations = ReadCorrelations(read, *pairs, at);
    CheckTogether(read, uncertainty.correlations, *pairs, at);
  }
  return uncertainty;
}

Json RangeJson(const Range& range) {
  Range copy = range;
  Json json = {{"kind", kRangeKinds[static_cast<int>(range.kind)]}};
  for (const std::string_view name : FiguresOf(range.kind))
    json[std::string(name)] = Number(FigureOf(copy, name));
  return json;
}

Json UncertaintyJson(const Uncertainty& uncertainty) {
  Json json = Json::object();
  for (const auto& [input, range] : uncertainty.ranges)
    json["ranges"][std::string(kInputs[input].key)] = RangeJson(range);
  if (uncertainty.dau_volatility != 0) json["dau_volatility"] = Number(uncertainty.dau_volatility);
  for (const Correlation& pair : uncertainty.correlations)
    json["correlations"].push_back({kInputs[pair.a].key, kInputs[pair.b].key, Number(pair.rank)});
  if (uncertainty.seed != 1) json["seed"] = uncertainty.seed;
  return json;
}

}  // namespace burnline
