#!/usr/bin/env bash
# Measures the application on a large office made from a seed, with the optimisation of a release.
# LADDERBOOK_BENCH=full takes a million expense lines instead of a hundred thousand.
# Compare figures within one run only, on a machine that has nothing else to do.
source "$(dirname "$0")/common.sh"

step "Building and running the benchmarks (the first build takes some minutes)"
cargo bench -p commands --bench office "$@"
