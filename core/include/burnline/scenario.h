// SPDX-License-Identifier: MIT
//
// A scenario: everything that its JSON says, texts and sources included, already checked. Reading
// and writing JSON is in scenario_json.h; running it takes only its Plan.
#ifndef BURNLINE_SCENARIO_H_
#define BURNLINE_SCENARIO_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "burnline/claim.h"
#include "burnline/forecast.h"
#include "burnline/inputs.h"
#include "burnline/metric.h"
#include "burnline/text.h"
#include "burnline/uncertainty.h"

namespace burnline {

enum class Basis { kReported, kEstimated, kAssumed, kSolved };

/// Where an input's value comes from.
struct Provenance {
  std::optional<Basis> basis;
  std::optional<Text> source;
  std::optional<std::string> date;  ///< "YYYY", "YYYY-MM" or "YYYY-MM-DD".
  std::optional<double> low, high;  ///< The range it is believed to lie in; low ≤ high.
  std::optional<Text> reason;       ///< Why the range is what it is.
  bool operator==(const Provenance&) const = default;
};

/// What happens in a month. Actions of one event act in this order: raise, spend, set, scale.
struct Event {
  MonthRef month;
  std::optional<Text> label;
  std::optional<double> raise;        ///< $
  std::optional<double> probability;  ///< That the round happens; used by uncertainty only.
  std::optional<double> spend;        ///< $
  std::map<int, double> set;          ///< By place in the input table.
  std::map<int, double> scale;
  bool operator==(const Event&) const = default;
};

struct Scenario {
  std::optional<Text> name, about;
  YearMonth start;
  int horizon = kDefaultHorizon;
  Inputs<double> inputs;
  std::array<bool, kInputCount> given{};  ///< Inputs that the file names; the rest are defaults.
  std::array<std::optional<Provenance>, kInputCount> provenance;
  std::vector<Event> events;
  std::vector<Claim> claims;
  Uncertainty uncertainty;
};

/// Puts what an event does in a month, in order, at the end of `actions`. `place` is the event's in
/// its scenario.
void AppendActions(const Event& event, int month, int place, std::vector<Action>& actions);

/// Puts actions in order of their months; those of one month stay in order.
void SortActions(std::vector<Action>& actions);

/// The numbers of a scenario.
Plan MakePlan(const Scenario& scenario);

}  // namespace burnline

#endif  // BURNLINE_SCENARIO_H_
