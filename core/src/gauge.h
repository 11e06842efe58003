// SPDX-License-Identifier: MIT
//
// Where to count: from what a first look sees.
#ifndef BURNLINE_GAUGE_H_
#define BURNLINE_GAUGE_H_

#include <vector>

#include "burnline/futures.h"

namespace burnline {

/// `cash`: by month, the closing cash seen, all finite.
Gauge FirstGauge(std::vector<std::vector<double>> cash, const std::vector<Metric>& metrics);

}  // namespace burnline

#endif  // BURNLINE_GAUGE_H_
