// SPDX-License-Identifier: MIT
#include "burnline/uncertainty.h"

#include <algorithm>
#include <cmath>

namespace burnline {
namespace {

/// 2 sin(π ρ / 6), by Taylor's series: |π ρ / 6| ≤ 0.53.
double NormalCorrelation(double rank) {
  const double x = 3.141592653589793238462643 * rank / 6;
  double sum = 0;
  for (int n = 9; n > 0; --n) sum = (1 - sum) * x * x / ((2 * n) * (2 * n + 1));
  return 2 * x * (1 - sum);
}

}  // namespace

std::optional<std::vector<double>> CopulaFactor(const std::vector<int>& inputs,
                                                const std::vector<Correlation>& correlations,
                                                std::vector<Correlation>* broken) {
  const std::size_t n = inputs.size();
  const auto place = [&](int input) {
    return static_cast<std::size_t>(std::find(inputs.begin(), inputs.end(), input) -
                                    inputs.begin());
  };
  std::vector<double> matrix(n * n);
  for (std::size_t i = 0; i < n; ++i) matrix[i * n + i] = 1;
  for (const Correlation& pair : correlations) {
    const std::size_t a = place(pair.a), b = place(pair.b);
    if (a < n && b < n) matrix[a * n + b] = matrix[b * n + a] = NormalCorrelation(pair.rank);
  }
  // Cholesky's decomposition.
  std::vector<double> factor(n * n);
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t column = 0; column <= row; ++column) {
      double rest = matrix[row * n + column];
      for (std::size_t k = 0; k < column; ++k) rest -= factor[row * n + k] * factor[column * n + k];
      if (column < row) {
        factor[row * n + column] = rest / factor[column * n + column];
      } else if (rest > 1e-12) {
        factor[row * n + row] = std::sqrt(rest);
      } else {
        // The inputs up to this one cannot be so related; those it is not related to, even through
        // others, are not at fault.
        std::vector<bool> related(n);
        related[row] = true;
        for (std::size_t round = 0; round <= row; ++round)
          for (std::size_t i = 0; i <= row; ++i)
            for (std::size_t j = 0; j <= row; ++j)
              if (related[i] && i != j && matrix[i * n + j] != 0) related[j] = true;
        if (broken) {
          for (const Correlation& pair : correlations) {
            const std::size_t a = place(pair.a), b = place(pair.b);
            if (a <= row && b <= row && related[a] && related[b]) broken->push_back(pair);
          }
        }
        return std::nullopt;
      }
    }
  }
  return factor;
}

}  // namespace burnline
