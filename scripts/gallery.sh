#!/usr/bin/env bash
# Every document of the sample office as PDF, and each of its pages as PNG, for the eye.
source "$(dirname "$0")/common.sh"

if [ "$(uname -s)" = Linux ]; then apt_needs poppler-utils; fi
step "Building the command line"
cargo build -p cli
cli=$target_dir/debug/ladderbook-cli

step "Writing the documents of the sample office"
rm -rf out/gallery
mkdir -p out/gallery
"$cli" sample out/gallery/sample-office.ladderbook
node scripts/documents.mjs "$cli" out/gallery/sample-office.ladderbook out/gallery

step "Drawing their pages"
for pdf in out/gallery/*.pdf; do
  pdftoppm -r 80 -png "$pdf" "${pdf%.pdf}"
  note "${pdf%.pdf}-*.png  $(pdfinfo "$pdf" | awk '/^Pages:/ {print $2}') pages"
done
