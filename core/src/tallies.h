// SPDX-License-Identifier: MIT
//
// Where each count stands in the tallies, for those who count and those who read.
#ifndef BURNLINE_TALLIES_H_
#define BURNLINE_TALLIES_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "burnline/futures.h"

namespace burnline {

/// Of a month's closing cash.
inline constexpr std::size_t kBins = 1200;
/// Bins of the runway in a month, to read its median off.
inline constexpr int kRunwayBins = 16;
/// The bin in which a month's only value is counted.
inline constexpr std::size_t kStillBin = kBins / 2;

/// Where each count stands in the tallies.
struct Layout {
  Layout(const Study& study, std::size_t metrics)
      : horizon(static_cast<std::size_t>(study.plan.horizon)),
        run_out(horizon * kBins),
        runway(run_out + (horizon + 1) * kScrambles),
        break_even(runway + (horizon * kRunwayBins + 1) * kScrambles),
        clipped(break_even + kLevelCount * (horizon + 1)),
        censored(clipped + study.variables.size()),
        broken(censored + metrics * kScrambles),
        points(broken + 1),
        sums((points + 2) / 2 * 2),
        size(sums + metrics * kScrambles * 4) {}

  std::size_t horizon;
  std::size_t run_out;     ///< By month and scramble.
  std::size_t runway;      ///< By sixteenth of a month and scramble.
  std::size_t break_even;  ///< By level and month.
  std::size_t clipped;     ///< By variable.
  std::size_t censored;    ///< By metric and scramble.
  std::size_t broken, points;
  std::size_t sums;  ///< By metric and scramble: two 64-bit parts of a sum of quanta.
  std::size_t size;
};

/// Sums are kept in whole quanta, so that they do not depend on the order of adding: high parts in
/// units of 2^20 quanta, and low parts.
inline constexpr int kLowBits = 20;
inline constexpr double kMostQuanta = 0x1p50;

inline std::int64_t LoadSum(const std::uint32_t* at) {
  std::int64_t sum;
  std::memcpy(&sum, at, sizeof sum);
  return sum;
}

inline void AddTo(std::uint32_t* at, std::int64_t more) {
  const std::int64_t sum = LoadSum(at) + more;
  std::memcpy(at, &sum, sizeof sum);
}

}  // namespace burnline

#endif  // BURNLINE_TALLIES_H_
