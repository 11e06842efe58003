// SPDX-License-Identifier: MIT
//
// A sum of doubles that loses nothing that matters: twice the precision of a double (Knuth's
// two-sum keeps the rounding error of each addition), for laws about money that must not hide
// behind rounding.
#ifndef BURNLINE_TESTS_EXACT_SUM_H_
#define BURNLINE_TESTS_EXACT_SUM_H_

namespace burnline {

class ExactSum {
 public:
  void Add(double x) {
    const double sum = high_ + x;
    const double part = sum - high_;
    low_ += (high_ - (sum - part)) + (x - part);
    high_ = sum;
  }
  double value() const { return high_ + low_; }

 private:
  double high_ = 0, low_ = 0;
};

}  // namespace burnline

#endif  // BURNLINE_TESTS_EXACT_SUM_H_
