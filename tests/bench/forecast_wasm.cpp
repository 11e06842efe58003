// SPDX-License-Identifier: MIT
//
// The forecast timed as WebAssembly under Node: prints nanoseconds a forecast, one line for each of
// some repetitions, after a warm-up that lets the optimising compiler take over.
#include <chrono>
#include <cstdio>

#include "forecast_loop.h"

namespace {

constexpr int kRepetitions = 15;
constexpr int kForecasts = 100'000;

/// Kept where the optimiser must write it.
volatile double sink;

double NanosecondsEach(burnline::ForecastLoop& loop) {
  using Clock = std::chrono::steady_clock;
  const auto began = Clock::now();
  for (int i = 0; i < kForecasts; ++i) sink = loop.Once();
  const std::chrono::duration<double, std::nano> took = Clock::now() - began;
  return took.count() / kForecasts;
}

}  // namespace

int main() {
  burnline::ForecastLoop loop;
  NanosecondsEach(loop);
  for (int i = 0; i < kRepetitions; ++i) std::printf("%.1f\n", NanosecondsEach(loop));
}
