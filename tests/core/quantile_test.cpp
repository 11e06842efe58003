// SPDX-License-Identifier: MIT
//
// Exp, Log, the normal and the beta distribution, and the quantiles of every kind of range, against
// figures computed elsewhere with 60 digits.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "burnline/elementary.h"
#include "burnline/range.h"
#include "reference_quantiles.h"

namespace burnline {
namespace {

/// The largest relative error of `of` over `points`; where 0 is due, the absolute one.
template <class Function>
double WorstError(std::span<const QuantilePoint> points, const Function& of) {
  double worst = 0;
  for (const auto& [u, value] : points) {
    const double error = std::fabs(of(u) - value) / (value == 0 ? 1 : std::fabs(value));
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

double WorstError(std::span<const QuantilePoint> points, const Range& range) {
  return WorstError(points, [&](double u) { return Quantile(range, u); });
}

TEST(Elementary, ExpIsRightToTheLastDigits) { EXPECT_LT(WorstError(kExp, Exp), 4e-16); }

TEST(Elementary, LogIsRightToTheLastDigits) { EXPECT_LT(WorstError(kLog, Log), 4e-16); }

TEST(Elementary, ExpEndsInZeroAndInfinity) {
  EXPECT_EQ(Exp(-746), 0);
  EXPECT_GT(Exp(-744), 0);
  EXPECT_TRUE(std::isfinite(Exp(709.78)));
  EXPECT_EQ(Exp(710), HUGE_VAL);
}

TEST(Elementary, NormalCdfIsRightInTheMiddleAndInTheTails) {
  EXPECT_LT(WorstError(kNormalCdf, NormalCdf), 1e-13);
}

TEST(Elementary, NormalQuantileIsRightInTheMiddleAndInTheTails) {
  EXPECT_LT(WorstError(kNormalQuantiles, NormalQuantile), 1e-14);
}

TEST(Elementary, NormalQuantileUndoesNormalCdf) {
  for (double z = -8; z < 5; z += 0.17) {
    const double p = NormalCdf(z);
    // Near 1 a last digit of p is worth more and more.
    EXPECT_NEAR(NormalQuantile(p), z, 1e-13 + 2e-16 / NormalDensity(z) * p) << z;
  }
}

TEST(Elementary, BetaQuantileUndoesItsCdf) {
  for (double a = 1; a <= 5; a += 0.4) {
    const Beta beta(a);
    for (double p = 0.001; p < 1; p += 0.0371) {
      const double x = beta.Quantile(p);
      EXPECT_NEAR(beta.Cdf(x), p, 1e-13) << a;
      EXPECT_NEAR(beta.Quantile(p, x * 0.9), x, 1e-13) << a;
    }
  }
}

TEST(Elementary, BetaOfTwoAndFourIsTheirPolynomial) {
  const Beta beta(2);
  for (double x = 0.05; x < 1; x += 0.05) {
    const double rest = 1 - x;
    EXPECT_NEAR(beta.Cdf(x), 1 - std::pow(rest, 5) - 5 * x * std::pow(rest, 4), 1e-14);
    EXPECT_NEAR(beta.Density(x), 20 * x * rest * rest * rest, 1e-13);
  }
}

TEST(Quantiles, OfTheNormalAreRight) {
  const double z95 = 1.6448536269514727;
  EXPECT_LT(WorstError(kNormalQuantiles, {Range::Kind::kNormal, -z95, 0, z95}), 1e-13);
}

TEST(Quantiles, OfTheLognormalAreRight) {
  EXPECT_LT(WorstError(kLognormalQuantiles, {Range::Kind::kLognormal, 45e6, 0, 80e6}), 1e-13);
}

TEST(Quantiles, OfTheUniformAreRight) {
  EXPECT_LT(WorstError(kUniformQuantiles, {Range::Kind::kUniform, 15, 0, 25}), 1e-15);
}

TEST(Quantiles, OfTheTriangularAreRight) {
  // Measured by the width: where the mode is the low end, a quantile near it is a difference of two
  // figures of that size.
  for (const auto& [low, mode, high, points] : kTriangularQuantiles)
    for (const auto& [u, value] : points)
      EXPECT_NEAR(Quantile({Range::Kind::kTriangular, low, mode, high}, u), value,
                  1e-15 * std::max(high - low, high))
          << mode << " at " << u;
}

TEST(Quantiles, OfPertAreRight) {
  for (const auto& [low, mode, high, points] : kPertQuantiles)
    EXPECT_LT(WorstError(points, {Range::Kind::kPert, low, mode, high}), 1e-10) << mode;
}

TEST(Quantiles, RiseAsSteeplyAsTheDensitySays) {
  for (const Range& range :
       {Range{Range::Kind::kNormal, -3, 0, 9}, Range{Range::Kind::kLognormal, 2, 0, 9},
        Range{Range::Kind::kUniform, 2, 0, 9}, Range{Range::Kind::kTriangular, 2, 3, 9},
        Range{Range::Kind::kPert, 2, 3, 9}}) {
    for (const double u : {0.01, 0.1, 0.3, 0.5, 0.8, 0.99}) {
      const double step = 1e-5 * u;
      const double rise = (Quantile(range, u + step) - Quantile(range, u - step)) / (2 * step);
      EXPECT_NEAR(QuantileSlope(range, u) / rise, 1, 1e-4) << static_cast<int>(range.kind) << u;
      EXPECT_NEAR(Density(range, Quantile(range, u)) * rise, 1, 1e-4);
    }
  }
}

TEST(Quantiles, OfASingleValueAreThatValue) {
  for (const auto kind : {Range::Kind::kNormal, Range::Kind::kLognormal, Range::Kind::kUniform,
                          Range::Kind::kTriangular, Range::Kind::kPert}) {
    const Range range{kind, 7, 7, 7};
    EXPECT_TRUE(range.IsPoint());
    EXPECT_EQ(Quantile(range, 0.01), 7);
    EXPECT_EQ(Quantile(range, 0.99), 7);
  }
}

TEST(AssumedRanges, LieAroundTheValueAndWithinWhatTheInputMayBe) {
  EXPECT_EQ(AssumedRange(kInput_price, 20), (Range{Range::Kind::kPert, 16, 20, 24}));
  EXPECT_EQ(AssumedRange(kInput_price, 1000).high, 1000);
  const double swing = kInputs[kInput_api_growth].swing;
  EXPECT_EQ(AssumedRange(kInput_api_growth, 0.25),
            (Range{Range::Kind::kPert, 0.25 - 2 * swing, 0.25, 0.25 + 2 * swing}));
}

}  // namespace
}  // namespace burnline
