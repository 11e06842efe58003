// SPDX-License-Identifier: MIT
//
// Sobol' indices of functions whose indices are known.
#include "burnline/drivers.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "burnline/sobol.h"

namespace burnline {
namespace {

constexpr double kPi = 3.14159265358979323846;

/// The indices of a function of N coordinates in (0, 1), by the design that DriversStudy runs.
template <std::size_t N, class Function>
std::vector<std::array<SobolIndex, 2>> IndicesOf(const Function& function) {
  constexpr auto kFactors = static_cast<int>(N);
  SobolSequence sequence(2 * kFactors, 1);
  std::array<SobolWords, 2 * N> words;
  std::vector<double> values;
  sequence.Seek(0);
  for (int point = 0; point < 2048; ++point, sequence.Next()) {
    sequence.Words(0, words);
    // f(A), f(B), then A with one coordinate from B.
    for (std::size_t which = 0; which < N + 2; ++which) {
      for (std::size_t s = 0; s < kScrambles; ++s) {
        std::array<double, N> x;
        for (std::size_t i = 0; i < N; ++i)
          x[i] = Share(words[which == 1 || which == i + 2 ? N + i : i][s]);
        values.push_back(function(x));
      }
    }
  }
  return SobolIndices(values, kFactors);
}

void ExpectIndex(const SobolIndex& index, double expected) {
  EXPECT_NEAR(index.value, expected, 0.01);
  EXPECT_LE(index.interval[0], index.value);
  EXPECT_GE(index.interval[1], index.value);
  EXPECT_LT(index.interval[1] - index.interval[0], 0.1);
}

TEST(SobolIndices, OfIshigamisFunctionAreTheKnownOnes) {
  const auto indices = IndicesOf<3>([](const std::array<double, 3>& x) {
    std::array<double, 3> angle;
    for (std::size_t i = 0; i < 3; ++i) angle[i] = kPi * (2 * x[i] - 1);
    const double sine = std::sin(angle[1]);
    return std::sin(angle[0]) * (1 + 0.1 * std::pow(angle[2], 4)) + 7 * sine * sine;
  });
  ASSERT_EQ(indices.size(), 3u);
  constexpr double kFirst[] = {0.3139, 0.4424, 0}, kTotal[] = {0.5576, 0.4424, 0.2437};
  for (std::size_t i = 0; i < 3; ++i) {
    SCOPED_TRACE(i);
    ExpectIndex(indices[i][0], kFirst[i]);
    ExpectIndex(indices[i][1], kTotal[i]);
  }
}

TEST(SobolIndices, OfSobolsOwnFunctionAreTheKnownOnes) {
  constexpr std::array<double, 6> kA = {0, 0.5, 3, 9, 99, 99};
  const auto indices = IndicesOf<6>([&](const std::array<double, 6>& x) {
    double product = 1;
    for (std::size_t i = 0; i < 6; ++i) product *= (std::fabs(4 * x[i] - 2) + kA[i]) / (1 + kA[i]);
    return product;
  });
  const auto part = [&](std::size_t i) { return 1 / (3 * (1 + kA[i]) * (1 + kA[i])); };
  double product = 1;
  for (std::size_t i = 0; i < 6; ++i) product *= 1 + part(i);
  for (std::size_t i = 0; i < 6; ++i) {
    SCOPED_TRACE(i);
    ExpectIndex(indices[i][0], part(i) / (product - 1));
    ExpectIndex(indices[i][1], part(i) * product / (1 + part(i)) / (product - 1));
  }
}

TEST(SobolIndices, OfASumAreSharesOfItsVarianceFarFromZeroToo) {
  const auto indices =
      IndicesOf<2>([](const std::array<double, 2>& x) { return 1e9 + x[0] + 2 * x[1]; });
  for (const std::size_t kind : {0u, 1u}) {
    ExpectIndex(indices[0][kind], 0.2);
    ExpectIndex(indices[1][kind], 0.8);
  }
}

TEST(SobolIndices, OfAConstantAreNotNumbers) {
  const auto indices = IndicesOf<1>([](const std::array<double, 1>&) { return 5.0; });
  EXPECT_TRUE(std::isnan(indices[0][0].value));
  EXPECT_TRUE(std::isnan(indices[0][1].value));
}

}  // namespace
}  // namespace burnline
