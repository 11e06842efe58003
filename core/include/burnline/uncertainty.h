// SPDX-License-Identifier: MIT
//
// What a scenario says about chance: ranges for its inputs, shocks to its users, correlations, and
// the seed that futures are drawn from.
#ifndef BURNLINE_UNCERTAINTY_H_
#define BURNLINE_UNCERTAINTY_H_

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "burnline/range.h"

namespace burnline {

/// A rank correlation (Spearman's) between two inputs, by their places in the table.
struct Correlation {
  int a, b;
  double rank;
  bool operator==(const Correlation&) const = default;
};

struct Uncertainty {
  std::map<int, Range> ranges;  ///< By place in the input table.
  double dau_volatility = 0;    ///< Standard deviation of the monthly shocks to ln DAU.
  std::vector<Correlation> correlations;
  std::uint64_t seed = 1;
  bool operator==(const Uncertainty&) const = default;
};

inline constexpr double kMostVolatility = 1;
inline constexpr std::uint64_t kMostSeed = (std::uint64_t{1} << 53) - 1;

/// Lower triangular L with L·Lᵀ = the normal correlations that impose the rank correlations
/// (2 sin(π ρ / 6)) between `inputs`; row by row, square. Nothing if no such correlations exist
/// together: `broken` then lists the pairs at fault.
std::optional<std::vector<double>> CopulaFactor(const std::vector<int>& inputs,
                                                const std::vector<Correlation>& correlations,
                                                std::vector<Correlation>* broken = nullptr);

}  // namespace burnline

#endif  // BURNLINE_UNCERTAINTY_H_
