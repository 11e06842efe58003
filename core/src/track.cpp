// SPDX-License-Identifier: MIT
#include "burnline/track.h"

#include <algorithm>

#include "burnline/elementary.h"

namespace burnline {
namespace {

/// What of a log track that begins at 0 lies before its first step.
constexpr double kFirstStep = 1.0 / 500;

/// Where the logarithm begins: the value, and its share of the track.
std::pair<double, double> LogStart(const InputRow& row) {
  return row.min > 0 ? std::pair(row.min, 0.0) : std::pair(row.step, kFirstStep);
}

}  // namespace

double Along(const InputRow& row, double value) {
  const double at = std::clamp(value, row.min, row.max);
  if (row.scale == Scale::kLin) return (at - row.min) / (row.max - row.min);
  const auto [lowest, share] = LogStart(row);
  if (at < lowest) return share * at / lowest;
  return share + (1 - share) * Log(at / lowest) / Log(row.max / lowest);
}

double AtShare(const InputRow& row, double share) {
  if (share <= 0) return row.min;
  if (share >= 1) return row.max;
  if (row.scale == Scale::kLin) return row.min + share * (row.max - row.min);
  const auto [lowest, start] = LogStart(row);
  if (share < start) return lowest * share / start;
  return lowest * Exp((share - start) / (1 - start) * Log(row.max / lowest));
}

}  // namespace burnline
