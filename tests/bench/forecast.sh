#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# tests/bench/forecast.sh — builds the core with release flags natively and as WebAssembly, runs the
# same loop in both, and prints the nanoseconds of one 60-month forecast with all its answers, and the
# ratio: of the fastest of 15 repetitions each, as whatever is slower than that is other work of the
# machine. Judges nothing.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

. tests/bench/build.sh

fastest() {
  sort -g | head -n 1
}

build build/bench forecast_bench cmake
# Debian's Emscripten finds its own JavaScript parts by NODE_PATH.
NODE_PATH=${NODE_PATH:-/usr/share/nodejs} build build/bench-wasm forecast_wasm emcmake cmake

native=$(build/bench/bin/forecast_bench --benchmark_repetitions=15 --benchmark_min_time=0.1 \
  --benchmark_format=csv 2>/dev/null | awk -F, '$1 ~ /Answers"?$/ { print $3 }' | fastest)
wasm=$(node build/bench-wasm/bin/forecast_wasm.js | fastest)

awk -v native="$native" -v wasm="$wasm" 'BEGIN {
  printf "one 60-month forecast, all lines and answers: native %.0f ns, WebAssembly %.0f ns, ratio %.2f\n",
    native, wasm, wasm / native
}'
