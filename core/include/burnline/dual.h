// SPDX-License-Identifier: MIT
//
// A number with its slopes: how it changes with each input, exactly, carried through every
// operation of model.h by the rules of differentiation. At a kink (Max, Min, Select: capacity just
// reached, a ceiling just met) the slopes are those of the branch that the value takes; whoever
// steps along them has to check where he arrives.
#ifndef BURNLINE_DUAL_H_
#define BURNLINE_DUAL_H_

#include "burnline/inputs.h"
#include "burnline/lanes.h"
#include "burnline/number.h"

namespace burnline {

struct Dual {
  /// By place of the input; a pair more than needed where their number is odd.
  using Slopes = Lanes<(kInputCount + 1) / 2 * 2>;

  double value = 0;
  Slopes slopes = Slopes(0);

  Dual() = default;
  explicit Dual(double constant) : value(constant) {}
  Dual(double v, const Slopes& s) : value(v), slopes(s) {}

  /// The input at `place`, whose slope along itself is 1.
  static Dual Input(int place, double value) {
    Dual input(value);
    input.slopes[static_cast<std::size_t>(place)] = 1;
    return input;
  }
};

inline Dual operator+(const Dual& a, const Dual& b) {
  return {a.value + b.value, a.slopes + b.slopes};
}
inline Dual operator-(const Dual& a, const Dual& b) {
  return {a.value - b.value, a.slopes - b.slopes};
}
inline Dual operator-(const Dual& a) { return {-a.value, -a.slopes}; }
inline Dual operator*(const Dual& a, const Dual& b) {
  using Slopes = Dual::Slopes;
  return {a.value * b.value, a.slopes * Slopes(b.value) + b.slopes * Slopes(a.value)};
}
inline Dual operator/(const Dual& a, const Dual& b) {
  using Slopes = Dual::Slopes;
  const double quotient = a.value / b.value;
  return {quotient, (a.slopes - b.slopes * Slopes(quotient)) / Slopes(b.value)};
}

inline bool operator<(const Dual& a, const Dual& b) { return a.value < b.value; }
inline bool operator>(const Dual& a, const Dual& b) { return a.value > b.value; }
inline bool operator<=(const Dual& a, const Dual& b) { return a.value <= b.value; }
inline bool operator>=(const Dual& a, const Dual& b) { return a.value >= b.value; }

inline Dual Max(const Dual& a, const Dual& b) { return a < b ? b : a; }
inline Dual Min(const Dual& a, const Dual& b) { return b < a ? b : a; }
inline Dual Select(bool mask, const Dual& yes, const Dual& no) { return mask ? yes : no; }
inline Dual Named(const char*, const Dual& value) { return value; }

}  // namespace burnline

#endif  // BURNLINE_DUAL_H_
