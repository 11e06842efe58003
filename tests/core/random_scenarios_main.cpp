// SPDX-License-Identifier: MIT
//
// random_scenarios N [SEED]: prints N random valid scenarios as JSON Lines.
#include <cstdint>
#include <iostream>
#include <string>

#include "burnline/scenario_json.h"
#include "random_scenario.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: random_scenarios N [SEED]\n";
    return 2;
  }
  const std::uint64_t count = std::stoull(argv[1]);
  const std::uint64_t seed = argc > 2 ? std::stoull(argv[2]) : 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    std::string json = burnline::WriteScenario(burnline::RandomScenario(seed + i));
    // Pretty-printed JSON has line ends only between tokens.
    std::erase(json, '\n');
    std::cout << json << "\n";
  }
}
