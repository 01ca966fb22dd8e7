"""Stand-ins for the pictures of a preview: a grey field, so that the author sees where each will be."""

import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

SIZE = 200
GREY, DARK = 0xD9, 0x7F
_BORDER = 6


def make(names: Iterable[str], folder: Path) -> dict[str, Path]:
    """One file for all."""
    path = folder / "图.png"
    path.write_bytes(grey_square())
    return dict.fromkeys(sorted(names), path)


def grey_square() -> bytes:
    """A PNG: grey with a darker edge."""
    edge = bytes([0] + [DARK] * SIZE)
    middle = bytes([0] + [DARK] * _BORDER + [GREY] * (SIZE - 2 * _BORDER) + [DARK] * _BORDER)
    lines = edge * _BORDER + middle * (SIZE - 2 * _BORDER) + edge * _BORDER
    header = struct.pack(">LLBBBBB", SIZE, SIZE, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
