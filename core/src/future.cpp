// SPDX-License-Identifier: MIT
#include "future.h"

#include <cmath>
#include <tuple>

#include "burnline/elementary.h"

namespace burnline {
namespace {

using TablePtr = std::shared_ptr<const QuantileTable>;

/// Rounded to 24 binary places, so that a range which is moved as a whole keeps its shape to the
/// bit.
double Rounded(double shape) { return std::nearbyint(shape * 0x1p24) * 0x1p-24; }

TablePtr BetaTable(double mode) {
  const Beta beta(1 + 4 * mode);
  double guess = 0;
  return std::make_shared<const QuantileTable>([&](double u) {
    // The knots come in order: the last value is a good guess of the next.
    guess = beta.Quantile(u, guess);
    return std::pair(guess, 1 / beta.Density(guess));
  });
}

TablePtr BellTable(bool log, double deviation) {
  return std::make_shared<const QuantileTable>([&](double u) {
    const double z = NormalQuantile(u), slope = 1 / NormalDensity(z);
    if (!log) return std::pair(z, slope);
    const double value = Exp(deviation * z);
    return std::pair(value, value * deviation * slope);
  });
}

/// NormalCdf, within 1e-7, where draws need it: cubics between knots 1/16 apart.
class CdfTable {
 public:
  CdfTable() {
    for (std::size_t i = 0; i < kKnots; ++i) {
      const double z = static_cast<double>(i) / kPerUnit - kReach;
      knots_[i] = {NormalCdf(z), NormalDensity(z) / kPerUnit};
    }
  }
  double At(double z) const {
    const double place = (Min(Max(z, -kReach), kReach - 1e-9) + kReach) * kPerUnit;
    const auto i = static_cast<std::size_t>(place);
    const double t = place - static_cast<double>(i);
    const auto [a, from] = knots_[i];
    const auto [b, to] = knots_[i + 1];
    const double rise = b - a;
    return a + t * (from + t * (3 * rise - 2 * from - to + t * (from + to - 2 * rise)));
  }

 private:
  static constexpr double kReach = 7;
  static constexpr int kPerUnit = 16;
  static constexpr std::size_t kKnots = 2 * 7 * kPerUnit + 1;
  std::array<std::pair<double, double>, kKnots> knots_;
};

}  // namespace

TablePtr QuantileTables::Find(Range::Kind kind, double shape) {
  const auto key = std::pair(kind, shape);
  if (const auto found = tables_.find(key); found != tables_.end()) return found->second;
  if (tables_.size() >= kMost) tables_.clear();
  const bool log = kind == Range::Kind::kLognormal;
  return tables_[key] =
             kind == Range::Kind::kPert ? BetaTable(shape) : BellTable(log, log ? shape : 1);
}

Sampler::Sampler(const Study& study, QuantileTables& tables) : study_(study) {
  for (const Variable& variable : study.variables) {
    const InputRow& row = kInputs[variable.input];
    const Range& range = variable.range;
    Marginal marginal{variable.input, range, row.min, row.max, false, nullptr, 0, 1};
    marginal.clips = Quantile(range, Share(0)) < row.min || Quantile(range, Share(~0u)) > row.max;
    switch (range.kind) {
      case Range::Kind::kNormal:
        marginal.table = tables.Find(range.kind, 0);
        std::tie(marginal.offset, marginal.factor) = BellOf(range);
        break;
      case Range::Kind::kLognormal: {
        const auto [mean, deviation] = BellOf(range);
        marginal.table = tables.Find(range.kind, Rounded(deviation));
        marginal.factor = Exp(mean);
        break;
      }
      case Range::Kind::kPert:
        marginal.offset = range.low;
        marginal.factor = range.high - range.low;
        marginal.table =
            tables.Find(range.kind, Rounded((range.mode - range.low) / marginal.factor));
        break;
      case Range::Kind::kUniform:
        marginal.offset = range.low;
        marginal.factor = range.high - range.low;
        break;
      case Range::Kind::kTriangular:
        break;
    }
    marginals_.push_back(std::move(marginal));
  }
  if (!study.copula.empty()) normal_ = tables.Find(Range::Kind::kNormal, 0);
  if (study.volatility > 0) {
    shock_ = tables.Find(Range::Kind::kLognormal, Rounded(study.volatility));
    shock_mean_ = Exp(study.volatility * study.volatility / 2);
  }
}

void Sampler::Marginal::Fill(const SobolWords& words, Eight& values) const {
  const auto fill = [&](const auto& quantile) {
    for (std::size_t s = 0; s < kScrambles; ++s) values[s] = quantile(words[s]);
  };
  if (table)
    fill([&](std::uint32_t word) { return offset + factor * table->At(word); });
  else if (range.kind == Range::Kind::kUniform)
    fill([&](std::uint32_t word) { return offset + factor * Share(word); });
  else
    fill([&](std::uint32_t word) { return Quantile(range, Share(word)); });
}

void Sampler::Correlate(std::vector<SobolWords>& words) const {
  static const CdfTable cdf;
  const std::size_t n = marginals_.size();
  std::vector<std::array<double, kScrambles>> scores(n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t s = 0; s < kScrambles; ++s) scores[i][s] = normal_->At(words[i][s]);
  for (std::size_t i = 0; i < n; ++i) {
    const double* row = &study_.copula[i * n];
    // An input that is independent of those before it keeps its word as it is.
    if (row[i] == 1) continue;
    for (std::size_t s = 0; s < kScrambles; ++s) {
      double score = 0;
      for (std::size_t k = 0; k <= i; ++k) score += row[k] * scores[k][s];
      words[i][s] = static_cast<std::uint32_t>(Min(cdf.At(score) * 0x1p32, 0x1p32 - 1));
    }
  }
}

Draw Sampler::Blank() const {
  Draw draw;
  for (int i = 0; i < kInputCount; ++i) draw.inputs[i] = Eight(study_.plan.inputs[i]);
  draw.closes.resize(study_.rounds.size());
  draw.shocks.resize(static_cast<std::size_t>(study_.Dimensions()) - marginals_.size() -
                     study_.rounds.size());
  return draw;
}

void Sampler::Make(std::span<const SobolWords> words, Draw& draw,
                   std::span<std::uint32_t> clipped) const {
  std::vector<SobolWords> correlated;
  std::span<const SobolWords> values = words.first(marginals_.size());
  if (!study_.copula.empty()) {
    correlated.assign(values.begin(), values.end());
    Correlate(correlated);
    values = correlated;
  }
  for (std::size_t i = 0; i < marginals_.size(); ++i) {
    const Marginal& marginal = marginals_[i];
    Eight& input = draw.inputs[marginal.input];
    marginal.Fill(values[i], input);
    if (!marginal.clips) continue;
    for (std::size_t s = 0; s < kScrambles; ++s)
      clipped[i] += input[s] < marginal.min || input[s] > marginal.max;
    input = Min(Max(input, Eight(marginal.min)), Eight(marginal.max));
  }
  words = words.subspan(marginals_.size());
  for (std::size_t i = 0; i < study_.rounds.size(); ++i) {
    const Action& round = study_.plan.actions[static_cast<std::size_t>(study_.rounds[i])];
    for (std::size_t s = 0; s < kScrambles; ++s)
      draw.closes[i][s] = Share(words[i][s]) < round.probability ? 1 : 0;
  }
  words = words.subspan(study_.rounds.size());
  for (std::size_t m = 0; m < words.size(); ++m)
    for (std::size_t s = 0; s < kScrambles; ++s)
      draw.shocks[m][s] = shock_->At(words[m][s]) / shock_mean_;
}

int RateMonth(const Metric& metric) {
  if (metric.name != Metric::Name::kBreakEvenPaidRate) return -1;
  return metric.month ? metric.month->index : 0;
}

MetricLanes ReadMetric(const Metric& metric, const Kept& kept, int horizon) {
  const int month = metric.month ? metric.month->index : horizon - 1;
  const auto censored = [&](const Eight& value, double most) -> MetricLanes {
    const auto has_value = value < Eight(Outcome<Eight>::kNever);  // None is not a number.
    return {Select(has_value, value, Eight(most)), !has_value};
  };
  const auto plain = [](const Eight& value) -> MetricLanes { return {value, Eight(0) < Eight(0)}; };
  const Outcome<Eight>& outcome = kept.outcome;
  switch (metric.name) {
    case Metric::Name::kRunwayMonths:
      return censored(outcome.Runway(), horizon);
    case Metric::Name::kBreakEvenMonth:
      return censored(outcome.break_even[static_cast<std::size_t>(metric.level)], horizon);
    case Metric::Name::kBreakEvenPaidRate:
      return censored(kept.paid_rate[metric.level], 1);
    case Metric::Name::kCashAt:
      return plain(kept.cash[month]);
    case Metric::Name::kNetAt:
      return plain(kept.net[month]);
    case Metric::Name::kLowestCash:
      return plain(outcome.lowest_cash);
    case Metric::Name::kFundingNeeded:
      return plain(outcome.FundingNeeded());
    case Metric::Name::kPeakBurn:
      return plain(outcome.PeakBurn());
    case Metric::Name::kRunsOut:
    case Metric::Name::kTotal:
      break;  // Claims only.
  }
  return plain(Eight(0));
}

Kept KeptRows::Run(const Study& study, const Draw& draw, int rate_month, Flows* flows) {
  if (flows)
    for (auto* row : {&flows->flow, &flows->growth}) row->resize(cash_.size());
  return RunFutures(study, draw, Kept{cash_.data(), net_.data(), rate_month, {}, flows});
}

FutureSource::FutureSource(const Study& study, QuantileTables& tables, int copies)
    : sampler_(study, tables),
      sequence_(copies * study.Dimensions(), study.seed),
      dimensions_(static_cast<std::size_t>(study.Dimensions())),
      words_(dimensions_),
      clipped_(study.variables.size()),
      draw_(sampler_.Blank()) {}

std::vector<SobolWords> FutureSource::Words(int copy) const {
  std::vector<SobolWords> words(dimensions_);
  sequence_.Words(copy * static_cast<int>(dimensions_), words);
  return words;
}

const Draw& FutureSource::Make() {
  sequence_.Words(0, words_);
  return Make(words_);
}

const Draw& FutureSource::Make(std::span<const SobolWords> words) {
  sampler_.Make(words, draw_, clipped_);
  return draw_;
}

}  // namespace burnline
