// SPDX-License-Identifier: MIT
//
// Shapley values: what each of n changes contributes to a whole, on average over all orders in
// which they could be made (L. S. Shapley, "A Value for n-Person Games", 1953).
#ifndef BURNLINE_SHAPLEY_H_
#define BURNLINE_SHAPLEY_H_

#include <functional>
#include <span>
#include <vector>

namespace burnline {

/// Which of the changes are made.
using Made = std::vector<bool>;
using WorthOf = std::function<double(const Made&)>;

struct ShapleyValues {
  std::vector<double> values;
  std::vector<double> first;  ///< What each changes if it is made before all others.
  std::vector<double> last;   ///< … after all others.
  double error = 0;           ///< The largest standard error among them.
};

/// Exactly, from all 2^n combinations.
ShapleyValues ShapleyExact(int n, const WorthOf& worth);

/// From orders drawn in pairs, one the reverse of the other; always the same ones.
ShapleyValues ShapleySampled(int n, const WorthOf& worth);

/// Corrects by what the last digits lost: added up in order, `values` then make exactly `whole`, or
/// where they are so much larger than it that doubles cannot, miss it by less than their own last
/// digit.
void SettleSum(std::span<double> values, double whole);

}  // namespace burnline

#endif  // BURNLINE_SHAPLEY_H_
