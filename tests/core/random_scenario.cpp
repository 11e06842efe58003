// SPDX-License-Identifier: MIT
#include "random_scenario.h"

#include <algorithm>

namespace burnline {

std::uint64_t Random::Bits() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

double Random::Unit() { return static_cast<double>(Bits() >> 11) * 0x1p-53; }
int Random::Below(int n) { return static_cast<int>(Bits() % static_cast<std::uint64_t>(n)); }

double RandomValue(Random& random, int input) {
  const InputRow& row = kInputs[input];
  switch (random.Below(8)) {
    case 0:
      return row.def;
    case 1:
      return random.OneIn(2) ? row.min : row.max;
    case 2:
      return std::clamp(0.0, row.min, row.max);
    default:
      break;
  }
  if (row.scale == Scale::kLin) return row.min + (row.max - row.min) * random.Unit();
  // A log scale without logarithms (they differ between libraries): halve the top a random number
  // of times, which reaches every decade.
  double value = row.max * (0.5 + 0.5 * random.Unit());
  for (int halvings = random.Below(40); halvings > 0; --halvings) value *= 0.5;
  return std::clamp(value, row.min, row.max);
}

namespace {

int AnyInputButCash(Random& random) {
  const int input = random.Below(kInputCount - 1);
  return input < kInput_cash ? input : input + 1;
}

Event RandomEvent(Random& random) {
  Event event;
  event.month = {random.Below(random.OneIn(4) ? kMaxHorizon : 12), random.OneIn(2)};
  if (random.OneIn(2)) event.label = Text{"an event", "一件事"};
  if (random.OneIn(3)) event.raise = 1e11 * random.Unit();
  if (event.raise && random.OneIn(2)) event.probability = random.Unit();
  if (random.OneIn(3)) event.spend = 1e10 * random.Unit();
  for (int n = random.Below(3); n > 0; --n) {
    const int input = AnyInputButCash(random);
    event.set[input] = RandomValue(random, input);
  }
  if (!event.raise && !event.spend && event.set.empty())
    event.scale[AnyInputButCash(random)] = 0.5 + random.Unit();
  if (random.OneIn(4)) event.scale[AnyInputButCash(random)] = random.OneIn(2) ? 0.001 : 3;
  return event;
}

Claim RandomClaim(Random& random) {
  Claim claim;
  claim.text = {"a claim", "一种说法"};
  constexpr Metric::Name kNames[] = {
      Metric::Name::kRunsOut,       Metric::Name::kTotal,          Metric::Name::kRunwayMonths,
      Metric::Name::kCashAt,        Metric::Name::kNetAt,          Metric::Name::kLowestCash,
      Metric::Name::kFundingNeeded, Metric::Name::kBreakEvenMonth, Metric::Name::kBreakEvenPaidRate,
      Metric::Name::kPeakBurn};
  Metric& metric = claim.metric;
  metric.name = kNames[random.Below(static_cast<int>(std::size(kNames)))];
  switch (metric.name) {
    case Metric::Name::kTotal:
      metric.line = random.Below(kLineCount);
      metric.from.index = random.Below(6);
      metric.to.index = metric.from.index + random.Below(24);
      break;
    case Metric::Name::kBreakEvenMonth:
      metric.level = static_cast<Level>(random.Below(3));
      break;
    case Metric::Name::kBreakEvenPaidRate:
      metric.level = static_cast<Level>(random.Below(2));
      [[fallthrough]];
    case Metric::Name::kCashAt:
    case Metric::Name::kNetAt:
      if (random.OneIn(2)) metric.month = MonthRef{random.Below(48), random.OneIn(2)};
      break;
    default:
      break;
  }
  claim.op = static_cast<Claim::Op>(random.Below(metric.MayBeNone() ? 6 : 5));
  claim.value = metric.name == Metric::Name::kRunsOut ? YearMonth{}.count + random.Below(100)
                                                      : 100 * random.Unit();
  if (claim.op == Claim::Op::kBetween) claim.upper = claim.value + random.Below(50);
  if (claim.op == Claim::Op::kWithin) claim.tolerance = 10 * random.Unit();
  if (claim.op == Claim::Op::kNever) claim.value = 0;
  if (random.OneIn(3)) claim.with[kInput_paid_gain] = RandomValue(random, kInput_paid_gain);
  return claim;
}

Range RandomRange(Random& random, int input) {
  Range range{static_cast<Range::Kind>(random.Below(5))};
  double figures[] = {RandomValue(random, input), RandomValue(random, input),
                      RandomValue(random, input)};
  std::sort(std::begin(figures), std::end(figures));
  const bool bell = range.kind == Range::Kind::kNormal || range.kind == Range::Kind::kLognormal;
  // A lognormal has no room at 0 or below.
  if (range.kind == Range::Kind::kLognormal && figures[0] < 1e-9) range.kind = Range::Kind::kNormal;
  range.low = figures[0];
  if (!bell && range.kind != Range::Kind::kUniform) range.mode = figures[1];
  range.high = figures[2];
  return range;
}

Uncertainty RandomUncertainty(Random& random) {
  Uncertainty uncertainty;
  for (int input = 0; input < kInputCount; ++input)
    if (random.OneIn(4)) uncertainty.ranges[input] = RandomRange(random, input);
  if (random.OneIn(2)) uncertainty.dau_volatility = 0.2 * random.Unit();
  // At most three, and small: they hold together whatever inputs they are of.
  int first = 0;
  for (int n = random.Below(4); n > 0; --n) {
    const int a = first + random.Below(4), b = a + 1 + random.Below(4);
    uncertainty.correlations.push_back({a, b, 0.6 * random.Unit() - 0.3});
    first = b;
  }
  if (random.OneIn(2)) uncertainty.seed = random.Bits() & kMostSeed;
  return uncertainty;
}

}  // namespace

Scenario RandomScenario(std::uint64_t seed) {
  Random random(seed);
  Scenario scenario;
  scenario.name = Text{"random", "随机"};
  scenario.start = YearMonth{1990 * 12} + random.Below(600);
  scenario.horizon = random.OneIn(10) ? (random.OneIn(2) ? 1 : kMaxHorizon) : 12 + random.Below(60);
  for (int i = 0; i < kInputCount; ++i) {
    if (random.OneIn(3)) continue;
    scenario.inputs[i] = RandomValue(random, i);
    scenario.given[static_cast<std::size_t>(i)] = true;
    if (random.OneIn(6)) {
      scenario.provenance[static_cast<std::size_t>(i)] = Provenance{
          Basis::kAssumed, Text{"a guess", "猜测"}, "2023-07-21", kInputs[i].min, {}, {}};
      if (random.OneIn(2))
        scenario.provenance[static_cast<std::size_t>(i)]->reason = Text{"a reason", "一个理由"};
    }
  }
  for (int n = random.Below(5); n > 0; --n) scenario.events.push_back(RandomEvent(random));
  for (int n = random.Below(4); n > 0; --n) scenario.claims.push_back(RandomClaim(random));
  if (random.OneIn(3)) scenario.uncertainty = RandomUncertainty(random);
  return scenario;
}

}  // namespace burnline
