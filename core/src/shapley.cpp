// SPDX-License-Identifier: MIT
#include "shapley.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>

namespace burnline {
namespace {

constexpr int kOrderPairs = 256;

Made Combination(int n, std::uint32_t bits) {
  Made made(static_cast<std::size_t>(n));
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = bits >> i & 1;
  return made;
}

/// Adds to `gains` what each change brings when they are made in this order.
void Walk(std::span<const int> order, const WorthOf& worth, std::vector<double>& gains) {
  Made made(order.size());
  double before = worth(made);
  for (const int change : order) {
    made[static_cast<std::size_t>(change)] = true;
    const double after = worth(made);
    gains[static_cast<std::size_t>(change)] += after - before;
    before = after;
  }
}

/// With what each change brings as the first, and as the last.
ShapleyValues WithEnds(const WorthOf& worth, std::vector<double> values, double error) {
  const std::size_t count = values.size();
  ShapleyValues shapley{std::move(values), {}, {}, error};
  Made made(count);
  const double none = worth(made);
  made.flip();
  const double all = worth(made);
  for (std::size_t i = 0; i < count; ++i) {
    Made alone(count), others(count, true);
    alone[i] = true;
    others[i] = false;
    shapley.first.push_back(worth(alone) - none);
    shapley.last.push_back(all - worth(others));
  }
  return shapley;
}

}  // namespace

ShapleyValues ShapleyExact(int n, const WorthOf& worth) {
  const auto count = static_cast<std::size_t>(n);
  std::vector<double> worths;
  for (std::uint32_t bits = 0; bits < 1u << n; ++bits)
    worths.push_back(worth(Combination(n, bits)));
  // In how many of the n! orders exactly `made` others come before, as a share for each such set.
  std::vector<double> weight(count);
  double share = n > 0 ? 1.0 / n : 0;
  for (std::size_t made = 0; made < count; ++made) {
    weight[made] = share;
    share *= static_cast<double>(made + 1) / static_cast<double>(count - 1 - made);
  }
  std::vector<double> values(count);
  for (std::uint32_t bits = 0; bits < worths.size(); ++bits) {
    const auto made = static_cast<std::size_t>(__builtin_popcount(bits));
    for (std::size_t i = 0; i < count; ++i)
      if (!(bits >> i & 1)) values[i] += weight[made] * (worths[bits | 1u << i] - worths[bits]);
  }
  return WithEnds(worth, std::move(values), 0);
}

ShapleyValues ShapleySampled(int n, const WorthOf& worth) {
  const auto count = static_cast<std::size_t>(n);
  std::mt19937_64 random(1);
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::vector<double> sum(count), squares(count);
  for (int pair = 0; pair < kOrderPairs; ++pair) {
    // The standard leaves open how it shuffles; this is the same everywhere.
    for (std::size_t i = count; i-- > 1;) std::swap(order[i], order[random() % (i + 1)]);
    std::vector<double> gains(count);
    Walk(order, worth, gains);
    std::reverse(order.begin(), order.end());
    Walk(order, worth, gains);
    for (std::size_t i = 0; i < count; ++i) {
      sum[i] += gains[i] / 2;
      squares[i] += gains[i] * gains[i] / 4;
    }
  }
  std::vector<double> values;
  double error = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double mean = sum[i] / kOrderPairs;
    const double variance = std::max(0.0, squares[i] / kOrderPairs - mean * mean);
    values.push_back(mean);
    error = std::max(error, std::sqrt(variance / (kOrderPairs - 1)));
  }
  return WithEnds(worth, std::move(values), error);
}

void SettleSum(std::span<double> values, double whole) {
  const auto lost = [&] { return whole - std::accumulate(values.begin(), values.end(), 0.0); };
  // The smaller a value, the finer what can be added to it; where that is rounded away, or too far,
  // something more or less may not be. What is 0 stays 0.
  for (const double factor : {1.0, 0.5, 1.5, 2.0, 3.0}) {
    for (auto value = values.rbegin(); value != values.rend(); ++value) {
      if (*value == 0) continue;
      const double before = *value, left = lost();
      if (left == 0) return;
      *value += factor * left;
      if (!(std::fabs(lost()) < std::fabs(left))) *value = before;
    }
  }
}

}  // namespace burnline
