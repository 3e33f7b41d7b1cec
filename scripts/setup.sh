#!/usr/bin/env bash
# Brings a fresh machine to the point where the application can be built.
# Each part looks first whether it has anything to do, so a second run takes about a second.
source "$(dirname "$0")/common.sh"

# True when version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

rust() {
  local wanted have
  wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
  command -v cargo >/dev/null ||
    fail "Rust is missing. This brings it:" \
      "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
  have=$(cargo --version | awk '{print $2}')
  if ! at_least "${have%%-*}" "$wanted"; then
    if command -v rustup >/dev/null; then
      fail "Rust $have is too old, $wanted or later is needed. This brings it:" "rustup update stable"
    fi
    fail "Rust $have is too old, $wanted or later is needed. This brings it:" \
      "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
  fi
  note "Rust $have"
}

node_js() {
  local how="curl -fsSL https://deb.nodesource.com/setup_22.x | sudo -E bash - && sudo apt-get install -y nodejs"
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node.js is missing, 20.19 or later is needed. This brings it:" "$how"
  # Vite runs on 20.19 and later of 20, and from 22.12 on.
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
           process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)' ||
    fail "Node.js $(node --version) does not serve, 20.19 or later of 20, or 22.12 or later is needed. This brings it:" "$how"
  note "Node.js $(node --version)"
}

front_end_packages() {
  local stamp=ui/node_modules/.installed wanted
  wanted=$(node -p 'require("crypto").createHash("sha256").update(require("fs").readFileSync("ui/package-lock.json"))
    .digest("hex") + " node " + process.versions.modules')
  if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    note "front-end packages: as in package-lock.json"
    return 0
  fi
  step "Installing the front-end packages (npm ci)"
  (cd ui && npm ci --no-audit --no-fund)
  printf '%s\n' "$wanted" >"$stamp"
}

front_end() {
  local built=ui/dist/index.html sources=()
  local path
  for path in ui/src ui/public ui/index.html ui/package-lock.json ui/tsconfig.json ui/*.config.*; do
    if [ -e "$path" ]; then sources+=("$path"); fi
  done
  if [ -f "$built" ] && [ -z "$(find "${sources[@]}" -newer "$built" | head -n 1)" ]; then
    note "front end: built"
    return 0
  fi
  step "Building the front end"
  (cd ui && npm run build)
}

step "Looking at what is here"
rust
node_js
if [ "$(uname -s)" = Linux ]; then
  apt_needs build-essential pkg-config file libwebkit2gtk-4.1-dev librsvg2-dev libxdo-dev libssl-dev
fi
front_end_packages
front_end
