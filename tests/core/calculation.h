// SPDX-License-Identifier: MIT
//
// A calculator of formulas, apart from the core's: computes them from their text, with figures by
// the names that formulas call them.
#ifndef BURNLINE_TESTS_CALCULATION_H_
#define BURNLINE_TESTS_CALCULATION_H_

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "burnline/number.h"

namespace burnline {

using Figures = std::map<std::string, double, std::less<>>;

/// Computes a formula from its text, with figures by the names that formulas call them.
class Calculation {
 public:
  Calculation(std::string_view formula, const Figures& figures)
      : rest_(formula), figures_(figures) {}

  double Value() {
    const double value = Sum();
    EXPECT_TRUE(rest_.empty()) << "left over: " << rest_;
    return value;
  }

 private:
  bool Take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }
  void Expect(std::string_view token) { EXPECT_TRUE(Take(token)) << token << " at " << rest_; }

  double Sum() {
    double value = Product();
    while (true) {
      if (Take(" + ")) {
        value = value + Product();
      } else if (Take(" − ")) {
        value = value - Product();
      } else {
        return value;
      }
    }
  }
  double Product() {
    double value = Sign();
    while (true) {
      if (Take(" × ")) {
        value = value * Sign();
      } else if (Take(" ÷ ")) {
        value = value / Sign();
      } else {
        return value;
      }
    }
  }
  double Sign() { return Take("−") ? -Sign() : Atom(); }

  double Atom() {
    if (Take("(")) {
      const double value = Sum();
      Expect(")");
      return value;
    }
    if (Take("max(")) return Pair(Max);
    if (Take("min(")) return Pair(Min);
    if (Take("if(")) return If();
    if (Take("none")) return std::nan("");
    if (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') return Number();
    return Figure();
  }
  double Pair(double (*of)(double, double)) {
    const double a = Sum();
    Expect(", ");
    const double b = Sum();
    Expect(")");
    return of(a, b);
  }
  double If() {
    const double left = Sum();
    enum { kAbove, kAtLeast, kAtMost } sign = kAbove;
    if (Take(" ≥ ")) {
      sign = kAtLeast;
    } else if (Take(" ≤ ")) {
      sign = kAtMost;
    } else {
      Expect(" > ");
    }
    const double right = Sum();
    Expect(", ");
    const double yes = Sum();
    Expect(", ");
    const double no = Sum();
    Expect(")");
    const bool holds = sign == kAbove     ? left > right
                       : sign == kAtLeast ? left >= right
                                          : left <= right;
    return holds ? yes : no;
  }
  double Number() {
    const std::size_t end = rest_.find_first_not_of("0123456789.");
    const std::string digits(rest_.substr(0, end));
    rest_.remove_prefix(digits.size());
    return std::stod(digits);
  }
  double Figure() {
    // The longest name that is there.
    const Figures::value_type* found = nullptr;
    for (const auto& figure : figures_)
      if (rest_.starts_with(figure.first) && (!found || figure.first.size() > found->first.size()))
        found = &figure;
    if (!found) {
      ADD_FAILURE() << "no figure at " << rest_;
      rest_ = {};
      return 0;
    }
    rest_.remove_prefix(found->first.size());
    return found->second;
  }

  std::string_view rest_;
  const Figures& figures_;
};

}  // namespace burnline

#endif  // BURNLINE_TESTS_CALCULATION_H_
