// SPDX-License-Identifier: MIT
//
// The vocabulary that model.h asks of a number type T beyond + − × ÷ and comparisons: Max, Min,
// Select, Named and None. Here for double; SIMD lanes, dual numbers and formulas bring their own
// overloads. A comparison of two T yields a mask, which only Select and Any read, so that one body
// serves them all.
#ifndef BURNLINE_NUMBER_H_
#define BURNLINE_NUMBER_H_

#include <limits>

/// The model's functions run tens of millions of times a second over many lanes, whose numbers stay
/// in registers only where the functions are expanded in place.
#define BURNLINE_INLINE [[gnu::always_inline]] inline

namespace burnline {

inline double Max(double a, double b) { return a < b ? b : a; }
inline double Min(double a, double b) { return b < a ? b : a; }
inline double Select(bool mask, double yes, double no) { return mask ? yes : no; }
/// Whether the mask holds anywhere. Masks also know &&, || and !.
inline bool Any(bool mask) { return mask; }
template <class T>
using MaskOf = decltype(T(0) < T(0));

/// Names an intermediate figure, for number types that keep names.
inline double Named(const char*, double value) { return value; }

/// "There is no such number": null in JSON, an empty cell in CSV, never shown as a figure.
template <class T>
T None() {
  return T(std::numeric_limits<double>::quiet_NaN());
}

}  // namespace burnline

#endif  // BURNLINE_NUMBER_H_
