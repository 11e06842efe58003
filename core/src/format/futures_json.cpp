// SPDX-License-Identifier: MIT
//
// What is known of many futures, as JSON.
#include <algorithm>

#include "burnline/drivers.h"
#include "burnline/funding.h"
#include "burnline/futures.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
#include "format/json.h"
#include "format/uncertainty_json.h"

namespace burnline {
namespace {

constexpr const char* kLevelNames[] = {"contribution", "operating", "net"};
constexpr const char* kCashNames[] = {"p5", "p25", "p50", "p75", "p95"};

Json Numbers(std::span<const double> values) {
  Json list = Json::array();
  for (const double value : values) list.push_back(Number(value));
  return list;
}

Json EvenJson(const FuturesSummary& summary) {
  Json even;
  for (std::size_t level = 0; level < kLevelCount; ++level)
    even[kLevelNames[level]] = Numbers(summary.break_even_by[level]);
  return even;
}

Json EstimateJson(const Estimate& estimate) {
  return {{"value", Number(estimate.value)}, {"error", Number(estimate.error)}};
}

}  // namespace

std::string RangesJson(const Study& study) {
  constexpr const char* kOrigins[] = {"given", "source", "assumed"};
  Json list = Json::array();
  for (const Variable& variable : study.variables) {
    const InputRow& row = kInputs[variable.input];
    const auto at = [&](double share) {
      return Number(std::min(std::max(Quantile(variable.range, share), row.min), row.max));
    };
    list.push_back({{"input", row.key},
                    {"range", RangeJson(variable.range)},
                    {"origin", kOrigins[static_cast<int>(variable.origin)]},
                    {"p5", at(0.05)},
                    {"p95", at(0.95)}});
  }
  return Dump({{"certain", study.IsCertain()},
               {"start", ToString(study.plan.start)},
               {"horizon", study.plan.horizon},
               {"correlated", !study.copula.empty()},
               {"ranges", list}},
              false);
}

std::string FuturesJson(const FuturesCounter& counter, const FuturesSummary& summary) {
  const Study& study = counter.study();
  const YearMonth start = study.plan.start;
  Json months;
  for (std::size_t i = 0; i < kCashShares.size(); ++i)
    months[std::string("cash_") + kCashNames[i]] = Numbers(summary.cash[i]);
  months["solvent"] = Numbers(summary.solvent);
  months["break_even_by"] = EvenJson(summary);
  Json run_out;
  for (int m = 0; m < study.plan.horizon; ++m)
    run_out[ToString(start + m)] = Number(summary.run_out[static_cast<std::size_t>(m)]);
  run_out["beyond"] = Number(summary.beyond.value);
  Json metrics;
  for (std::size_t i = 0; i < counter.metrics().size(); ++i) {
    const MetricSummary& metric = summary.metrics[i];
    Json& json = metrics[ToString(counter.metrics()[i], start)];
    json = {{"mean", Number(metric.mean.value)},
            {"standard_error", Number(metric.mean.error)},
            {"censored", Number(metric.censored)}};
    if (i > 0) continue;
    json["median"] = Number(summary.median_runway.value);
    json["median_standard_error"] = Number(summary.median_runway.error);
  }
  Json clipped = Json::object();
  for (std::size_t i = 0; i < study.variables.size(); ++i)
    clipped[std::string(kInputs[study.variables[i].input].key)] = Number(summary.clipped[i]);
  return Dump({{"paths", summary.paths},
               {"start", ToString(start)},
               {"months", months},
               {"run_out", run_out},
               {"metrics", metrics},
               {"clipped", clipped},
               {"ranges", Json::parse(RangesJson(study))["ranges"]}},
              false);
}

std::string FuturesPictureJson(const FuturesCounter& counter, const FuturesSummary& summary) {
  const Study& study = counter.study();
  Json cash;
  for (std::size_t i = 0; i < kCashShares.size(); ++i)
    cash[kCashNames[i]] = Numbers(summary.cash[i]);
  Json clipped = Json::array();
  for (std::size_t i = 0; i < study.variables.size(); ++i) {
    if (summary.clipped[i] > 0)
      clipped.push_back({{"input", kInputs[study.variables[i].input].key},
                         {"share", Number(summary.clipped[i])}});
  }
  const std::span<const double> run_out = summary.run_out;
  return Dump({{"paths", summary.paths},
               {"start", ToString(study.plan.start)},
               {"horizon", study.plan.horizon},
               {"cash", cash},
               {"solvent", Numbers(summary.solvent)},
               {"break_even_by", EvenJson(summary)},
               {"run_out", Numbers(run_out.first(run_out.size() - 1))},
               {"beyond", EstimateJson(summary.beyond)},
               {"median_runway", EstimateJson(summary.median_runway)},
               {"mean_runway", EstimateJson(summary.mean_runway)},
               {"clipped", clipped}},
              false);
}

std::string AssumedRangesJson(std::string_view scenario) {
  const auto read = ReadScenario(scenario);
  if (!read.scenario) return ProblemsJson(read.problems, Languages::kBoth);
  Json ranges = Json::object();
  for (int input = 0; input < kInputCount; ++input) {
    const Range range = AssumedRange(input, read.scenario->inputs[input]);
    if (!range.IsPoint()) ranges[std::string(kInputs[input].key)] = RangeJson(range);
  }
  return Dump(ranges, false);
}

std::string DensityJson(std::string_view input, std::string_view text) {
  constexpr int kSteps = 64;
  std::vector<Problem> problems;
  Problem problem;
  std::optional<Range> range;
  const auto json = ParseStrictly(text, problem);
  const auto place = FindInput(input);
  if (!json) {
    problems.push_back(problem);
  } else if (place) {
    ObjectReader read(problems);
    range = ReadRange(read, *place, *json, "");
  }
  if (!range) return ProblemsJson(problems, Languages::kBoth);
  const bool bell = range->kind == Range::Kind::kNormal || range->kind == Range::Kind::kLognormal;
  double from = bell ? Quantile(*range, 0.001) : range->low;
  double to = bell ? Quantile(*range, 0.999) : range->high;
  std::vector<double> heights;
  double most = 0;
  for (int i = 0; i <= kSteps && from < to; ++i) {
    heights.push_back(Density(*range, from + (to - from) * i / kSteps));
    most = std::max(most, heights.back());
  }
  for (double& height : heights) height /= most;
  return Dump({{"from", Number(from)}, {"to", Number(to)}, {"heights", Numbers(heights)}}, false);
}

std::string DriversJson(const DriversStudy& study, std::span<const Driver> drivers) {
  Json list = Json::array();
  for (const Driver& driver : drivers) {
    list.push_back({{"input", driver.factor},
                    {"first", Number(driver.first.value)},
                    {"first_interval", Numbers(driver.first.interval)},
                    {"total", Number(driver.total.value)},
                    {"total_interval", Numbers(driver.total.interval)}});
  }
  return Dump({{"metric", ToString(study.metric(), study.start())},
               {"paths", study.points() * kScrambles},
               {"independent", study.independent()},
               {"inputs", list}},
              false);
}

std::string FundingJson(const FundingStudy& study, const Funding& funding) {
  const YearMonth start = study.start();
  Json rounds = Json::array();
  for (const FundingRound& round : funding.rounds) {
    const bool planned = round.event.has_value();
    rounds.push_back(
        {{"event", OrNull(round.event)},
         {"month", ToString(start + round.month)},
         {"raise", planned ? Number(round.raise) : Json(nullptr)},
         {"probability", planned ? Number(round.probability) : Json(nullptr)},
         {"runway_months", OrNull(planned ? round.runway_with : round.runway_without)},
         {"runway_without", OrNull(round.runway_without)},
         {"raise_by", round.raise_by ? Json(ToString(start + *round.raise_by)) : Json(nullptr)},
         {"out_before", Number(round.out_before)},
         {"smallest", OrNull(round.smallest)}});
  }
  return Dump({{"until", ToString(start + funding.goal.until)},
               {"probability", Number(funding.goal.probability)},
               {"lead", funding.goal.lead},
               {"paths", funding.paths},
               {"reached", Number(funding.reached)},
               {"rounds", rounds}},
              false);
}

}  // namespace burnline
