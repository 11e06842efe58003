// SPDX-License-Identifier: MIT
#include "small_matrix.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace burnline {
namespace {

double Dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// What columns are divided by so that their squares are numbers; 1 unless they are huge.
double ScaleOf(const Columns& a) {
  double most = 0;
  for (const auto& column : a)
    for (const double entry : column) most = std::max(most, std::fabs(entry));
  return most > 1e100 ? most : 1;
}

}  // namespace

std::vector<double> DampedStep(Columns a, std::vector<double> r, double damping) {
  const double scale = ScaleOf(a);
  for (auto& column : a)
    for (double& entry : column) entry /= scale;
  for (double& entry : r) entry /= scale;
  const std::size_t n = a.size();
  // The normal equations, solved by Cholesky's way: they are positive definite by the damping.
  Columns m(n, std::vector<double>(n));
  std::vector<double> x(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) m[i][j] = Dot(a[i], a[j]);
    m[i][i] += damping * (m[i][i] + 1e-12);
    x[i] = -Dot(a[i], r);
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = m[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= m[i][k] * m[j][k];
      m[i][j] = i == j ? std::sqrt(std::max(sum, 1e-300)) : sum / m[j][j];
    }
    for (std::size_t k = 0; k < i; ++k) x[i] -= m[i][k] * x[k];
    x[i] /= m[i][i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) x[i] -= m[k][i] * x[k];
    x[i] /= m[i][i];
  }
  return x;
}

Singular SingularValues(Columns a) {
  constexpr int kMostSweeps = 60;
  constexpr double kOrthogonal = 1e-15;
  const std::size_t n = a.size();
  const double scale = ScaleOf(a);
  for (auto& column : a)
    for (double& entry : column) entry /= scale;
  Columns v(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) v[i][i] = 1;
  bool turned = true;
  for (int sweep = 0; sweep < kMostSweeps && turned; ++sweep) {
    turned = false;
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        const double alpha = Dot(a[p], a[p]), beta = Dot(a[q], a[q]), gamma = Dot(a[p], a[q]);
        if (!(std::fabs(gamma) > kOrthogonal * std::sqrt(alpha * beta))) continue;
        turned = true;
        const double zeta = (beta - alpha) / (2 * gamma);
        const double t = std::copysign(1 / (std::fabs(zeta) + std::sqrt(1 + zeta * zeta)), zeta);
        const double c = 1 / std::sqrt(1 + t * t), s = c * t;
        const auto turn = [&](Columns& m) {
          for (std::size_t i = 0; i < m[p].size(); ++i) {
            const double x = m[p][i], y = m[q][i];
            m[p][i] = c * x - s * y;
            m[q][i] = s * x + c * y;
          }
        };
        turn(a);
        turn(v);
      }
    }
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> norms;
  for (const auto& column : a) norms.push_back(std::sqrt(Dot(column, column)));
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return norms[x] > norms[y]; });
  Singular singular;
  for (const std::size_t k : order) {
    singular.values.push_back(norms[k] * scale);
    singular.directions.push_back(v[k]);
  }
  return singular;
}

}  // namespace burnline
