// SPDX-License-Identifier: MIT
//
// Counts futures natively, as a worker of the page does: reads a scenario from standard input and
// prints nanoseconds a future, one line for each repetition.
//
//   futures_bench PATHS REPETITIONS < scenario.json
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>

#include "burnline/futures.h"
#include "burnline/scenario_json.h"
#include "future.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const int paths = std::atoi(argv[1]), repetitions = std::atoi(argv[2]);
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const auto read = burnline::ReadScenario(text);
  if (!read.scenario) return 1;
  burnline::QuantileTables tables;
  burnline::FuturesCounter counter(burnline::MakeStudy(*read.scenario), {}, tables);
  const std::uint32_t points = burnline::PointsOf(paths);
  for (int i = 0; i < repetitions; ++i) {
    counter.Clear();
    const auto began = std::chrono::steady_clock::now();
    counter.Count(0, points);
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - began;
    std::printf("%.1f\n", took.count() / (points * burnline::kScrambles));
  }
}
