"""A picture file as a form may hold it: PNG or JPEG, and how large it is in pixels."""

import struct
from dataclasses import dataclass
from pathlib import Path

from addin.unusable import Unusable

MAX_BYTES = 10 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_NO_SIZE = (0xC4, 0xC8, 0xCC)
"""Between 0xC0 and 0xCF, the markers of a JPEG that hold no size."""


@dataclass(frozen=True, slots=True)
class Image:
    """`kind` is png or jpeg."""

    data: bytes
    kind: str
    width: int
    height: int


def read(path: Path) -> Image:
    """Unusable, with one line, for anything else."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unusable(f"{path}：读不了这个图片文件，请检查路径和文件名") from error
    if len(data) > MAX_BYTES:
        raise Unusable(f"{path.name}：图片超过 {MAX_BYTES // 1024 // 1024} MB，请先缩小再用")
    try:
        kind, (width, height) = ("png", _png_size(data)) if data.startswith(_PNG) else ("jpeg", _jpeg_size(data))
    except (ValueError, IndexError, struct.error):
        raise Unusable(f"{path.name}：不是 PNG 或 JPEG 图片，请另存为这两种格式再用") from None
    if not width or not height:
        raise Unusable(f"{path.name}：图片是空的，请换一张")
    return Image(data, kind, width, height)


def _png_size(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">LL", data, 16)
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    raise ValueError("no size")
