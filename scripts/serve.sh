#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# scripts/serve.sh [PORT] — from a bare machine to the running page: installs what is missing,
# builds, and serves on this machine alone. The last line it prints is the address, and it prints it
# once the page answers. Ctrl+C stops it. May be run again and again; only what changed is built.
set -Eeuo pipefail

usage() {
  echo 'usage: scripts/serve.sh [PORT]    PORT: 1 to 65535, 8080 if left out' >&2
  exit 2
}
(($# <= 1)) || usage
port=${1-8080}
[[ $port =~ ^[1-9][0-9]{0,4}$ ]] || usage
((port <= 65535)) || usage

# shellcheck source=scripts/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# Asked before the long part, so that a busy port is told in a second and not after minutes.
for address in 127.0.0.1 ::1; do
  if (exec 3<>"/dev/tcp/$address/$port") 2>/dev/null; then
    fail "port $port is in use; choose another: scripts/serve.sh $((port % 65535 + 1))"
  fi
done

set_up serve 3

begin 'Building the model as WebAssembly'
logged wasm build_wasm burnline_module

begin 'Building the page'
logged page build_page

begin 'Starting the server; Ctrl+C stops it'
log=build/logs/serve.log
# vite itself, not npx around it: stopping must reach the process that holds the port.
node node_modules/vite/bin/vite.js preview web --host 127.0.0.1 --port "$port" --strictPort \
  >"$log" 2>&1 </dev/null {terminal}>&- &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# answers URL PID — returns once URL answers; fails when process PID is gone or a minute has passed.
answers() {
  node --input-type=module -e '
    const [url, pid] = process.argv.slice(1);
    const deadline = Date.now() + 60_000;
    const answered = () => fetch(url).then((response) => response.ok, () => false);
    while (!(await answered())) {
      if (Date.now() > deadline) process.exit(1);
      try { process.kill(Number(pid), 0); } catch { process.exit(1); }
      await new Promise((resume) => setTimeout(resume, 50));
    }' "$1" "$2"
}
answers "http://127.0.0.1:$port/" "$server" ||
  fail "the server did not start on port $port: $(grep -v '^ *$' "$log" | tail -n 1)"
echo "http://localhost:$port/"

trap - ERR
wait "$server"
