// SPDX-License-Identifier: MIT
#include "analyses.h"

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

#include "burnline/drivers.h"
#include "burnline/futures.h"
#include "future.h"

namespace burnline::cli {
namespace {

/// Splits `points` evenly and runs part(worker, first, last) on each, at the same time.
template <class Part>
void InParallel(std::uint32_t points, int threads, const Part& part) {
  std::vector<std::thread> others;
  const auto edge = [&](int i) {
    return static_cast<std::uint32_t>(std::uint64_t{points} * static_cast<unsigned>(i) /
                                      static_cast<unsigned>(threads));
  };
  for (int i = 1; i < threads; ++i)
    others.emplace_back([&, i] { part(static_cast<std::size_t>(i), edge(i), edge(i + 1)); });
  part(0, edge(0), edge(1));
  for (std::thread& other : others) other.join();
}

/// Values of each thread's points, one after the other.
template <class StudyType>
std::vector<double> AllValues(std::vector<std::unique_ptr<StudyType>>& studies,
                              std::uint32_t points) {
  std::vector<std::vector<double>> parts(studies.size());
  InParallel(points, static_cast<int>(studies.size()),
             [&](std::size_t i, std::uint32_t first, std::uint32_t last) {
               studies[i]->Run(first, last, parts[i]);
             });
  std::vector<double> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

/// A first count tells whether every future can be computed.
std::optional<Problem> CannotCompute(const Study& study, int paths) {
  QuantileTables tables;
  FuturesCounter counter(study, {}, tables);
  counter.Count(0, std::min(PointsOf(paths), PointsOf(kDefaultPaths)));
  return counter.Broken(counter.tallies());
}

}  // namespace

std::variant<std::string, Problem> Uncertainty(const Scenario& scenario, bool assume,
                                               std::vector<Metric> metrics, Effort effort) {
  const Study study = MakeStudy(scenario, assume);
  std::vector<QuantileTables> tables(static_cast<std::size_t>(effort.threads));
  std::vector<std::unique_ptr<FuturesCounter>> counters;
  for (QuantileTables& own : tables)
    counters.push_back(std::make_unique<FuturesCounter>(study, metrics, own));
  // Seldom more than once: until every percentile is read off fine enough.
  for (int look = 0;; ++look) {
    InParallel(PointsOf(effort.paths), effort.threads,
               [&](std::size_t i, std::uint32_t first, std::uint32_t last) {
                 counters[i]->Count(first, last);
               });
    Tallies sum;
    for (const auto& counter : counters) Add(sum, counter->tallies());
    if (auto problem = counters[0]->Broken(sum)) return *problem;
    const auto better = look < 6 ? counters[0]->Better(sum) : std::nullopt;
    if (!better) return FuturesJson(*counters[0], counters[0]->Summarize(sum));
    for (const auto& counter : counters) counter->UseGauge(*better);
  }
}

std::variant<std::string, Problem> Drivers(const Scenario& scenario, bool assume, Metric metric,
                                           Effort effort) {
  const Study study = MakeStudy(scenario, assume);
  if (auto problem = CannotCompute(study, effort.paths)) return *problem;
  std::vector<QuantileTables> tables(static_cast<std::size_t>(effort.threads));
  std::vector<std::unique_ptr<DriversStudy>> studies;
  for (QuantileTables& own : tables)
    studies.push_back(std::make_unique<DriversStudy>(study, metric, effort.paths, own));
  const std::vector<double> values = AllValues(studies, studies[0]->points());
  return DriversJson(*studies[0], studies[0]->Finish(values));
}

std::variant<std::string, Problem> FundingOf(const Scenario& scenario, bool assume,
                                             FundingGoal goal, Effort effort) {
  const Study study = MakeStudy(scenario, assume);
  if (auto problem = CannotCompute(study, effort.paths)) return *problem;
  std::vector<QuantileTables> tables(static_cast<std::size_t>(effort.threads));
  std::vector<std::unique_ptr<FundingStudy>> studies;
  for (QuantileTables& own : tables)
    studies.push_back(std::make_unique<FundingStudy>(study, goal, own));
  const std::vector<double> values = AllValues(studies, PointsOf(effort.paths));
  return FundingJson(*studies[0], studies[0]->Finish(values));
}

}  // namespace burnline::cli
