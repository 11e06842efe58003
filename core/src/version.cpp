// SPDX-License-Identifier: MIT
#include "burnline/version.h"

namespace burnline {

std::string_view Version() { return BURNLINE_VERSION; }

}  // namespace burnline
