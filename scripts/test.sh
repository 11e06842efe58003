#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# scripts/test.sh — from a bare machine to every test run: installs what is missing, builds natively,
# with sanitizers, as WebAssembly and as the page, and runs all suites even if one fails. The last
# line is the total, "N passed, N failed"; the exit code is 0 only if every suite ran and none failed.
set -Eeuo pipefail

if (($# > 0)); then
  echo 'usage: scripts/test.sh    (no arguments)' >&2
  exit 2
fi

# shellcheck source=scripts/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

reports=$root/build/reports
rm -rf "$reports"
mkdir -p "$reports"

# suite TITLE NAME REPORT COMMAND… — runs it with its output in build/logs/NAME.log, counts what
# REPORT (a file, or "-" for a command that either passes or fails) says, prints one line, goes on.
suite() {
  local title=$1 name=$2 report=$3 code=0 began=$SECONDS
  shift 3
  begin "$title"
  log=build/logs/$name.log
  "$@" >"$log" 2>&1 </dev/null || code=$?
  ((code != 130)) || exit 130
  node scripts/totals.mjs suite "$name" "$code" "$report" $((SECONDS - began)) || show_end_of_log
}

# ctest_all PRESET — every native test; a test that was never found is a failure too.
ctest_all() {
  ctest --preset "$1" --no-tests=error --output-junit "$reports/$1.xml"
}

page_tests() {
  npx --no-install vitest run --config tests/vitest.config.ts \
    --reporter=default --reporter=json --outputFile.json="$reports/page.json"
}

browser_tests() {
  PLAYWRIGHT_JSON_OUTPUT_FILE="$reports/browser.json" npx --no-install playwright test \
    --config tests/browser/playwright.config.ts --reporter=list,json
}

set_up test 13

suite 'Building natively' build-release - build_native release
suite 'Testing the core natively' release "$reports/release.xml" ctest_all release
suite 'Building with sanitizers' build-sanitize - build_native sanitize
suite 'Testing the core with sanitizers' sanitize "$reports/sanitize.xml" ctest_all sanitize
suite 'Building as WebAssembly' build-wasm - build_wasm
suite 'Testing the core as WebAssembly under Node' wasm "$reports/wasm.json" \
  node build/wasm/bin/burnline_tests.js --gtest_brief=1 --gtest_output="json:$reports/wasm.json"
suite 'Checking types' types - npx --no-install tsc --noEmit
suite 'Linting' lint - npx --no-install eslint .
suite 'Checking the format' format - npx --no-install prettier --check .
suite 'Looking for unused code' unused - npx --no-install knip
suite 'Testing the page'"'"'s parts' page "$reports/page.json" page_tests
suite 'Building the page' build-page - build_page
suite 'Testing the page in Chromium and Firefox' browser "$reports/browser.json" browser_tests

echo
trap - ERR
exec node scripts/totals.mjs total 13
