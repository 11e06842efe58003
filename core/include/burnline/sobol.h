// SPDX-License-Identifier: MIT
//
// Points that fill a cube evenly: Sobol' sequences (Joe and Kuo's directions), scrambled as Owen
// describes, eight times independently. A word is the 32 leading bits of a coordinate; it depends
// on the seed, the point's place in the sequence, the dimension and the scramble alone.
#ifndef BURNLINE_SOBOL_H_
#define BURNLINE_SOBOL_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace burnline {

/// Independent scrambles of one sequence: as many as there are lanes, so that the estimates of each
/// are a lane, and their spread gives the standard error.
inline constexpr int kScrambles = 8;

/// One coordinate of a point, in every scramble.
using SobolWords = std::array<std::uint32_t, kScrambles>;

class SobolSequence {
 public:
  /// Of `dimensions` coordinates. Up to 128 are one sequence; each further 128 are the same
  /// sequence in an order of its own.
  SobolSequence(int dimensions, std::uint64_t seed);

  /// Moves to the point at `place`, 0 being the first.
  void Seek(std::uint32_t place);
  /// Moves to the next.
  void Next();

  /// The point's coordinates `first` to `first` + words.size() − 1.
  void Words(int first, std::span<SobolWords> words) const;

 private:
  std::uint32_t PlaceIn(int block) const;

  std::uint64_t seed_;
  std::uint32_t place_ = 0;
  std::vector<std::uint32_t> bits_;  ///< By dimension, before scrambling, lowest bit first.
  std::vector<SobolWords> keys_;     ///< By dimension, what it is scrambled with.
};

/// The middle of the interval that a word stands for, in (0, 1).
inline double Share(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }

}  // namespace burnline

#endif  // BURNLINE_SOBOL_H_
