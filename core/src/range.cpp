// SPDX-License-Identifier: MIT
#include "burnline/range.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "burnline/elementary.h"

namespace burnline {
namespace {

/// The 95% point of a standard normal variable.
constexpr double kZ95 = 1.644853626951472714864;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Beta BetaOf(const Range& range) {
  return Beta(1 + 4 * (range.mode - range.low) / (range.high - range.low));
}

}  // namespace

std::pair<double, double> BellOf(const Range& range) {
  const bool log = range.kind == Range::Kind::kLognormal;
  const double low = log ? Log(range.low) : range.low;
  const double high = log ? Log(range.high) : range.high;
  return {(low + high) / 2, (high - low) / (2 * kZ95)};
}

double Quantile(const Range& range, double u) {
  const double width = range.high - range.low;
  if (width == 0) return range.low;
  switch (range.kind) {
    case Range::Kind::kNormal:
    case Range::Kind::kLognormal: {
      const auto [mean, deviation] = BellOf(range);
      const double value = mean + deviation * NormalQuantile(u);
      return range.kind == Range::Kind::kNormal ? value : Exp(value);
    }
    case Range::Kind::kUniform:
      return range.low + width * u;
    case Range::Kind::kTriangular: {
      const double left = range.mode - range.low, right = range.high - range.mode;
      return u * width < left ? range.low + std::sqrt(u * width * left)
                              : range.high - std::sqrt((1 - u) * width * right);
    }
    case Range::Kind::kPert:
      return range.low + width * BetaOf(range).Quantile(u);
  }
  return range.mode;
}

double QuantileSlope(const Range& range, double u) {
  if (range.IsPoint()) return 0;
  const double density = Density(range, Quantile(range, u));
  return density > 0 ? 1 / density : kInfinity;
}

double Density(const Range& range, double value) {
  const double width = range.high - range.low;
  if (width == 0) return value == range.low ? kInfinity : 0;
  switch (range.kind) {
    case Range::Kind::kNormal:
    case Range::Kind::kLognormal: {
      const auto [mean, deviation] = BellOf(range);
      const bool log = range.kind == Range::Kind::kLognormal;
      if (log && value <= 0) return 0;
      const double z = ((log ? Log(value) : value) - mean) / deviation;
      return NormalDensity(z) / deviation / (log ? value : 1);
    }
    case Range::Kind::kUniform:
      return value < range.low || value > range.high ? 0 : 1 / width;
    case Range::Kind::kTriangular: {
      if (value < range.low || value > range.high) return 0;
      const double left = range.mode - range.low, right = range.high - range.mode;
      return 2 / width *
             (value < range.mode ? (value - range.low) / left
              : right > 0        ? (range.high - value) / right
                                 : 1);
    }
    case Range::Kind::kPert:
      return BetaOf(range).Density((value - range.low) / width) / width;
  }
  return 0;
}

Range AssumedRange(int input, double value) {
  const InputRow& row = kInputs[input];
  const double half = row.IsRateOfChange() || value == 0 ? 2 * row.swing : 0.2 * std::fabs(value);
  return {Range::Kind::kPert, std::max(row.min, value - half), value,
          std::min(row.max, value + half)};
}

}  // namespace burnline
