// SPDX-License-Identifier: MIT
#include "burnline/elementary.h"

#include <array>
#include <cmath>  // Only what IEEE 754 or exactness pins down: sqrt, fabs, ldexp, frexp, nearbyint.
#include <cstddef>
#include <limits>

namespace burnline {
namespace {

constexpr double kPi = 3.141592653589793238462643;
constexpr double kLn2 = 0.693147180559945309417232;
// ln 2 in two parts; the first has room for an exact product with any exponent.
constexpr double kLn2High = 0x1.62e42feep-1, kLn2Low = 0x1.a39ef35793c76p-33;

}  // namespace

double Exp(double x) {
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0;
  const double k = std::nearbyint(x / kLn2);
  const double r = (x - k * kLn2High) - k * kLn2Low;  // |r| ≤ ln 2 / 2
  double sum = 1;                                     // Taylor's series, the last term innermost.
  for (int n = 14; n > 0; --n) sum = 1 + r * sum * (1.0 / n);
  return std::ldexp(sum, static_cast<int>(k));
}

double Log(double x) {
  int exponent;
  double m = std::frexp(x, &exponent);  // 1/2 ≤ m < 1
  if (m < 0.70710678118654752) {
    m *= 2;
    --exponent;
  }
  // ln m = 2 artanh s
  const double s = (m - 1) / (m + 1), square = s * s;
  double sum = 0;
  for (int n = 25; n > 0; n -= 2) sum = sum * square + 1.0 / n;
  return exponent * kLn2High + (2 * s * sum + exponent * kLn2Low);
}

double NormalDensity(double z) { return Exp(-z * z / 2) / std::sqrt(2 * kPi); }

double NormalCdf(double z) {
  const double distance = std::fabs(z);
  if (distance > 38.5) return z < 0 ? 0 : 1;
  if (distance < 3) {
    // 1/2 + φ(z) (z + z³/3 + z⁵/(3·5) + …)
    double term = z, sum = z;
    for (int n = 3; std::fabs(term) > 1e-19 * std::fabs(sum); n += 2) {
      term *= z * z / n;
      sum += term;
    }
    return 0.5 + NormalDensity(z) * sum;
  }
  // φ(z) / (z + 1/(z + 2/(z + 3/(z + …))))
  double fraction = distance;
  for (int n = 120; n > 0; --n) fraction = distance + n / fraction;
  const double tail = NormalDensity(distance) / fraction;
  return z < 0 ? tail : 1 - tail;
}

double NormalQuantile(double p) {
  if (p == 0.5) return 0;
  const bool upper = p > 0.5;
  const double share = upper ? 1 - p : p;
  // A first guess (Abramowitz and Stegun 26.2.22, within 0.003), then Halley's steps.
  const double t = std::sqrt(-2 * Log(share));
  double z = -(t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)));
  for (int step = 0; step < 3; ++step) {
    const double miss = (NormalCdf(z) - share) / NormalDensity(z);
    z -= miss / (1 + z * miss / 2);
  }
  return upper ? -z : z;
}

namespace {

/// B(a, 6 − a) by the reflection formula: Γ(1 + s) Γ(5 − s) = (1 − s)(2 − s)(3 − s)(4 − s) πs / sin
/// πs, whose factor that vanishes near a whole s is taken out together with the sine's.
double BetaFunction(double a) {
  const double s = a - 1, nearest = std::nearbyint(s), x = kPi * (s - nearest);
  double sinc = 0;  // sin x / x, |x| ≤ π/2
  for (int n = 12; n > 0; --n) sinc = (1 - sinc) * x * x / ((2 * n) * (2 * n + 1));
  sinc = 1 - sinc;
  double product = 1;
  for (int k = 0; k <= 4; ++k)
    if (k != nearest) product *= std::fabs(k - s);
  return product / sinc / 120;
}

double Power(double x, double exponent) { return exponent == 0 ? 1 : Exp(exponent * Log(x)); }

constexpr int kMostTerms = 160;
constexpr auto kInverse = [] {
  std::array<double, kMostTerms> inverse{};
  for (int k = 1; k < kMostTerms; ++k) inverse[static_cast<std::size_t>(k)] = 1.0 / k;
  return inverse;
}();

/// Σ (1−b)(2−b)…(k−b) / (k! (a+k)) xᵏ, by which x^a has to be multiplied to give the beta integral
/// up to x; quick for x ≤ 1/2.
double TailSeries(double a, double b, double x) {
  double term = 1, sum = 1 / a;
  for (int k = 1; k < kMostTerms; ++k) {
    term *= (k - b) * kInverse[static_cast<std::size_t>(k)] * x;
    const double add = term / (a + k);
    sum += add;
    if (std::fabs(add) < 1e-18 * sum) break;
  }
  return sum;
}

}  // namespace

Beta::Beta(double a) : Beta(a, 6 - a, BetaFunction(a)) {}
Beta::Beta(double a, double b, double whole) : a_(a), b_(b), whole_(whole) {}

double Beta::Density(double x) const {
  if (x < 0 || x > 1) return 0;
  const double left = x > 0 ? Power(x, a_ - 1) : a_ == 1;
  const double right = x < 1 ? Power(1 - x, b_ - 1) : b_ == 1;
  return left * right / whole_;
}

double Beta::Tail(double x) const { return Power(x, a_) * TailSeries(a_, b_, x) / whole_; }

double Beta::Cdf(double x) const {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x <= 0.5 ? Tail(x) : 1 - Mirrored().Tail(1 - x);
}

double Beta::Quantile(double p, double guess) const {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  if (p <= Tail(0.5)) return TailQuantile(p, guess);
  return 1 - Mirrored().TailQuantile(1 - p, guess > 0 ? 1 - guess : 0);
}

double Beta::TailQuantile(double p, double guess) const {
  // Newton's steps for ln F as a function of y = ln x, in which the lower tail is all but a
  // straight line: F = x^a S / B, and d ln F / dy = (1−x)^(b−1) / S.
  const double wanted = Log(p * whole_), last = -kLn2;
  double y = guess > 0 ? Log(guess) : (wanted + Log(a_)) / a_;
  if (y > last) y = last;
  for (int step = 0; step < 40; ++step) {
    const double x = Exp(y), series = TailSeries(a_, b_, x);
    const double move = (wanted - a_ * y - Log(series)) * series / Power(1 - x, b_ - 1);
    y = y + move > last ? (y + last) / 2 : y + move;
    if (std::fabs(move) < 1e-9) break;  // The next step would be smaller than a rounding.
  }
  return Exp(y);
}

}  // namespace burnline
