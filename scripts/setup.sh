#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# What the other scripts stand on: installs what a profile (serve, test) needs and is not there
# yet, and holds the steps that serve.sh and test.sh share. Source it and call set_up, or run
# `scripts/setup.sh serve|test`. Running it again changes nothing and needs neither network nor root.
# Promise: every step says what it does, and a failure ends with one line naming step and log.
set -Eeuo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export LC_ALL=C.UTF-8 NO_COLOR=1
mkdir -p build/logs
readonly node_wanted=22
step='starting' log='' step_number=0 steps=0
# A step's own standard error goes to its log; what a person must read goes here.
exec {terminal}>&2

# One failing command, one clear line, whichever script was running; quiet after Ctrl+C.
on_failure() {
  local code=$?
  trap - ERR
  ((code != 130)) || exit 130
  [[ -n $log ]] || fail "$step: failed (exit $code)"
  show_end_of_log
  fail "$step: failed (exit $code); the whole log: $log"
}
trap on_failure ERR

show_end_of_log() {
  printf -- '--- last lines of %s\n' "$log" >&"$terminal"
  tail -n 30 "$log" | cut -c 1-300 >&"$terminal"
}

fail() {
  printf 'Error: %s\n' "$1" >&"$terminal"
  exit 1
}

# begin TITLE — announces the next step, "[2/5] TITLE".
begin() {
  step=$1 log='' step_number=$((step_number + 1))
  printf '[%d/%d] %s\n' "$step_number" "$steps" "$1"
}

# logged NAME COMMAND… — runs it with its output in build/logs/NAME.log, and tells how long it took.
logged() {
  local began=$SECONDS
  log=build/logs/$1.log
  shift
  "$@" >"$log" 2>&1 </dev/null
  printf '      done in %d s\n' $((SECONDS - began))
}

cores() {
  nproc 2>/dev/null || echo 2
}

# at_least HAVE WANTED — compares dotted versions.
at_least() {
  [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

distribution() {
  (. /etc/os-release 2>/dev/null && echo "${ID:-unknown}") || echo unknown
}

# --- Debian packages ---------------------------------------------------------------------------

# Each line: package, and the command or file that does as well when it came from elsewhere
# (an emsdk, a newer CMake); "-" if nothing else does.
packages_for() {
  cat <<'LIST'
ca-certificates /etc/ssl/certs/ca-certificates.crt
cmake cmake
make make
emscripten emcc
nlohmann-json3-dev /usr/include/nlohmann/json.hpp
LIST
  node_is_good || echo 'npm -'
  [[ $1 == test ]] || return 0
  cat <<'LIST'
g++ g++
googletest /usr/src/googletest/CMakeLists.txt
libgtest-dev -
libbenchmark-dev -
fonts-noto-cjk -
LIST
  # Ubuntu's browsers are snaps, which Playwright cannot drive; install_browsers takes its own.
  [[ $(distribution) == ubuntu ]] || printf '%s\n' 'chromium -' 'firefox-esr -'
}

missing_packages() {
  local package stand_in status
  while read -r package stand_in; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    case $status in
      installed) ;;
      '' | not-installed | config-files)
        if [[ $stand_in == /* ]]; then
          [[ -e $stand_in ]] || echo "$package"
        elif [[ $stand_in == - ]] || ! command -v "$stand_in" >/dev/null; then
          echo "$package"
        fi
        ;;
      *) echo "$package" ;; # left half-installed by an interrupted run
    esac
  done < <(packages_for "$1")
}

as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  else
    sudo "$@"
  fi
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

install_with_apt() {
  # An earlier run that was interrupted leaves packages unconfigured, and apt-get refuses to go on.
  as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a
  # A foreign source that does not answer must not stop an installation from the other sources.
  apt_get update || echo 'apt-get update had errors; going on with the lists at hand'
  apt_get install --no-install-recommends "$@"
}

install_packages() {
  local -a missing
  mapfile -t missing < <(missing_packages "$1")
  if ((${#missing[@]} == 0)); then
    begin 'System packages: all there'
    return
  fi
  begin "Installing system packages: ${missing[*]}"
  command -v apt-get >/dev/null ||
    fail "these are missing, and there is no apt-get to install them: ${missing[*]}"
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null ||
      fail "neither root nor sudo: ask an administrator for: apt-get install ${missing[*]}"
    if [[ -t 0 ]]; then
      sudo -v || fail "sudo was refused; needed for: apt-get install ${missing[*]}"
    else
      sudo -n true 2>/dev/null ||
        fail "sudo asks for a password and there is no terminal; needed for: apt-get install ${missing[*]}"
    fi
  fi
  logged apt install_with_apt "${missing[@]}"
}

check_versions() {
  local cmake_version
  cmake_version=$(cmake --version | sed -n '1s/[^0-9]*//p')
  at_least "$cmake_version" 3.25 || fail "CMake 3.25 or newer is needed; this is $cmake_version."
}

# --- Node --------------------------------------------------------------------------------------

# What vite asks for: 20.19 and later of 20, or 22.12 and later.
node_is_good() {
  local version
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  version=$(node --version 2>/dev/null) && version=${version#v} || return 1
  case ${version%%.*} in
    20) at_least "$version" 20.19 ;;
    21) false ;;
    *) at_least "$version" 22.12 ;;
  esac
}

# Debian 12 has Node 18. The registry's own packages of Node and npm, kept in .node/, need nothing
# of the system but an npm to fetch them with.
install_node() {
  if node_is_good; then
    begin "Node: $(node --version)"
    return
  fi
  local architecture
  case $(uname -m) in
    x86_64) architecture=x64 ;;
    aarch64 | arm64) architecture=arm64 ;;
    *) fail "Node 22 is needed, and there is no package of it for $(uname -m): install it yourself." ;;
  esac
  begin "Installing Node $node_wanted into .node/ (the system's is too old or absent)"
  mkdir -p .node
  logged node npm install --prefix .node --no-save --no-audit --no-fund \
    "node-linux-$architecture@$node_wanted" npm@10
  hash -r
  node_is_good || fail "the Node in .node/ does not run; delete .node/ and try again."
}

# The registry's packages, exactly as package-lock.json has them; anew only when that has changed.
install_node_packages() {
  local stamp=node_modules/.burnline-lock
  if cmp -s package-lock.json "$stamp"; then
    begin 'npm packages: up to date'
    return
  fi
  begin 'Installing npm packages from package-lock.json'
  logged npm env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# Ubuntu only, and not run on the machine this was written on: Playwright's own browsers.
install_browsers() {
  [[ $(distribution) == ubuntu ]] || return 0
  begin "Installing Playwright's browsers (Ubuntu's own are snaps)"
  logged browsers npx playwright install --with-deps chromium firefox
}

# --- Builds ------------------------------------------------------------------------------------

# build_native PRESET — build/PRESET/bin/burnline and burnline_tests.
build_native() {
  cmake --preset "$1" && cmake --build --preset "$1" -j "$(cores)"
}

# build_wasm [TARGET…] — build/wasm/burnline.js and burnline.wasm; with no target, the tests too.
build_wasm() {
  emcmake cmake --preset wasm && cmake --build --preset wasm -j "$(cores)" ${1:+--target "$@"}
}

build_page() {
  npx --no-install vite build web
}

# --- The whole ---------------------------------------------------------------------------------

# set_up PROFILE STEPS — STEPS counts the caller's own steps after these.
set_up() {
  steps=$((3 + $2))
  [[ $1 == test && $(distribution) == ubuntu ]] && steps=$((steps + 1))
  export PATH="$root/.node/node_modules/.bin:$PATH"
  install_packages "$1"
  check_versions
  install_node
  install_node_packages
  if [[ $1 == test ]]; then install_browsers; fi
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  case ${1-} in
    serve | test) set_up "$1" 0 ;;
    *)
      echo 'usage: scripts/setup.sh serve|test' >&2
      exit 2
      ;;
  esac
fi
