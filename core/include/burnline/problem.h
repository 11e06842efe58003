// SPDX-License-Identifier: MIT
//
// What is wrong with an input file, precisely: where, what would be valid, and what was there.
#ifndef BURNLINE_PROBLEM_H_
#define BURNLINE_PROBLEM_H_

#include <string>

#include "burnline/text.h"

namespace burnline {

struct Problem {
  std::string pointer;  ///< JSON pointer (RFC 6901); empty for the whole document.
  Text rule;            ///< What would be valid.
  std::string seen;     ///< The value as it stood, shortened; UTF-8.
};

}  // namespace burnline

#endif  // BURNLINE_PROBLEM_H_
