"""Pictures without what cameras and programs write beside the dots: author, place, comment."""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_TOLD = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))
_JPEG = b"\xff\xd8"
_SCAN = 0xDA
_TOLD = frozenset((*range(0xE1, 0xEE), 0xEF, 0xFE))
"""APP1 … APP13, APP15 and comments; APP0 (JFIF) and APP14 (Adobe's colours) are needed to show it."""


def bare(data: bytes) -> bytes:
    """The same picture; what is neither PNG nor JPEG, or is damaged, stays as it is."""
    try:
        if data.startswith(_PNG):
            return _bare_png(data)
        return _bare_jpeg(data) if data.startswith(_JPEG) else data
    except (struct.error, IndexError):
        return data


def _bare_png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at < len(data):
        length, kind = struct.unpack_from(">L4s", data, at)
        end = at + length + 12
        if kind not in _PNG_TOLD:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _bare_jpeg(data: bytes) -> bytes:
    kept, at = [_JPEG], 2
    while data[at + 1] != _SCAN:
        marker, (length,) = data[at + 1], struct.unpack_from(">H", data, at + 2)
        if marker not in _TOLD:
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return b"".join([*kept, data[at:]])
