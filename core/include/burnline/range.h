// SPDX-License-Identifier: MIT
//
// How an uncertain input may turn out: five kinds of distribution, each defined by its quantile
// function. Figures are in the input's own unit.
#ifndef BURNLINE_RANGE_H_
#define BURNLINE_RANGE_H_

#include <utility>

#include "burnline/inputs.h"

namespace burnline {

struct Range {
  enum class Kind {
    kNormal,      ///< By p5 and p95.
    kLognormal,   ///< By p5 and p95, both above 0.
    kUniform,     ///< Between low and high.
    kTriangular,  ///< By low, mode and high.
    kPert         ///< The same: a beta distribution with λ = 4.
  };
  Kind kind = Kind::kPert;
  double low = 0, mode = 0, high = 0;  ///< low ≤ mode ≤ high; normal, lognormal: p5 and p95 in
                                       ///< low and high. Uniform and those have no mode.
  bool operator==(const Range&) const = default;

  /// Whether it is a single value.
  bool IsPoint() const { return low == high; }
};

/// The value below which the share u of all draws lies, 0 < u < 1. Not clipped to the input's
/// range.
double Quantile(const Range& range, double u);

/// The slope of the quantile function; infinite where the density is 0.
double QuantileSlope(const Range& range, double u);

/// The probability density at `value`.
double Density(const Range& range, double value);

/// Mean and standard deviation of a normal range, or of a lognormal's logarithm.
std::pair<double, double> BellOf(const Range& range);

/// Where a range without better knowledge starts: twice the tornado's low and high around `value`,
/// that is ±20% of it, or ± two swings for rates of change and for inputs at 0 (inputs.def), within
/// the input's own range.
Range AssumedRange(int input, double value);

}  // namespace burnline

#endif  // BURNLINE_RANGE_H_
