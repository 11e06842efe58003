// SPDX-License-Identifier: MIT
//
// The forecast under Google Benchmark, natively.
#include <benchmark/benchmark.h>

#include "forecast_loop.h"

namespace {

void Forecast60MonthsAndAnswers(benchmark::State& state) {
  burnline::ForecastLoop loop;
  for (auto _ : state) benchmark::DoNotOptimize(loop.Once());
}
BENCHMARK(Forecast60MonthsAndAnswers);

}  // namespace

BENCHMARK_MAIN();
