#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Renews the pages of docs/ that the core writes itself. A test fails while they are stale.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset release >/dev/null
cmake --build --preset release --target burnline
build/release/bin/burnline inputs --markdown >docs/inputs.md
build/release/bin/burnline formulas --markdown >docs/how-it-is-computed.md
build/release/bin/burnline schema >docs/scenario.schema.json
echo "docs/inputs.md, docs/how-it-is-computed.md and docs/scenario.schema.json are current."
