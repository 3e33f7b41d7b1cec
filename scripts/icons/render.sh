#!/usr/bin/env bash
# Draws every size of the icons from the SVG files in icons/ and packs them for Windows and macOS.
# Needs rsvg-convert (Debian: librsvg2-bin) and Python 3; the results are checked in, so builds need neither.
set -euo pipefail
cd "$(dirname "$0")/../../icons"

command -v rsvg-convert >/dev/null || { echo "rsvg-convert is missing: apt-get install librsvg2-bin" >&2; exit 1; }

# Up to 32 pixels the drawing made on the pixel grid is used: thin lines of the large one would blur.
drawing_for() { if [ "$1" -le 32 ]; then echo "$2-small.svg"; else echo "$2.svg"; fi; }

render() { rsvg-convert --width "$2" --height "$2" "$(drawing_for "$2" "$1")" --output "$3"; }

mkdir -p png document
for size in 16 24 32 48 64 96 128 256 512 1024; do
  render ladderbook "$size" "png/$size.png"
  render document "$size" "document/$size.png"
done

cp png/512.png icon.png
cp png/32.png 32x32.png
cp png/64.png 64x64.png
cp png/128.png 128x128.png
cp png/256.png 128x128@2x.png
python3 ../scripts/icons/pack.py icon png
python3 ../scripts/icons/pack.py document document
echo "icons/ drawn: $(find . -name '*.png' | wc -l) PNG files, 2 .ico, 2 .icns"
