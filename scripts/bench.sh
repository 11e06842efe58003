#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# scripts/bench.sh — sets everything up, builds, and runs every benchmark of tests/bench on this
# machine: the core natively and as WebAssembly, the page's first load, its updates, Lighthouse. It
# measures; it does not judge. Let nothing else run meanwhile.
set -Eeuo pipefail
if (($# > 0)); then
  echo 'usage: scripts/bench.sh    (no arguments)' >&2
  exit 2
fi

# shellcheck source=scripts/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up test 7

begin 'Building the model as WebAssembly'
logged wasm build_wasm burnline_module
begin 'Building the page'
logged page build_page
begin 'One forecast, natively and as WebAssembly'
bash tests/bench/forecast.sh
begin 'Many futures: natively, as WebAssembly, and in JavaScript'
bash tests/bench/futures.sh
begin 'The questions, in WebAssembly'
node tests/bench/inquiry.mjs || echo "      (short of a target, or failed: exit $?)"
for bench in size update fan questions lighthouse; do
  begin "The page: $bench"
  node "tests/bench/$bench.mjs" || echo "      (short of a target, or failed: exit $?)"
done
