// SPDX-License-Identifier: MIT
//
// The version of Burnline, as CMakeLists.txt states it.
#ifndef BURNLINE_VERSION_H_
#define BURNLINE_VERSION_H_

#include <string_view>

namespace burnline {

std::string_view Version();

}  // namespace burnline

#endif  // BURNLINE_VERSION_H_
