// SPDX-License-Identifier: MIT
//
// N futures side by side as one number type for model.h: each operation is that of double in every
// lane, so that a lane's results are the double's to the bit. Plain loops over an array, which the
// compiler turns into SIMD instructions, natively and in WebAssembly.
#ifndef BURNLINE_LANES_H_
#define BURNLINE_LANES_H_

#include <array>
#include <cstddef>

#include "burnline/number.h"

namespace burnline {

template <int N>
struct LaneMask {
  std::array<bool, N> lane;
};

template <int N>
struct Lanes {
  std::array<double, N> lane;

  Lanes() = default;
  BURNLINE_INLINE explicit Lanes(double all) { lane.fill(all); }
  double& operator[](std::size_t i) { return lane[i]; }
  double operator[](std::size_t i) const { return lane[i]; }
};

#define BURNLINE_LANES_OP(op)                                                  \
  template <int N>                                                             \
  BURNLINE_INLINE Lanes<N> operator op(const Lanes<N>& a, const Lanes<N>& b) { \
    Lanes<N> r;                                                                \
    for (std::size_t i = 0; i < N; ++i) r.lane[i] = a.lane[i] op b.lane[i];    \
    return r;                                                                  \
  }
BURNLINE_LANES_OP(+)
BURNLINE_LANES_OP(-)
BURNLINE_LANES_OP(*)
BURNLINE_LANES_OP(/)
#undef BURNLINE_LANES_OP

#define BURNLINE_LANES_COMPARE(op)                                                \
  template <int N>                                                                \
  BURNLINE_INLINE LaneMask<N> operator op(const Lanes<N>& a, const Lanes<N>& b) { \
    LaneMask<N> r;                                                                \
    for (std::size_t i = 0; i < N; ++i) r.lane[i] = a.lane[i] op b.lane[i];       \
    return r;                                                                     \
  }
BURNLINE_LANES_COMPARE(<)
BURNLINE_LANES_COMPARE(>)
BURNLINE_LANES_COMPARE(<=)
BURNLINE_LANES_COMPARE(>=)
#undef BURNLINE_LANES_COMPARE

template <int N>
BURNLINE_INLINE Lanes<N> operator-(const Lanes<N>& a) {
  Lanes<N> r;
  for (std::size_t i = 0; i < N; ++i) r.lane[i] = -a.lane[i];
  return r;
}

template <int N>
BURNLINE_INLINE Lanes<N> Max(const Lanes<N>& a, const Lanes<N>& b) {
  Lanes<N> r;
  for (std::size_t i = 0; i < N; ++i) r.lane[i] = Max(a.lane[i], b.lane[i]);
  return r;
}

template <int N>
BURNLINE_INLINE Lanes<N> Min(const Lanes<N>& a, const Lanes<N>& b) {
  Lanes<N> r;
  for (std::size_t i = 0; i < N; ++i) r.lane[i] = Min(a.lane[i], b.lane[i]);
  return r;
}

template <int N>
BURNLINE_INLINE Lanes<N> Select(const LaneMask<N>& mask, const Lanes<N>& yes, const Lanes<N>& no) {
  Lanes<N> r;
  for (std::size_t i = 0; i < N; ++i) r.lane[i] = mask.lane[i] ? yes.lane[i] : no.lane[i];
  return r;
}

template <int N>
BURNLINE_INLINE Lanes<N> Named(const char*, const Lanes<N>& value) {
  return value;
}

}  // namespace burnline

#endif  // BURNLINE_LANES_H_
