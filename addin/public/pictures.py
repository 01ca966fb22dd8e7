"""Pictures without what is written beside the dots: author, place, comment, previews, whatever was appended."""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SHOWN = frozenset((b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"bKGD", b"sBIT", b"hIST", b"sPLT"))
"""Beside chunks that every reader must know, which begin with a capital letter."""
_PNG_END = b"IEND"
_JPEG = b"\xff\xd8"
_SCAN, _END = 0xDA, 0xD9
_WITHIN_SCAN = frozenset((0x00, *range(0xD0, 0xD8)))
_TOLD = frozenset((*range(0xE1, 0xEE), 0xEF, 0xFE))
"""APP1 … APP13, APP15 and comments; APP0 (JFIF) and APP14 (Adobe's colours) are needed to show it."""


def bare(data: bytes) -> bytes:
    """The same picture, up to where it breaks off if it is damaged; what is neither PNG nor JPEG stays as it is."""
    if data.startswith(_PNG):
        return _bare_png(data)
    return _bare_jpeg(data) if data.startswith(_JPEG) else data


def _bare_png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">L4s", data, at)
        end = at + length + 12
        if kind[:1].isupper() or kind in _PNG_SHOWN:
            kept.append(data[at:end])
        at = end if kind != _PNG_END else len(data)
    return b"".join(kept)


def _bare_jpeg(data: bytes) -> bytes:
    kept, at = [_JPEG], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _END:
        marker, (length,) = data[at + 1], struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if marker == _SCAN:
            end = _end_of_scan(data, end)
        if marker not in _TOLD:
            kept.append(data[at:end])
        at = end
    return b"".join([*kept, b"\xff\xd9"])


def _end_of_scan(data: bytes, at: int) -> int:
    """The place of the next marker after the dots that begin at `at`."""
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        if data[at + 1] not in _WITHIN_SCAN and data[at + 1] != 0xFF:
            return at
        at += 1
    return len(data)
