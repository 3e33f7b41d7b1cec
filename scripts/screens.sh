#!/usr/bin/env bash
# A screenshot of every screen of the sample office, light and dark, 1440×900 and 1024×700.
source "$(dirname "$0")/common.sh"

if [ "$(uname -s)" = Linux ]; then
  # Noto so that names in every script are seen as a reader's machine shows them.
  apt_needs xvfb xauth dbus-daemon webkit2gtk-driver imagemagick fonts-noto-core fonts-noto-cjk
fi
step "Building the application"
features=(--workspace --features ladderbook/e2e)
cargo build "${features[@]}" --lib --bins --tests
step "Taking the pictures"
rm -rf out/screens
mkdir -p out/screens
in_own_session cargo test "${features[@]}" --test screens -- --ignored --nocapture
find out/screens -name '*.png' | sort
