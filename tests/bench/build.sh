# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# To be sourced, at the root of the repository: builds a benchmark with release flags.

build() { # build FOLDER TARGET CONFIGURE…
  local folder=$1 target=$2
  shift 2
  mkdir -p "$folder"
  if ! {
    "$@" -S . -B "$folder" -DCMAKE_BUILD_TYPE=Release -DBURNLINE_BENCHMARKS=ON &&
      cmake --build "$folder" --target "$target" -j "$(nproc)"
  } >"$folder/log" 2>&1; then
    tail -n 20 "$folder/log" >&2
    echo "Building $target failed; the whole log: $folder/log" >&2
    return 1
  fi
}
