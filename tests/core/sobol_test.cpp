// SPDX-License-Identifier: MIT
//
// Points that fill a cube evenly do: one in each interval, in every dimension and scramble.
#include "burnline/sobol.h"

#include <gtest/gtest.h>

#include <bitset>
#include <vector>

namespace burnline {
namespace {

std::vector<SobolWords> WordsAt(const SobolSequence& sequence, int dimensions) {
  std::vector<SobolWords> words(static_cast<std::size_t>(dimensions));
  sequence.Words(0, words);
  return words;
}

/// Counts from `first` on 256 points; expects one in each 256th in every dimension and scramble.
void ExpectEven(int dimensions, std::uint64_t seed, std::uint32_t first) {
  SobolSequence sequence(dimensions, seed);
  const auto n = static_cast<std::size_t>(dimensions);
  std::vector<std::bitset<256>> seen(n * kScrambles);
  sequence.Seek(first);
  for (int point = 0; point < 256; ++point, sequence.Next()) {
    const auto words = WordsAt(sequence, dimensions);
    for (std::size_t d = 0; d < n; ++d)
      for (std::size_t s = 0; s < kScrambles; ++s) seen[d * kScrambles + s].set(words[d][s] >> 24);
  }
  for (std::size_t d = 0; d < n; ++d)
    for (std::size_t s = 0; s < kScrambles; ++s)
      EXPECT_TRUE(seen[d * kScrambles + s].all()) << "dimension " << d << ", scramble " << s;
}

TEST(Sobol, PutsOneOfThe256FirstPointsInEach256thOfEveryDimension) {
  ExpectEven(300, 1, 0);
  ExpectEven(128, 1, 0);
  ExpectEven(300, 77, 0);
}

TEST(Sobol, PutsOneOfAnyAligned256PointsInEach256th) {
  ExpectEven(300, 1, 256 * 5);
  ExpectEven(128, 1, 256 * 4001);
}

TEST(Sobol, FillsTheSquareOfTheFirstTwoDimensionsEvenly) {
  SobolSequence sequence(2, 9);
  std::vector<std::bitset<256>> seen(kScrambles);
  sequence.Seek(0);
  for (int point = 0; point < 256; ++point, sequence.Next()) {
    const auto words = WordsAt(sequence, 2);
    for (std::size_t s = 0; s < kScrambles; ++s)
      seen[s].set((words[0][s] >> 28) * 16 + (words[1][s] >> 28));
  }
  for (const auto& cells : seen) EXPECT_TRUE(cells.all());
}

TEST(Sobol, IsAtThePointSoughtAsIfItHadWalkedThere) {
  for (const int dimensions : {1, 5, 128, 129, 300}) {
    SobolSequence walking(dimensions, 3), seeking(dimensions, 3);
    walking.Seek(250);
    for (std::uint32_t place = 250; place < 270; ++place, walking.Next()) {
      seeking.Seek(place);
      EXPECT_EQ(WordsAt(walking, dimensions), WordsAt(seeking, dimensions)) << place;
    }
  }
}

TEST(Sobol, BeginsAtTheFirstPointBySeekingIt) {
  SobolSequence sequence(4, 3);
  sequence.Seek(0);
  const auto first = WordsAt(sequence, 4);
  sequence.Seek(9);
  sequence.Seek(0);
  EXPECT_EQ(WordsAt(sequence, 4), first);
}

TEST(Sobol, GivesADimensionTheSameWordsHoweverManyFollowIt) {
  SobolSequence few(3, 8), many(300, 8);
  few.Seek(77);
  many.Seek(77);
  auto leading = WordsAt(many, 300);
  leading.resize(3);
  EXPECT_EQ(WordsAt(few, 3), leading);
}

TEST(Sobol, DiffersFromSeedToSeedScrambleToScrambleAndBlockToBlock) {
  SobolSequence one(300, 1), two(300, 2);
  one.Seek(1);
  two.Seek(1);
  const auto a = WordsAt(one, 300), b = WordsAt(two, 300);
  for (std::size_t d = 0; d < 300; ++d) {
    EXPECT_NE(a[d], b[d]) << d;
    EXPECT_NE(a[d][0], a[d][1]) << d;
    if (d >= 128) {
      EXPECT_NE(a[d], a[d - 128]) << d;
    }
  }
}

TEST(Sobol, SharesLieInsideTheUnitInterval) {
  EXPECT_EQ(Share(0), 0x1p-33);
  EXPECT_EQ(Share(0xffffffffu), 1 - 0x1p-33);
  EXPECT_EQ(Share(0x80000000u), 0.5 + 0x1p-33);
}

}  // namespace
}  // namespace burnline
