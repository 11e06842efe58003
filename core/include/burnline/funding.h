// SPDX-License-Identifier: MIT
//
// Funding as a decision: for each round of a scenario the runway with and without it, the last safe
// month to start raising it, the risk of running out before it closes, and the smallest round that
// reaches a month with a probability. To reach a month is to be solvent at its end, never below 0
// up to it.
#ifndef BURNLINE_FUNDING_H_
#define BURNLINE_FUNDING_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "burnline/futures.h"
#include "burnline/study.h"

namespace burnline {

struct FundingGoal {
  int until = 0;  ///< Month, 0-based.
  double probability = 0.9;
  int lead = kDefaultLeadMonths;  ///< Months that raising takes.
};

struct FundingRound {
  std::optional<int> event;  ///< Its place in the scenario; none: a further round, at the start.
  int month = 0;             ///< When its money arrives.
  double raise = 0, probability = 1;
  std::optional<double> runway_with, runway_without;  ///< None: not within the horizon.
  std::optional<int> raise_by;                        ///< Run-out without it, less the lead.
  double out_before = 0;           ///< Share that is out of money before its month.
  std::optional<double> smallest;  ///< Whole dollars, if it closes; none would do: empty.
};

struct Funding {
  FundingGoal goal;
  std::int64_t paths = 0;
  double reached = 0;  ///< The share that reaches the goal as things are planned.
  std::vector<FundingRound> rounds;
};

class FundingStudy {
 public:
  FundingStudy(Study study, FundingGoal goal, QuantileTables& tables);
  ~FundingStudy();

  YearMonth start() const { return study_.plan.start; }
  std::size_t ValuesPerPoint() const { return (rounds_.size() + 1) * kScrambles; }

  /// The values of the points from `first` up to but without `last`, appended to `values`: the
  /// month in which each future is out of money, and by round what it would have had to bring.
  void Run(std::uint32_t first, std::uint32_t last, std::vector<double>& values);

  /// `values` are those of all points, in order.
  Funding Finish(std::span<const double> values) const;

 private:
  struct Work;
  Study study_;
  FundingGoal goal_;
  std::vector<std::optional<std::size_t>> rounds_;  ///< Places in the plan's actions; last: none.
  std::unique_ptr<Work> work_;
};

/// {"until", "probability", "lead", "paths", "reached", "rounds": [{"event", "month", …}]}.
std::string FundingJson(const FundingStudy& study, const Funding& funding);

}  // namespace burnline

#endif  // BURNLINE_FUNDING_H_
