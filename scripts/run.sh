#!/usr/bin/env bash
# Builds the application and opens it. Where there is no display, does its main job without one.
source "$(dirname "$0")/common.sh"

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  step "There is no display here, so no window can open"
  note "the sample office and its documents are written into out/ instead"
  step "Building the command line (the first build takes some minutes)"
  cargo build -p cli
  step "Writing the sample office"
  mkdir -p out
  rm -rf out/sample-office.ladderbook out/documents
  "$target_dir/debug/ladderbook-cli" sample out/sample-office.ladderbook
  step "Writing its documents"
  node scripts/documents.mjs "$target_dir/debug/ladderbook-cli" out/sample-office.ladderbook out/documents
  step "Done"
  note "out/sample-office.ladderbook is the book: open it in Ladderbook on a machine with a display"
  exit 0
fi

step "Building Ladderbook (the first build takes some minutes)"
cargo build -p ladderbook
step "Opening Ladderbook"
exec "$target_dir/debug/ladderbook" "$@"
