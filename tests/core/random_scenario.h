// SPDX-License-Identifier: MIT
//
// Random valid scenarios for laws and comparisons. The same seed gives the same scenario on every
// platform and in WebAssembly.
#ifndef BURNLINE_TESTS_RANDOM_SCENARIO_H_
#define BURNLINE_TESTS_RANDOM_SCENARIO_H_

#include <cstdint>

#include "burnline/scenario.h"

namespace burnline {

/// A small generator of its own (SplitMix64): the standard's distributions differ between
/// libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t Bits();
  double Unit();     ///< In [0, 1).
  int Below(int n);  ///< 0 to n − 1.
  bool OneIn(int n) { return Below(n) == 0; }

 private:
  std::uint64_t state_;
};

/// A value of an input: its default, an end of its range, 0 if it may be, or anything between on
/// its own scale.
double RandomValue(Random& random, int input);

/// Inputs, events of every kind (some past the horizon), claims and uncertainty, all valid.
Scenario RandomScenario(std::uint64_t seed);

}  // namespace burnline

#endif  // BURNLINE_TESTS_RANDOM_SCENARIO_H_
