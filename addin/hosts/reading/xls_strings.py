"""Which shared strings of an old .xls are struck through in part: by the fonts of their runs.

A string may go on in the next record, where its characters begin with a byte that says anew how wide they are.
"""

from collections.abc import Sequence, Set
from struct import unpack

WIDE, PHONETIC, RICH = 0x01, 0x04, 0x08


class _Bytes:
    """The records one after the other."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records, self._record, self._at = records, 0, 0

    def take(self, size: int) -> bytes:
        """So many bytes, over the end of a record as well."""
        taken = b""
        while size > 0 and self._record < len(self._records):
            piece = self._records[self._record][self._at : self._at + size]
            taken, size, self._at = taken + piece, size - len(piece), self._at + len(piece)
            if size:
                self._record, self._at = self._record + 1, 0
        return taken

    def skip_text(self, characters: int, wide: int) -> None:
        """Characters, with the byte that says how wide they are where they go on in another record."""
        while characters > 0 and self._record < len(self._records):
            there = (len(self._records[self._record]) - self._at) // (1 + wide)
            here = min(there, characters)
            self._at += here * (1 + wide)
            characters -= here
            if characters:
                self._record, self._at = self._record + 1, 0
                wide = self.take(1)[0] & WIDE


def struck_strings(records: Sequence[bytes], fonts: Set[int]) -> frozenset[int]:
    """`records`: the table and what it goes on in.  Raises struct.error and IndexError where it breaks off."""
    if not records:
        return frozenset()
    stream = _Bytes(records)
    _, count = unpack("<2I", stream.take(8))
    struck = set()
    for number in range(count):
        length, flags = unpack("<HB", stream.take(3))
        runs = unpack("<H", stream.take(2))[0] if flags & RICH else 0
        more = unpack("<I", stream.take(4))[0] if flags & PHONETIC else 0
        stream.skip_text(length, flags & WIDE)
        looks = unpack(f"<{2 * runs}H", stream.take(4 * runs))
        stream.take(more)
        if not fonts.isdisjoint(looks[1::2]):
            struck.add(number)
    return frozenset(struck)
