#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# tests/bench/futures.sh — builds the counting of futures natively and holds it, the page's module
# (build/wasm) and good JavaScript against each other. Judges nothing.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/bench/build.sh

build build/bench futures_bench cmake
node tests/bench/futures.mjs build/bench/bin/futures_bench
