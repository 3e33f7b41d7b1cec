#!/usr/bin/env bash
# What a reviewer would otherwise have to say: format, lints, licences and sources, spelling, front-end types.
source "$(dirname "$0")/common.sh"

cargo_needs cargo-deny cargo-deny
cargo_needs typos typos-cli

failures=()
run() {
  local name=$1
  shift
  step "$name"
  "$@" || failures+=("$name")
}

# The list of known vulnerabilities comes from the network; without one this says so and goes on,
# except on a build server, where it must not pass in silence.
advisories() {
  if cargo deny fetch db; then
    cargo deny check advisories
  elif [ -n "${CI:-}" ]; then
    return 1
  else
    note "advisories NOT checked: their list could not be fetched"
  fi
}

run "Format" cargo fmt --all --check
run "Clippy" cargo clippy --workspace --all-targets --features ladderbook/e2e -- -D warnings
run "Licences, bans, sources" cargo deny check bans licenses sources
run "Advisories" advisories
run "Spelling" typos
run "Front end: types" npm --prefix ui run check
run "Front end: generated types" npm --prefix ui run types -- --check
run "Front end: lint" npm --prefix ui run lint

if [ ${#failures[@]} -gt 0 ]; then
  printf '\nfailed: %s\n' "${failures[@]}"
  exit 1
fi
printf '\nall checks passed\n'
