# shellcheck shell=bash
# What the scripts share: where we are, how progress is said, where cargo puts things, which packages are here.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A fresh rustup is not on the PATH until the next login.
if ! command -v cargo >/dev/null && [ -x "$HOME/.cargo/bin/cargo" ]; then
  PATH="$HOME/.cargo/bin:$PATH"
fi

target_dir=${CARGO_TARGET_DIR:-target}

# Where the command line finds the fonts of other scripts; a bundle carries them beside the application.
export LADDERBOOK_FONTS=${LADDERBOOK_FONTS:-$PWD/ui/node_modules/@expo-google-fonts}

step() { printf '\n==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
fail() {
  printf '\nerror: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
  exit 1
}

# Software rendering needs both in tests: with the defaults a single scrolled frame takes over half a second.
webkit_on_software() {
  export WEBKIT_DISABLE_DMABUF_RENDERER=1 WEBKIT_DISABLE_COMPOSITING_MODE=1
}

# Runs a command with a screen, a session bus and user folders of its own, so that no test meets
# a running Ladderbook, its recent books or its backups.
in_own_session() {
  local home
  home=$(mktemp -d)
  webkit_on_software
  local code=0
  XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state \
    xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- "$@" || code=$?
  rm -rf "$home"
  return "$code"
}

# Installs the Debian packages named that are missing, as root or through sudo without a password.
apt_needs() {
  local missing=() name
  if ! command -v dpkg-query >/dev/null; then
    note "not a Debian system: make sure the counterparts of these are installed: $*"
    return 0
  fi
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    note "system packages: all $# here"
    return 0
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null ||
      fail "these system packages are missing and only an administrator can install them:" \
        "sudo apt-get install -y ${missing[*]}"
    as_root=(sudo)
  fi
  step "Installing system packages: ${missing[*]}"
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# Installs a cargo subcommand that is missing: cargo_needs BINARY CRATE [OPTION…].
cargo_needs() {
  local binary=$1 crate=$2
  shift 2
  if command -v "$binary" >/dev/null; then return 0; fi
  step "Installing $crate (once, a few minutes)"
  cargo install "$crate" --locked "$@"
}
