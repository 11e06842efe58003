// SPDX-License-Identifier: MIT
//
// A slider's track: where a value lies along the range of its input, as a hand on the slider sees
// it. What "how far must it move" is measured by.
#ifndef BURNLINE_TRACK_H_
#define BURNLINE_TRACK_H_

#include "burnline/inputs.h"

namespace burnline {

/// From 0 at the least that the input may be to 1 at the most: in proportion, or by the logarithm.
/// A log track that begins at 0 has its `step` one five-hundredth along, and 0 to step evenly
/// before.
double Along(const InputRow& row, double value);

/// The value there; the inverse of Along. Both ends exactly.
double AtShare(const InputRow& row, double share);

}  // namespace burnline

#endif  // BURNLINE_TRACK_H_
