#!/usr/bin/env bash
# Runs every test and closes with one line: N passed, N failed. The full output stays in out/test/.
source "$(dirname "$0")/common.sh"

scripts/setup.sh
if [ "$(uname -s)" = Linux ]; then
  # The window's driver and a screen for it; poppler and qpdf read back what documents wrote; hledger
  # adds up the journals; Chromium runs the tests of the screens.
  tools=(xvfb xauth dbus-daemon webkit2gtk-driver poppler-utils qpdf hledger)
  # Elsewhere than on Debian it may be here without being a package.
  command -v chromium >/dev/null || tools+=(chromium)
  apt_needs "${tools[@]}"
fi

mkdir -p out/test
rm -f out/test/*
export RUST_BACKTRACE=${RUST_BACKTRACE:-1}

passed=0
failed=0
summary=()

# Adds a runner's counts. A runner that broke off without naming a failed test counts as one failure:
# a crash must never read as success.
add() {
  local name=$1 code=$2 ok=$3 bad=$4
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + ok))
  failed=$((failed + bad))
  summary+=("$(printf '%-28s %5d passed, %d failed' "$name" "$ok" "$bad")")
}

# One feature set for everything that cargo does here, so that each crate is compiled once:
# the binary that the window tests drive is the one this builds.
workspace=(--workspace --features ladderbook/e2e)

# Cargo names each test program before it runs and each program closes with a "test result" line;
# a program that dies leaves no such line and is counted as one failure.
count_rust() {
  awk '
    function close_program() { if (name != "" && !answered) print name, 0, 1 }
    / Running .*\(.*\)$/ { close_program(); name = $NF; sub(/.*\//, "", name); sub(/-[0-9a-f]+(\.exe)?\)$/, "", name); answered = 0 }
    / Doc-tests / { close_program(); name = $NF "-doc"; answered = 0 }
    /^test result: / { print name, $4, $6; answered = 1 }
    END { close_program() }' "$1"
}

rust() {
  local log=out/test/rust.log code=0 name ok bad counted=0
  step "Rust: units, documents, the book under fire, the real window"
  # A window that never answers shall end as a failure with counts, not as a build server's time-out.
  in_own_session timeout --kill-after=30s 30m cargo test "${workspace[@]}" --no-fail-fast 2>&1 | tee "$log" || code=${PIPESTATUS[0]}
  while read -r name ok bad; do
    if [ $((ok + bad)) -gt 0 ]; then add "$name" 0 "$ok" "$bad"; fi
    counted=$((counted + bad))
  done < <(count_rust "$log")
  # Harness-free programs and cargo itself fail without a line of their own.
  if [ "$code" -ne 0 ] && [ "$counted" -eq 0 ]; then add "cargo test" "$code" 0 0; fi
}

front_end() {
  local name="Front end" report=out/test/ui.json code=0
  step "$name"
  (cd ui && npm test -- --reporter=default --reporter=json --outputFile.json=../out/test/ui.json) 2>&1 |
    tee out/test/ui.log || code=${PIPESTATUS[0]}
  local counts=(0 0)
  if [ -f "$report" ]; then
    read -r -a counts < <(node -p 'const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
      `${r.numPassedTests} ${r.numFailedTests}`' "$report")
  fi
  add "$name" "$code" "${counts[@]}"
}

step "Building everything once"
build=0
cargo build "${workspace[@]}" --lib --bins --tests || build=$?
if [ "$build" -ne 0 ]; then
  # What does not compile cannot be counted; the front end still can.
  add "Build" "$build" 0 0
else
  rust
fi
front_end

step "Counts (full output in out/test/)"
for line in "${summary[@]}"; do note "$line"; done
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
