// SPDX-License-Identifier: MIT
//
// The model as formulas: computed step by step from its own texts, it gives the forecast to the
// bit.
#include "burnline/formula.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "burnline/number.h"
#include "burnline/scenario.h"
#include "months_of.h"
#include "random_scenario.h"
#include "same_bits.h"

namespace burnline {
namespace {

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

std::string NameOf(const Definition& step) {
  switch (step.kind) {
    case Definition::Kind::kLine:
      return "{" + step.key + "}";
    case Definition::Kind::kInput:
      return "[" + step.key + "]";
    default:
      return step.key;
  }
}

TEST(Formulas, ComputedFromTheirTextGiveTheForecastToTheBit) {
  const auto steps = MonthFormulas();
  int months = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Plan plan = MakePlan(RandomScenario(seed));
    plan.actions.clear();
    plan.horizon = 8;
    Figures figures;
    for (int i = 0; i < kInputCount; ++i)
      figures["[" + std::string(kInputs[i].key) + "]"] = plan.inputs[i];
    figures["events: raise"] = figures["events: spend"] = 0;
    // The opening month's fleet is there: more than any month needs buys nothing.
    figures["fleet"] = HUGE_VAL;
    for (const Lines<double>& month : MonthsOf(plan)) {
      for (const Definition& step : steps)
        figures[NameOf(step)] = Calculation(step.formula, figures).Value();
      if (figures["fleet"] == HUGE_VAL) figures["fleet"] = figures["{gpus}"];
      for (int line = 0; line < kLineCount; ++line) {
        const std::string key(kLines[line].key);
        EXPECT_TRUE(SameBits(figures["{" + key + "}"], month[line])) << key;
      }
      if (testing::Test::HasFailure()) return;
      ++months;
    }
  }
  EXPECT_EQ(months, 60 * 8);
}

TEST(Formulas, DefineEveryLineOnceInTheOrderOfTheTable) {
  std::string lines, expected;
  for (const Definition& step : MonthFormulas())
    if (step.kind == Definition::Kind::kLine) lines += step.key + " ";
  for (const LineRow& row : kLines) expected += std::string(row.key) + " ";
  EXPECT_EQ(lines, expected);
}

TEST(Formulas, UseEveryInput) {
  std::string all;
  for (const Definition& step : MonthFormulas()) all += step.formula + "\n";
  for (const InputRow& row : kInputs)
    EXPECT_NE(all.find("[" + std::string(row.key) + "]"), std::string::npos) << row.key;
}

TEST(Formulas, ReadAsTheModelIsWritten) {
  std::map<std::string, std::string> formulas;
  for (const Definition& step : MonthFormulas()) formulas[NameOf(step)] = step.formula;
  EXPECT_EQ(formulas["{ads}"], "({mau} − {payers}) × [ad_revenue]");
  EXPECT_EQ(formulas["{cash}"], "[cash] + {raised} + {net}");
  EXPECT_EQ(formulas["free_user"],
            "[free_queries] × 30.4375 ÷ 1000 × [free_compute] × [free_cost]");
  EXPECT_EQ(formulas["paid_user"], "[paid_queries] × 30.4375 ÷ 1000 × [paid_cost]");
  EXPECT_EQ(formulas["{free_inference}"], "[dau] × (1 − [paid_rate]) × free_user");
  EXPECT_EQ(formulas["{paid_inference}"], "[dau] × [paid_rate] × paid_user");
  EXPECT_EQ(formulas["{interest}"], "max(0, [cash]) × ([cash_yield] ÷ 12)");
}

}  // namespace
}  // namespace burnline
