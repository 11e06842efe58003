// SPDX-License-Identifier: MIT
//
// The "uncertainty" of a scenario file, read and written.
#ifndef BURNLINE_FORMAT_UNCERTAINTY_JSON_H_
#define BURNLINE_FORMAT_UNCERTAINTY_JSON_H_

#include "burnline/uncertainty.h"
#include "format/json.h"
#include "format/object_reader.h"

namespace burnline {

Uncertainty ReadUncertainty(ObjectReader& read, const Json& json, const std::string& pointer);
Json UncertaintyJson(const Uncertainty& uncertainty);

/// A range as a file writes it: its kind, and the figures that go with that.
Json RangeJson(const Range& range);

/// The range of `input` that `json` writes, or nothing after adding the problems.
std::optional<Range> ReadRange(ObjectReader& read, int input, const Json& json,
                               const std::string& pointer);

}  // namespace burnline

#endif  // BURNLINE_FORMAT_UNCERTAINTY_JSON_H_
