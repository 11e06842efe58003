// SPDX-License-Identifier: MIT
#include "burnline/funding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "future.h"

namespace burnline {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// What must arrive in month `round`, beside what does, so that cash is never below 0 up to the end
/// of month `until`; infinite if it falls below 0 before. Backwards: what a month must open with
/// follows from what it must close with, for interest is all that cash itself changes.
Eight Needed(const Eight* cash, const Flows& flows, int round, int until) {
  const Eight zero(0);
  Eight need = zero;
  for (int m = until; m > round; --m) {
    const auto at = static_cast<std::size_t>(m);
    need = Max(zero, (need - flows.flow[at]) / flows.growth[at]);
  }
  Eight missing = round <= until ? Max(zero, need - cash[round]) : zero;
  for (int m = 0; m < std::min(round, until + 1); ++m)
    missing = Select(cash[m] < zero, Eight(kInfinity), missing);
  return missing;
}

std::optional<double> RunwayOf(const Plan& plan) {
  std::vector<Lines<double>> months;
  if (RunForecast(plan, months)) return std::nullopt;
  return FindAnswers(plan.inputs.cash, months).runway_months;
}

Plan Without(Plan plan, std::size_t action) {
  plan.actions.erase(plan.actions.begin() + static_cast<std::ptrdiff_t>(action));
  return plan;
}

}  // namespace

struct FundingStudy::Work {
  Work(const Study& study, QuantileTables& tables)
      : source(study, tables), rows(study.plan.horizon) {}

  FutureSource source;
  std::vector<Study> without;  ///< By round: the study in which it brings nothing.
  KeptRows rows;
  Flows flows;
};

FundingStudy::FundingStudy(Study study, FundingGoal goal, QuantileTables& tables)
    : study_(std::move(study)), goal_(goal), work_(std::make_unique<Work>(study_, tables)) {
  const auto& actions = study_.plan.actions;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (actions[i].kind != Action::Kind::kRaise || actions[i].month >= study_.plan.horizon)
      continue;
    rounds_.push_back(i);
    work_->without.push_back(study_);
    work_->without.back().plan.actions[i].value = 0;
  }
  rounds_.push_back(std::nullopt);
}

FundingStudy::~FundingStudy() = default;

void FundingStudy::Run(std::uint32_t first, std::uint32_t last, std::vector<double>& values) {
  const auto keep = [&](const Eight& row) {
    values.insert(values.end(), row.lane.begin(), row.lane.end());
  };
  const auto run = [&](const Study& study, const Draw& draw) {
    return work_->rows.Run(study, draw, -1, &work_->flows);
  };
  const auto needed = [&](const Kept& kept, int round) {
    return Needed(kept.cash, work_->flows, round, goal_.until);
  };
  work_->source.Seek(first);
  for (std::uint32_t point = first; point < last; ++point) {
    const Draw& draw = work_->source.Make();
    const Kept planned = run(study_, draw);
    keep(planned.outcome.runs_out);
    const Eight further = needed(planned, 0);
    for (std::size_t i = 0; i + 1 < rounds_.size(); ++i)
      keep(needed(run(work_->without[i], draw), study_.plan.actions[*rounds_[i]].month));
    keep(further);
    work_->source.Next();
  }
}

Funding FundingStudy::Finish(std::span<const double> values) const {
  const std::size_t row = (rounds_.size() + 1) * kScrambles;
  const std::size_t points = values.size() / row;
  const auto total = static_cast<double>(points * kScrambles);
  /// Every future's value in one column.
  const auto column = [&](std::size_t i) {
    std::vector<double> all;
    for (std::size_t point = 0; point < points; ++point) {
      const auto at = values.begin() + static_cast<std::ptrdiff_t>(point * row + i * kScrambles);
      all.insert(all.end(), at, at + kScrambles);
    }
    return all;
  };
  const std::vector<double> out = column(0);
  const auto out_before = [&](int month) {
    return static_cast<double>(
               std::count_if(out.begin(), out.end(), [&](double m) { return m < month; })) /
           total;
  };
  Funding funding{goal_, static_cast<std::int64_t>(total), 1 - out_before(goal_.until + 1), {}};
  const std::optional<double> runway = RunwayOf(study_.plan);
  for (std::size_t i = 0; i < rounds_.size(); ++i) {
    FundingRound round;
    std::optional<double> without = runway;
    if (rounds_[i]) {
      const Action& action = study_.plan.actions[*rounds_[i]];
      round.event = action.event;
      round.month = action.month;
      round.raise = action.value;
      round.probability = action.probability;
      round.runway_with = runway;
      without = round.runway_without = RunwayOf(Without(study_.plan, *rounds_[i]));
    } else {
      round.runway_without = runway;
    }
    if (without) round.raise_by = static_cast<int>(std::floor(*without)) - goal_.lead;
    round.out_before = out_before(round.month);
    std::vector<double> needed = column(i + 1);
    const double rank = std::ceil(goal_.probability * total - 1e-9);
    const auto place = static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
    std::nth_element(needed.begin(), needed.begin() + place, needed.end());
    const double smallest = needed[static_cast<std::size_t>(place)];
    // Rounded up, past what the sums of many months may have lost.
    if (smallest < kInfinity) round.smallest = std::ceil(smallest * (1 + 1e-12));
    funding.rounds.push_back(round);
  }
  return funding;
}

}  // namespace burnline
