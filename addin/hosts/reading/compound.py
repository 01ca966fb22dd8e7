"""The stream of a workbook inside an old .xls: Microsoft's compound file, as [MS-CFB] describes it."""

from collections.abc import Sequence
from struct import unpack, unpack_from

NAMES = ("Workbook", "Book")
_END = 0xFFFFFFFA
"""From here on the number of a sector is a sign, and no sector."""
_ENTRY = 128


class NoWorkbook(ValueError):
    """The file is no compound file, or holds no workbook."""


def workbook_stream(data: bytes) -> bytes:
    """Raises NoWorkbook, or struct.error for a file that breaks off."""
    size, small = 1 << unpack_from("<H", data, 0x1E)[0], 1 << unpack_from("<H", data, 0x20)[0]
    if not 512 <= size <= 4096:
        raise NoWorkbook
    directory, _, cutoff, first_small = unpack_from("<4I", data, 0x30)
    fat = _fat(data, size)
    entries = _joined(data, fat, directory, size, size)
    found = dict(_named(entries))
    start, length = next((found[name] for name in NAMES if name in found), (0, -1))
    if length < 0:
        raise NoWorkbook
    if length >= cutoff:
        return _joined(data, fat, start, size, size)[:length]
    inside = _joined(data, fat, found["Root Entry"][0], size, size)
    numbers = _joined(data, fat, first_small, size, size)
    return _joined(inside, unpack(f"<{len(numbers) // 4}I", numbers), start, small, 0)[:length]


def _fat(data: bytes, size: int) -> Sequence[int]:
    """The number of the sector after each sector."""
    parts = list(unpack_from("<109I", data, 0x4C))
    further, count = unpack_from("<2I", data, 0x44)
    for _ in range(min(count, len(data) // size)):
        numbers = unpack_from(f"<{size // 4}I", data, (further + 1) * size)
        parts += numbers[:-1]
        further = numbers[-1]
    return [one for part in parts if part < _END for one in unpack_from(f"<{size // 4}I", data, (part + 1) * size)]


def _joined(data: bytes, fat: Sequence[int], first: int, size: int, start: int) -> bytes:
    """The sectors of a chain; `start`: where sector 0 begins."""
    pieces = list[bytes]()
    at = first
    while at < len(fat) and len(pieces) <= len(fat):
        pieces.append(data[start + at * size : start + (at + 1) * size])
        at = fat[at]
    return b"".join(pieces)


def _named(entries: bytes) -> list[tuple[str, tuple[int, int]]]:
    """Name → first sector and length of each entry of the directory."""
    found = []
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        length = unpack_from("<H", entries, at + 64)[0]
        start, size = unpack_from("<2I", entries, at + 116)
        if 2 <= length <= 64:
            found.append((entries[at : at + length - 2].decode("utf-16-le", "replace"), (start, size)))
    return found
