// SPDX-License-Identifier: MIT
//
// N futures side by side as one number type for model.h: each operation is that of double in every
// lane, so that a lane's results are the double's to the bit. Two lanes to an instruction, by the
// vector types of GCC and Clang: 128 bits are what every x86-64 and ARM64 has, and WebAssembly. (As
// plain loops over the lanes GCC leaves divisions and comparisons one by one: 2 to 3 times slower.)
#ifndef BURNLINE_LANES_H_
#define BURNLINE_LANES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

#include "burnline/number.h"

namespace burnline {

using Pair = double __attribute__((vector_size(16)));
/// All bits of a lane set, or none.
using PairMask = std::int64_t __attribute__((vector_size(16)));

#ifdef __wasm_simd128__
// One instruction each, which Clang does not find where a side is constant.
BURNLINE_INLINE Pair MaxOfPair(Pair x, Pair y) { return wasm_f64x2_pmax(x, y); }
BURNLINE_INLINE Pair MinOfPair(Pair x, Pair y) { return wasm_f64x2_pmin(x, y); }
#else
BURNLINE_INLINE Pair MaxOfPair(Pair x, Pair y) { return x < y ? y : x; }
BURNLINE_INLINE Pair MinOfPair(Pair x, Pair y) { return y < x ? y : x; }
#endif

template <int N>
struct LaneMask {
  std::array<PairMask, N / 2> pairs;
};

template <int N>
struct Lanes {
  static_assert(N % 2 == 0);
  static constexpr std::size_t kPairs = N / 2;

  alignas(16) std::array<double, N> lane;

  Lanes() = default;
  BURNLINE_INLINE explicit Lanes(double all) {
    for (std::size_t i = 0; i < kPairs; ++i) Put(i, Pair{all, all});
  }
  double& operator[](std::size_t i) { return lane[i]; }
  double operator[](std::size_t i) const { return lane[i]; }

  BURNLINE_INLINE Pair At(std::size_t i) const {
    Pair pair;
    std::memcpy(&pair, &lane[2 * i], sizeof pair);
    return pair;
  }
  BURNLINE_INLINE void Put(std::size_t i, Pair pair) {
    std::memcpy(&lane[2 * i], &pair, sizeof pair);
  }
};

/// Of each pair, by `f`.
template <int N, class F, class... Rest>
BURNLINE_INLINE Lanes<N> EachPair(const F& f, const Lanes<N>& a, const Rest&... rest) {
  Lanes<N> r;
  for (std::size_t i = 0; i < Lanes<N>::kPairs; ++i) r.Put(i, f(a.At(i), rest.At(i)...));
  return r;
}

#define BURNLINE_LANES_OP(op)                                                  \
  template <int N>                                                             \
  BURNLINE_INLINE Lanes<N> operator op(const Lanes<N>& a, const Lanes<N>& b) { \
    return EachPair([](Pair x, Pair y) { return x op y; }, a, b);              \
  }
BURNLINE_LANES_OP(+)
BURNLINE_LANES_OP(-)
BURNLINE_LANES_OP(*)
BURNLINE_LANES_OP(/)
#undef BURNLINE_LANES_OP

template <int N>
BURNLINE_INLINE Lanes<N> operator-(const Lanes<N>& a) {
  return EachPair([](Pair x) { return -x; }, a);
}

template <int N>
BURNLINE_INLINE Lanes<N> Max(const Lanes<N>& a, const Lanes<N>& b) {
  return EachPair(MaxOfPair, a, b);
}

template <int N>
BURNLINE_INLINE Lanes<N> Min(const Lanes<N>& a, const Lanes<N>& b) {
  return EachPair(MinOfPair, a, b);
}

#define BURNLINE_LANES_COMPARE(op)                                                                \
  template <int N>                                                                                \
  BURNLINE_INLINE LaneMask<N> operator op(const Lanes<N>& a, const Lanes<N>& b) {                 \
    LaneMask<N> r;                                                                                \
    for (std::size_t i = 0; i < Lanes<N>::kPairs; ++i) r.pairs[i] = PairMask(a.At(i) op b.At(i)); \
    return r;                                                                                     \
  }
BURNLINE_LANES_COMPARE(<)
BURNLINE_LANES_COMPARE(>)
BURNLINE_LANES_COMPARE(<=)
BURNLINE_LANES_COMPARE(>=)
#undef BURNLINE_LANES_COMPARE

#define BURNLINE_LANES_MASK(op, bits)                                                   \
  template <int N>                                                                      \
  BURNLINE_INLINE LaneMask<N> operator op(const LaneMask<N>& a, const LaneMask<N>& b) { \
    LaneMask<N> r;                                                                      \
    for (std::size_t i = 0; i < N / 2; ++i) r.pairs[i] = a.pairs[i] bits b.pairs[i];    \
    return r;                                                                           \
  }
BURNLINE_LANES_MASK(&&, &)
BURNLINE_LANES_MASK(||, |)
#undef BURNLINE_LANES_MASK

template <int N>
BURNLINE_INLINE LaneMask<N> operator!(const LaneMask<N>& a) {
  LaneMask<N> r;
  for (std::size_t i = 0; i < N / 2; ++i) r.pairs[i] = ~a.pairs[i];
  return r;
}

template <int N>
BURNLINE_INLINE bool Any(const LaneMask<N>& mask) {
  PairMask any = mask.pairs[0];
  for (std::size_t i = 1; i < N / 2; ++i) any |= mask.pairs[i];
  return (any[0] | any[1]) != 0;
}

template <int N>
BURNLINE_INLINE Lanes<N> Select(const LaneMask<N>& mask, const Lanes<N>& yes, const Lanes<N>& no) {
  Lanes<N> r;
  for (std::size_t i = 0; i < Lanes<N>::kPairs; ++i)
    r.Put(i, Pair((mask.pairs[i] & PairMask(yes.At(i))) | (~mask.pairs[i] & PairMask(no.At(i)))));
  return r;
}

template <int N>
BURNLINE_INLINE Lanes<N> Named(const char*, const Lanes<N>& value) {
  return value;
}

}  // namespace burnline

#endif  // BURNLINE_LANES_H_
