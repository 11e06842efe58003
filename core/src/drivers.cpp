// SPDX-License-Identifier: MIT
#include "burnline/drivers.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "future.h"

namespace burnline {
namespace {

/// The 97.5% point of Student's t with 7 degrees of freedom.
constexpr double kT7 = 2.3646242515927844;

/// Sums over points, from which an index is formed.
struct Sums {
  double n = 0, sum = 0, squares = 0;  ///< Of f(A) and f(B), less a common offset.
  double first = 0, total = 0;         ///< Of (f(B) − f(AB))² and (f(A) − f(AB))².

  void operator+=(const Sums& other) {
    n += other.n;
    sum += other.sum;
    squares += other.squares;
    first += other.first;
    total += other.total;
  }
  std::pair<double, double> Indices() const {
    const double mean = sum / (2 * n), variance = squares / (2 * n) - mean * mean;
    return {1 - first / (2 * n) / variance, total / (2 * n) / variance};
  }
};

SobolIndex IndexOf(double whole, const std::array<double, kScrambles>& parts) {
  double mean = 0, squares = 0;
  for (const double part : parts) mean += part / kScrambles;
  for (const double part : parts) squares += (part - mean) * (part - mean);
  const double half = kT7 * std::sqrt(squares / (kScrambles * (kScrambles - 1)));
  return {whole, {whole - half, whole + half}};
}

}  // namespace

std::vector<std::array<SobolIndex, 2>> SobolIndices(std::span<const double> values, int factors) {
  const auto row = static_cast<std::size_t>(factors + 2) * kScrambles;
  const double offset = values.empty() ? 0 : values[0];
  std::vector<std::array<SobolIndex, 2>> indices;
  for (std::size_t i = 0; i < static_cast<std::size_t>(factors); ++i) {
    Sums all;
    std::array<double, kScrambles> first, total;
    for (std::size_t s = 0; s < kScrambles; ++s) {
      Sums one;
      for (std::size_t at = 0; at < values.size(); at += row) {
        const double a = values[at + s] - offset, b = values[at + kScrambles + s] - offset;
        const double ab = values[at + (i + 2) * kScrambles + s] - offset;
        one += {1, a + b, a * a + b * b, (b - ab) * (b - ab), (a - ab) * (a - ab)};
      }
      all += one;
      std::tie(first[s], total[s]) = one.Indices();
    }
    const auto [whole_first, whole_total] = all.Indices();
    indices.push_back({IndexOf(whole_first, first), IndexOf(whole_total, total)});
  }
  return indices;
}

struct DriversStudy::Work {
  Work(const Study& study, QuantileTables& tables)
      : source(study, tables, 2), rows(study.plan.horizon) {}

  FutureSource source;
  KeptRows rows;
};

namespace {

Study Independent(Study study) {
  study.copula.clear();
  return study;
}

}  // namespace

DriversStudy::DriversStudy(Study study, Metric metric, int base, QuantileTables& tables)
    : study_(Independent(study)),
      metric_(metric),
      independent_(!study.copula.empty()),
      points_(PointsOf(base)),
      factors_(FactorsOf(study)),
      work_(std::make_unique<Work>(study_, tables)) {}

DriversStudy::~DriversStudy() = default;

void DriversStudy::Run(std::uint32_t first, std::uint32_t last, std::vector<double>& values) {
  FutureSource& source = work_->source;
  const auto add = [&](std::span<const SobolWords> words) {
    const Kept kept = work_->rows.Run(study_, source.Make(words), RateMonth(metric_));
    const Eight value = ReadMetric(metric_, kept, study_.plan.horizon).value;
    values.insert(values.end(), value.lane.begin(), value.lane.end());
  };
  source.Seek(first);
  for (std::uint32_t point = first; point < last; ++point) {
    std::vector<SobolWords> a = source.Words(0), b = source.Words(1);
    add(a);
    add(b);
    for (const Factor& factor : factors_) {
      const auto swap = [&] {
        const auto from = a.begin() + factor.first;
        std::swap_ranges(from, from + factor.count, b.begin() + factor.first);
      };
      swap();
      add(a);
      swap();
    }
    source.Next();
  }
}

std::vector<Driver> DriversStudy::Finish(std::span<const double> values) const {
  const auto indices = SobolIndices(values, static_cast<int>(factors_.size()));
  std::vector<Driver> drivers;
  for (std::size_t i = 0; i < factors_.size(); ++i)
    drivers.push_back({factors_[i].name, indices[i][0], indices[i][1]});
  std::stable_sort(drivers.begin(), drivers.end(),
                   [](const Driver& x, const Driver& y) { return x.total.value > y.total.value; });
  return drivers;
}

}  // namespace burnline
