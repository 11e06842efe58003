// SPDX-License-Identifier: MIT
#include "burnline/formula.h"

#include <cmath>
#include <string_view>
#include <utility>

namespace burnline {
namespace {

/// How tightly a formula holds together: what binds less is put in parentheses.
enum Binding { kSum, kProduct, kAtom };

std::string NumberText(double value) {
  if (std::isnan(value)) return "none";
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

struct Mask {
  std::string text;
  bool holds;
};

class Formula {
 public:
  explicit Formula(double value) : text_(NumberText(value)), value_(value) {}
  Formula() : Formula(0) {}
  Formula(const Formula& other)
      : text_(other.text_), value_(other.value_), binding_(other.binding_), steps_(other.steps_) {}

  /// A cell notes what it is given and goes by its name; anything else becomes what it is given.
  Formula& operator=(const Formula& other) {
    value_ = other.value_;
    if (cell_) {
      steps_->push_back({kind_, key_, other.text_, value_});
    } else {
      text_ = other.text_;
      binding_ = other.binding_;
      steps_ = other.steps_;
    }
    return *this;
  }

  void BecomeCell(Definition::Kind kind, std::string_view key, double value,
                  std::vector<Definition>& steps) {
    kind_ = kind;
    key_ = key;
    text_ = Definition{kind, key_, "", 0}.Name();
    value_ = value;
    steps_ = &steps;
    cell_ = true;
  }
  double value() const { return value_; }

  friend Formula Joined(const Formula& a, const char* sign, const Formula& b, Binding binding,
                        double value) {
    // At equal binding the right side needs parentheses: for − and ÷ by meaning, for + and ×
    // because another order of the same steps rounds differently.
    return Make(a.In(binding, false) + sign + b.In(binding, true), value, binding, a, b);
  }
  friend Formula operator+(const Formula& a, const Formula& b) {
    return Joined(a, " + ", b, kSum, a.value_ + b.value_);
  }
  friend Formula operator-(const Formula& a, const Formula& b) {
    return Joined(a, " − ", b, kSum, a.value_ - b.value_);
  }
  friend Formula operator*(const Formula& a, const Formula& b) {
    return Joined(a, " × ", b, kProduct, a.value_ * b.value_);
  }
  friend Formula operator/(const Formula& a, const Formula& b) {
    return Joined(a, " ÷ ", b, kProduct, a.value_ / b.value_);
  }
  friend Formula operator-(const Formula& a) {
    return Make("−" + a.In(kAtom, false), -a.value_, kProduct, a, a);
  }
  friend Mask operator>(const Formula& a, const Formula& b) {
    return {a.text_ + " > " + b.text_, a.value_ > b.value_};
  }
  friend Mask operator>=(const Formula& a, const Formula& b) {
    return {a.text_ + " ≥ " + b.text_, a.value_ >= b.value_};
  }
  friend Mask operator<=(const Formula& a, const Formula& b) {
    return {a.text_ + " ≤ " + b.text_, a.value_ <= b.value_};
  }
  friend Formula Max(const Formula& a, const Formula& b) {
    return Make("max(" + a.text_ + ", " + b.text_ + ")", burnline::Max(a.value_, b.value_), kAtom,
                a, b);
  }
  friend Formula Min(const Formula& a, const Formula& b) {
    return Make("min(" + a.text_ + ", " + b.text_ + ")", burnline::Min(a.value_, b.value_), kAtom,
                a, b);
  }
  friend Formula Select(const Mask& mask, const Formula& yes, const Formula& no) {
    return Make("if(" + mask.text + ", " + yes.text_ + ", " + no.text_ + ")",
                mask.holds ? yes.value_ : no.value_, kAtom, yes, no);
  }
  friend Formula Named(const char* name, const Formula& value) {
    value.steps_->push_back({Definition::Kind::kNamed, name, value.text_, value.value_});
    return Make(name, value.value_, kAtom, value, value);
  }

 private:
  static Formula Make(std::string text, double value, Binding binding, const Formula& a,
                      const Formula& b) {
    Formula made;
    made.text_ = std::move(text);
    made.value_ = value;
    made.binding_ = binding;
    made.steps_ = a.steps_ ? a.steps_ : b.steps_;
    return made;
  }
  std::string In(Binding outer, bool strict) const {
    return binding_ < outer || (strict && binding_ == outer) ? "(" + text_ + ")" : text_;
  }

  std::string text_;
  double value_ = 0;
  Binding binding_ = kAtom;
  std::vector<Definition>* steps_ = nullptr;
  bool cell_ = false;
  Definition::Kind kind_ = Definition::Kind::kNamed;
  std::string key_;
};

}  // namespace

std::string Definition::Name() const {
  return kind == Kind::kLine ? "{" + key + "}" : kind == Kind::kInput ? "[" + key + "]" : key;
}

std::vector<Definition> MonthFormulas() {
  State<double> state;
  return MonthFormulas(state, 0, 0, false);
}

std::vector<Definition> MonthFormulas(State<double>& from, double raised, double one_off,
                                      bool opening) {
  using Kind = Definition::Kind;
  std::vector<Definition> steps;
  State<Formula> state;
  Lines<Formula> lines;
  Formula raise, spend;
  for (int i = 0; i < kInputCount; ++i)
    state.now[i].BecomeCell(Kind::kInput, kInputs[i].key, from.now[i], steps);
  for (int i = 0; i < kLineCount; ++i) lines[i].BecomeCell(Kind::kLine, kLines[i].key, 0, steps);
  state.fleet.BecomeCell(Kind::kNamed, "fleet", from.fleet, steps);
  raise.BecomeCell(Kind::kNamed, "events: raise", raised, steps);
  spend.BecomeCell(Kind::kNamed, "events: spend", one_off, steps);
  state.free_user.BecomeCell(Kind::kNamed, "free_user", 0, steps);
  state.paid_user.BecomeCell(Kind::kNamed, "paid_user", 0, steps);
  ComputeMonth(state, raise, spend, opening, lines);
  ComputeBreakEvenRates(state, lines);
  Advance(state);
  for (int i = 0; i < kInputCount; ++i) from.now[i] = state.now[i].value();
  from.fleet = state.fleet.value();
  return steps;
}

}  // namespace burnline
