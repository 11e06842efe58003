// SPDX-License-Identifier: MIT
#include "burnline/sobol.h"

#include <bit>

namespace burnline {
namespace {

constexpr int kBlock = 128;  ///< Dimensions that joe_kuo.def describes.
constexpr int kBits = 32;

/// Direction numbers, lowest bit first: the bit that halves the interval is bit 0.
using Directions = std::array<std::array<std::uint32_t, kBits>, kBlock>;

constexpr std::uint16_t kJoeKuo[] = {
#include "joe_kuo.def"
};

constexpr std::uint32_t Reversed(std::uint32_t x) {
  x = (x >> 1 & 0x55555555u) | (x & 0x55555555u) << 1;
  x = (x >> 2 & 0x33333333u) | (x & 0x33333333u) << 2;
  x = (x >> 4 & 0x0f0f0f0fu) | (x & 0x0f0f0f0fu) << 4;
  x = (x >> 8 & 0x00ff00ffu) | (x & 0x00ff00ffu) << 8;
  return x >> 16 | x << 16;
}

Directions MakeDirections() {
  Directions directions{};
  for (int k = 0; k < kBits; ++k) directions[0][static_cast<std::size_t>(k)] = 1u << k;
  const std::uint16_t* row = kJoeKuo;
  for (std::size_t dimension = 1; dimension < kBlock; ++dimension) {
    // x^d + a_1 x^(d−1) + … + 1 and m_1 … m_d; then m_k = m_(k−d) ⊕ 2^d m_(k−d) ⊕ Σ 2^i a_i
    // m_(k−i).
    const std::uint32_t polynomial = *row++;
    const int degree = std::bit_width(polynomial) - 1;
    std::array<std::uint32_t, kBits> m{};
    for (int k = 0; k < kBits; ++k) {
      std::uint32_t& next = m[static_cast<std::size_t>(k)];
      if (k < degree) {
        next = *row++;
        continue;
      }
      const auto back = [&](int i) { return m[static_cast<std::size_t>(k - i)]; };
      next = back(degree) ^ back(degree) << degree;
      for (int i = 1; i < degree; ++i)
        if (polynomial >> (degree - i) & 1) next ^= back(i) << i;
    }
    for (int k = 0; k < kBits; ++k) {
      const auto at = static_cast<std::size_t>(k);
      directions[dimension][at] = Reversed(m[at] << (kBits - 1 - k));
    }
  }
  return directions;
}

const Directions& AllDirections() {
  static const Directions directions = MakeDirections();
  return directions;
}

/// SplitMix64's finalizer: a well mixed 32-bit key of the seed and a counter.
std::uint32_t Key(std::uint64_t seed, std::uint64_t counter) {
  std::uint64_t z = seed + 0x9e3779b97f4a7c15u * (counter + 1);
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return static_cast<std::uint32_t>((z ^ z >> 31) >> 16);
}

/// Owen's nested scrambling, lowest bit first: each bit is flipped or not by a hash of the key and
/// the bits below it. Every step below lets a bit depend on itself and lower ones alone (S. Laine
/// and T. Karras 2011; B. Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020); the
/// constants are N. Vegdahl's of 2021).
inline std::uint32_t Scrambled(std::uint32_t x, std::uint32_t key) {
  x ^= x * 0x3d20adeau;
  x += key;
  x *= (key >> 16) | 1;
  x ^= x * 0x05526c56u;
  x ^= x * 0x53a22864u;
  return x;
}

constexpr std::uint32_t Gray(std::uint32_t place) { return place ^ place >> 1; }

/// The XOR of the direction numbers of `index`'s bits.
std::uint32_t BitsOf(const std::array<std::uint32_t, kBits>& directions, std::uint32_t index) {
  std::uint32_t bits = 0;
  for (; index; index &= index - 1)
    bits ^= directions[static_cast<std::size_t>(std::countr_zero(index))];
  return bits;
}

}  // namespace

SobolSequence::SobolSequence(int dimensions, std::uint64_t seed)
    : seed_(seed),
      bits_(static_cast<std::size_t>(dimensions)),
      keys_(static_cast<std::size_t>(dimensions)) {
  std::uint64_t counter = 0;
  for (SobolWords& keys : keys_)
    for (std::uint32_t& key : keys) key = Key(seed, counter++);
}

std::uint32_t SobolSequence::PlaceIn(int block) const {
  // Shuffled in the way in which coordinates are scrambled, which keeps every aligned run of 2^k
  // places together.
  const std::uint32_t key = Key(~seed_, static_cast<std::uint64_t>(block));
  return Gray(block == 0 ? place_ : Reversed(Scrambled(Reversed(place_), key)));
}

void SobolSequence::Seek(std::uint32_t place) {
  place_ = place;
  std::uint32_t index = 0;
  for (std::size_t d = 0; d < bits_.size(); ++d) {
    if (d % kBlock == 0) index = PlaceIn(static_cast<int>(d / kBlock));
    bits_[d] = BitsOf(AllDirections()[d % kBlock], index);
  }
}

void SobolSequence::Next() {
  if (bits_.size() > kBlock) return Seek(place_ + 1);
  ++place_;
  // The Gray codes of neighbours differ in one bit.
  const auto bit = static_cast<std::size_t>(std::countr_zero(place_));
  const Directions& directions = AllDirections();
  for (std::size_t d = 0; d < bits_.size(); ++d) bits_[d] ^= directions[d][bit];
}

void SobolSequence::Words(int first, std::span<SobolWords> words) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t d = static_cast<std::size_t>(first) + i;
    const std::uint32_t bits = bits_[d];
    for (std::size_t s = 0; s < kScrambles; ++s)
      words[i][s] = Reversed(Scrambled(bits, keys_[d][s]));
  }
}

}  // namespace burnline
