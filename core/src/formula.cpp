// SPDX-License-Identifier: MIT
#include "burnline/formula.h"

#include <cmath>
#include <string_view>
#include <utility>

#include "burnline/model.h"

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
};

class Formula {
 public:
  explicit Formula(double value) : text_(NumberText(value)) {}
  Formula() : Formula(0) {}
  Formula(const Formula& other)
      : text_(other.text_), binding_(other.binding_), steps_(other.steps_) {}

  /// A cell notes what it is given and goes by its name; anything else becomes what it is given.
  Formula& operator=(const Formula& other) {
    if (cell_) {
      steps_->push_back({kind_, key_, other.text_});
    } else {
      text_ = other.text_;
      binding_ = other.binding_;
      steps_ = other.steps_;
    }
    return *this;
  }

  void BecomeCell(Definition::Kind kind, std::string key, std::vector<Definition>& steps) {
    kind_ = kind;
    text_ = kind == Definition::Kind::kLine    ? "{" + key + "}"
            : kind == Definition::Kind::kInput ? "[" + key + "]"
                                               : key;
    key_ = std::move(key);
    steps_ = &steps;
    cell_ = true;
  }

  friend Formula Joined(const Formula& a, const char* sign, const Formula& b, Binding binding) {
    // At equal binding the right side needs parentheses: for − and ÷ by meaning, for + and ×
    // because another order of the same steps rounds differently.
    return Make(a.In(binding, false) + sign + b.In(binding, true), binding, a, b);
  }
  friend Formula operator+(const Formula& a, const Formula& b) { return Joined(a, " + ", b, kSum); }
  friend Formula operator-(const Formula& a, const Formula& b) { return Joined(a, " − ", b, kSum); }
  friend Formula operator*(const Formula& a, const Formula& b) {
    return Joined(a, " × ", b, kProduct);
  }
  friend Formula operator/(const Formula& a, const Formula& b) {
    return Joined(a, " ÷ ", b, kProduct);
  }
  friend Formula operator-(const Formula& a) {
    return Make("−" + a.In(kAtom, false), kProduct, a, a);
  }
  friend Mask operator>(const Formula& a, const Formula& b) { return {a.text_ + " > " + b.text_}; }
  friend Mask operator>=(const Formula& a, const Formula& b) { return {a.text_ + " ≥ " + b.text_}; }
  friend Mask operator<=(const Formula& a, const Formula& b) { return {a.text_ + " ≤ " + b.text_}; }
  friend Formula Max(const Formula& a, const Formula& b) {
    return Make("max(" + a.text_ + ", " + b.text_ + ")", kAtom, a, b);
  }
  friend Formula Min(const Formula& a, const Formula& b) {
    return Make("min(" + a.text_ + ", " + b.text_ + ")", kAtom, a, b);
  }
  friend Formula Select(const Mask& mask, const Formula& yes, const Formula& no) {
    return Make("if(" + mask.text + ", " + yes.text_ + ", " + no.text_ + ")", kAtom, yes, no);
  }
  friend Formula Named(const char* name, const Formula& value) {
    if (!value.steps_) return value;
    value.steps_->push_back({Definition::Kind::kNamed, name, value.text_});
    return Make(name, kAtom, value, value);
  }

 private:
  static Formula Make(std::string text, Binding binding, const Formula& a, const Formula& b) {
    Formula made;
    made.text_ = std::move(text);
    made.binding_ = binding;
    made.steps_ = a.steps_ ? a.steps_ : b.steps_;
    return made;
  }
  std::string In(Binding outer, bool strict) const {
    return binding_ < outer || (strict && binding_ == outer) ? "(" + text_ + ")" : text_;
  }

  std::string text_;
  Binding binding_ = kAtom;
  std::vector<Definition>* steps_ = nullptr;
  bool cell_ = false;
  Definition::Kind kind_ = Definition::Kind::kNamed;
  std::string key_;
};

}  // namespace

std::vector<Definition> MonthFormulas() {
  std::vector<Definition> steps;
  State<Formula> state;
  Lines<Formula> lines;
  Formula raised, one_off;
  for (int i = 0; i < kInputCount; ++i)
    state.now[i].BecomeCell(Definition::Kind::kInput, std::string(kInputs[i].key), steps);
  for (int i = 0; i < kLineCount; ++i)
    lines[i].BecomeCell(Definition::Kind::kLine, std::string(kLines[i].key), steps);
  state.fleet.BecomeCell(Definition::Kind::kNamed, "fleet", steps);
  raised.BecomeCell(Definition::Kind::kNamed, "events: raise", steps);
  one_off.BecomeCell(Definition::Kind::kNamed, "events: spend", steps);
  state.free_user.BecomeCell(Definition::Kind::kNamed, "free_user", steps);
  state.paid_user.BecomeCell(Definition::Kind::kNamed, "paid_user", steps);
  ComputeMonth(state, raised, one_off, false, lines);
  ComputeBreakEvenRates(state, lines);
  Advance(state);
  return steps;
}

}  // namespace burnline
