// SPDX-License-Identifier: MIT
//
// The few transcendental functions that drawing needs, in IEEE basic operations alone, so that
// native and WebAssembly agree to the bit where their mathematics libraries do not. Series and
// continued fractions rather than fitted coefficients: they are called to fill tables, not in inner
// loops. Relative errors stay below 1e-12, also far out in the lower tails.
#ifndef BURNLINE_ELEMENTARY_H_
#define BURNLINE_ELEMENTARY_H_

namespace burnline {

/// e^x; 0 below −745, infinity above 709.78.
double Exp(double x);

/// Natural logarithm of a positive, normal x.
double Log(double x);

/// The share of a standard normal variable that lies below z.
double NormalCdf(double z);

/// The z below which the share p of a standard normal variable lies; 0 < p < 1.
double NormalQuantile(double p);

/// The density of a standard normal variable.
double NormalDensity(double z);

/// The beta distribution of PERT: a and b in [1, 5] with a + b = 6.
class Beta {
 public:
  explicit Beta(double a);

  /// The share below x in [0, 1]; the density there.
  double Cdf(double x) const;
  double Density(double x) const;

  /// The x below which the share p lies. A guess near it, if there is one, saves half of the work.
  double Quantile(double p, double guess = 0) const;

 private:
  Beta(double a, double b, double whole);
  Beta Mirrored() const { return Beta(b_, a_, whole_); }
  double Tail(double x) const;
  double TailQuantile(double p, double guess) const;

  double a_, b_, whole_;  ///< `whole_` is the beta function B(a, b).
};

}  // namespace burnline

#endif  // BURNLINE_ELEMENTARY_H_
