// SPDX-License-Identifier: MIT
//
// Equality of doubles to the bit: 0 is not −0; any NaN is as good as another.
#ifndef BURNLINE_TESTS_SAME_BITS_H_
#define BURNLINE_TESTS_SAME_BITS_H_

#include <cmath>

namespace burnline {

inline bool SameBits(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return a == b && std::signbit(a) == std::signbit(b);
}

}  // namespace burnline

#endif  // BURNLINE_TESTS_SAME_BITS_H_
