// SPDX-License-Identifier: MIT
//
// A text in the two languages of Burnline. Neither is a translation of the other.
#ifndef BURNLINE_TEXT_H_
#define BURNLINE_TEXT_H_

#include <string>

namespace burnline {

struct Text {
  std::string en;
  std::string zh;
  bool operator==(const Text&) const = default;
};

}  // namespace burnline

#endif  // BURNLINE_TEXT_H_
