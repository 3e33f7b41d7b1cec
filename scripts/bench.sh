#!/usr/bin/env bash
# Runs the benchmarks of every crate with the optimisation of a release. Compare figures within one run only.
source "$(dirname "$0")/common.sh"

step "Building and running the benchmarks (the first build takes some minutes)"
cargo bench --workspace --bench '*' "$@"
