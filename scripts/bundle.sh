#!/usr/bin/env bash
# Builds what people install. The bundles carry their own OpenSSL: a person's machine may have none.
source "$(dirname "$0")/common.sh"

cargo_needs cargo-tauri tauri-cli --version '^2'
bundle() { cargo tauri build --config src-tauri/tauri.bundle.conf.json --features vendored-openssl --bundles "$@"; }

case "$(uname -s)" in
  Linux)
    apt_needs perl make patchelf xdg-utils
    step "Building the .deb"
    bundle deb
    step "Building the AppImage"
    # Its tools are fetched while it is made, which a machine without a network cannot do.
    bundle appimage || note "no AppImage could be made here; the .deb is complete"
    ;;
  Darwin)
    step "Building the .app and the .dmg"
    bundle app,dmg
    ;;
  *)
    step "Building the installer"
    bundle nsis
    ;;
esac

step "Bundles"
find "$target_dir/release/bundle" -maxdepth 2 -type f
