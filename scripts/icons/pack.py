#!/usr/bin/env python3
"""Packs PNG files named by their size into NAME.ico and NAME.icns: pack.py NAME FOLDER."""

import pathlib
import struct
import sys

# Each kind of icns entry with the pixels it holds; the "@2x" kinds repeat a size for dense screens.
ICNS = [
    (b"icp4", 16), (b"icp5", 32), (b"ic11", 32), (b"ic12", 64), (b"ic07", 128),
    (b"ic13", 256), (b"ic08", 256), (b"ic14", 512), (b"ic09", 512), (b"ic10", 1024),
]
# Tauri reads the first entry in development, so the largest of the usual ones comes first.
ICO = [256, 32, 16, 24, 48, 64]


def ico(images: dict[int, bytes]) -> bytes:
    """An .ico whose entries are PNG, as Windows reads them since Vista."""
    offset = 6 + 16 * len(ICO)
    head, body = struct.pack("<HHH", 0, 1, len(ICO)), b""
    for size in ICO:
        png = images[size]
        side = size % 256  # 256 is written as 0 in the single byte there is
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return head + body


def icns(images: dict[int, bytes]) -> bytes:
    """An .icns: a list of typed, length-prefixed PNG files."""
    body = b"".join(kind + struct.pack(">I", len(images[size]) + 8) + images[size] for kind, size in ICNS)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    images = {int(path.stem): path.read_bytes() for path in folder.glob("*.png")}
    pathlib.Path(f"{name}.ico").write_bytes(ico(images))
    pathlib.Path(f"{name}.icns").write_bytes(icns(images))


main()
