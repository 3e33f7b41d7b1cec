#!/usr/bin/env bash
# Writes schemas/ and the front end's types anew. The tests that guard against drift write instead of comparing.
source "$(dirname "$0")/common.sh"

step "Writing schemas/ and the answers in tests/ipc/"
LADDERBOOK_WRITE=1 cargo test -p commands --test schemas --test snapshots
step "Writing the TypeScript types"
(cd ui && npm run types)
git status --short -- schemas tests/ipc ui/src || true
