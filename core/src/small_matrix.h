// SPDX-License-Identifier: MIT
//
// The linear algebra of a few unknowns: one damped least-squares step, and singular values.
#ifndef BURNLINE_SMALL_MATRIX_H_
#define BURNLINE_SMALL_MATRIX_H_

#include <vector>

namespace burnline {

/// Columns of equal length.
using Columns = std::vector<std::vector<double>>;

/// The x that makes |A·x + r|² + damping · Σ (|column i|² + 1e-12) x_i² least.
std::vector<double> DampedStep(Columns a, std::vector<double> r, double damping);

/// The singular values of A, largest first, and to each its direction: v[k][i] is the share of
/// column i in the k-th. By one-sided Jacobi rotations (M. R. Hestenes, 1958).
struct Singular {
  std::vector<double> values;
  Columns directions;
};
Singular SingularValues(Columns a);

}  // namespace burnline

#endif  // BURNLINE_SMALL_MATRIX_H_
