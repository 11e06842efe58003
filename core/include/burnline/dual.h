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

/// LLVM 14 for WebAssembly reads a number that is spread over lanes where it is spread, even where
/// it has been overwritten by then (in a = a * b): this holds it as it is.
BURNLINE_INLINE double Held(double value) {
#ifdef __wasm__
  asm("" : "+r"(value));
#endif
  return value;
}

template <class SlopesType>
struct BasicDual {
  using Slopes = SlopesType;

  double value = 0;
  Slopes slopes = Slopes(0);

  BasicDual() = default;
  explicit BasicDual(double constant) : value(constant) {}
  BasicDual(double v, const Slopes& s) : value(v), slopes(s) {}

  friend BasicDual operator+(const BasicDual& a, const BasicDual& b) {
    return {a.value + b.value, a.slopes + b.slopes};
  }
  friend BasicDual operator-(const BasicDual& a, const BasicDual& b) {
    return {a.value - b.value, a.slopes - b.slopes};
  }
  friend BasicDual operator-(const BasicDual& a) { return {-a.value, -a.slopes}; }
  friend BasicDual operator*(const BasicDual& a, const BasicDual& b) {
    const double x = Held(a.value), y = Held(b.value);
    return {x * y, a.slopes * Slopes(y) + b.slopes * Slopes(x)};
  }
  friend BasicDual operator/(const BasicDual& a, const BasicDual& b) {
    const double divisor = Held(b.value), quotient = a.value / divisor;
    return {quotient, (a.slopes - b.slopes * Slopes(quotient)) / Slopes(divisor)};
  }

  friend bool operator<(const BasicDual& a, const BasicDual& b) { return a.value < b.value; }
  friend bool operator>(const BasicDual& a, const BasicDual& b) { return a.value > b.value; }
  friend bool operator<=(const BasicDual& a, const BasicDual& b) { return a.value <= b.value; }
  friend bool operator>=(const BasicDual& a, const BasicDual& b) { return a.value >= b.value; }

  friend BasicDual Max(const BasicDual& a, const BasicDual& b) { return a < b ? b : a; }
  friend BasicDual Min(const BasicDual& a, const BasicDual& b) { return b < a ? b : a; }
  friend BasicDual Select(bool mask, const BasicDual& yes, const BasicDual& no) {
    return mask ? yes : no;
  }
  friend BasicDual Named(const char*, const BasicDual& value) { return value; }
};

/// With the slopes along every input, by its place; a lane more than needed where their number is
/// odd.
using Dual = BasicDual<Lanes<(kInputCount + 1) / 2 * 2>>;

/// With the slope along one line through the inputs.
using LineDual = BasicDual<double>;

/// Inputs whose slopes are 1 along themselves.
inline Inputs<Dual> DualInputs(const Inputs<double>& values) {
  Inputs<Dual> inputs;
  for (int i = 0; i < kInputCount; ++i) {
    inputs[i] = Dual(values[i]);
    inputs[i].slopes[static_cast<std::size_t>(i)] = 1;
  }
  return inputs;
}

}  // namespace burnline

#endif  // BURNLINE_DUAL_H_
