// SPDX-License-Identifier: MIT
//
// The words of a scenario file that reading, writing and the schema share, and the pieces of it
// that results repeat.
#ifndef BURNLINE_FORMAT_SCENARIO_PARTS_H_
#define BURNLINE_FORMAT_SCENARIO_PARTS_H_

#include <string_view>

#include "burnline/claim.h"
#include "burnline/scenario.h"
#include "format/json.h"

namespace burnline {

inline constexpr double kMostMoney = 1e13;   ///< Largest raise or one-off cost, $.
inline constexpr double kMostFigure = 1e15;  ///< Largest figure or tolerance of a claim.
inline constexpr double kLeastFactor = 0.001, kMostFactor = 1000;

/// In the order of Claim::Op.
inline constexpr std::string_view kOpNames[] = {"==", "<=", ">=", "within", "between", "never"};
/// In the order of Basis.
inline constexpr std::string_view kBasisNames[] = {"reported", "estimated", "assumed", "solved"};

/// In the order of Range::Kind.
inline constexpr std::string_view kRangeKinds[] = {"normal", "lognormal", "uniform", "triangular",
                                                   "pert"};

inline constexpr std::string_view kScenarioKeys[] = {
    "version", "name", "about", "start", "horizon", "inputs", "events", "claims", "uncertainty"};
inline constexpr std::string_view kInputKeys[] = {"value", "basis", "source", "date",
                                                  "low",   "high",  "reason"};
inline constexpr std::string_view kUncertaintyKeys[] = {"ranges", "dau_volatility", "correlations",
                                                        "seed"};
inline constexpr std::string_view kEventKeys[] = {"month", "label", "raise", "probability",
                                                  "spend", "set",   "scale"};
inline constexpr std::string_view kClaimKeys[] = {"text",      "source", "metric", "op", "value",
                                                  "tolerance", "line",   "from",   "to", "with"};

/// A claim as its file writes it.
Json ClaimJson(const Claim& claim, YearMonth start);

/// A metric's value as JSON writes it: a month for runs_out, else a number.
Json MetricValueJson(const Metric& metric, double value);

}  // namespace burnline

#endif  // BURNLINE_FORMAT_SCENARIO_PARTS_H_
