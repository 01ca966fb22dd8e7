"""Facts of an old .xls, from the records of its workbook ([MS-XLS]): what is hidden, or struck through."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from struct import error as broken
from struct import unpack_from
from typing import NamedTuple

from addin.hosts.reading.compound import workbook_stream
from addin.hosts.reading.facts import SheetFacts
from addin.hosts.reading.marks import MOST
from addin.hosts.reading.xls_strings import struck_strings

BOF, EOF, CONTINUE, SST = 0x809, 0x0A, 0x3C, 0xFC
FONT, XF, DATE_MODE, SHEET, ROW, COLUMNS, MANY_NUMBERS, LABEL_SST = 0x31, 0xE0, 0x22, 0x85, 0x208, 0x7D, 0xBD, 0xFD
CELLS = frozenset({LABEL_SST, 0x204, 0xD6, 0x203, 0x27E, 0x06, 0x205})
VERSION_8 = 0x0600
STRIKE, HIDDEN_ROW, HIDDEN_COLUMN = 0x08, 0x20, 0x01


class _Record(NamedTuple):
    kind: int
    body: bytes


@dataclass(slots=True)
class _Book:
    """What stands before the sheets: struck fonts and cell formats, the sheets' places, the shared strings struck."""

    fonts: set[int] = field(default_factory=set)
    formats: list[int] = field(default_factory=list)
    sheets: list[tuple[str, int]] = field(default_factory=list)
    strings: Set[int] = frozenset()
    from_1904: bool = False

    def is_struck(self, look: int) -> bool:
        return look < len(self.formats) and self.formats[look] in self.fonts


def xls_facts(data: bytes) -> dict[str, SheetFacts]:
    """Sheet name → its facts; nothing for what is older than Excel 97, or cannot be followed."""
    try:
        stream = workbook_stream(data)
        if unpack_from("<3H", stream)[::2] != (BOF, VERSION_8):
            return {}
        book = _book(stream)
        return {name: _sheet(stream, place, book) for name, place in book.sheets}
    except (ValueError, IndexError, KeyError, broken):
        return {}


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    """The records of one part of the stream, up to its end; a chart inside it has an end of its own."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<2H", stream, at)
        depth += (kind == BOF) - (kind == EOF)
        yield _Record(kind, stream[at + 4 : at + 4 + length])
        at += 4 + length
        if depth <= 0:
            return


def _book(stream: bytes) -> _Book:
    book, number, shared, last = _Book(), 0, list[bytes](), 0
    for kind, body in _records(stream, 0):
        if kind == FONT:
            number += number == 4  # there is no font 4
            if unpack_from("<H", body, 2)[0] & STRIKE:
                book.fonts.add(number)
            number += 1
        elif kind == XF:
            book.formats.append(unpack_from("<H", body)[0])
        elif kind == DATE_MODE:
            book.from_1904 = unpack_from("<H", body)[0] == 1
        elif kind == SHEET:
            wide = body[7] & 1
            name = body[8 : 8 + body[6] * (1 + wide)].decode("utf-16-le" if wide else "latin-1")
            book.sheets.append((name, unpack_from("<I", body)[0]))
        elif kind == SST or (kind == CONTINUE and last == SST):
            shared.append(body)
        last = SST if kind == CONTINUE and last == SST else kind
    if book.fonts:
        book.strings = struck_strings(shared, book.fonts)
    return book


def _sheet(stream: bytes, place: int, book: _Book) -> SheetFacts:
    hidden, filled = set[int](), set[int]()
    columns, struck = set[int](), set[tuple[int, int]]()
    for kind, body in _records(stream, place):
        if kind == ROW:
            number, _, _, height = unpack_from("<4H", body)
            if unpack_from("<H", body, 12)[0] & HIDDEN_ROW or not height & 0x7FFF:
                hidden.add(number + 1)
        elif kind == COLUMNS:
            first, last, width, _, flags = unpack_from("<5H", body)
            if flags & HIDDEN_COLUMN or not width:
                columns.update(range(first + 1, min(last, first + MOST) + 2))
        elif kind in CELLS:
            row, column, look = unpack_from("<3H", body)
            filled.add(row + 1)
            in_part = kind == LABEL_SST and unpack_from("<I", body, 6)[0] in book.strings
            if in_part or book.is_struck(look):
                struck.add((row + 1, column + 1))
        elif kind == MANY_NUMBERS:
            row, column = unpack_from("<2H", body)
            filled.add(row + 1)
            looks = (unpack_from("<H", body, at)[0] for at in range(4, len(body) - 2, 6))
            struck.update((row + 1, column + at) for at, look in enumerate(looks, start=1) if book.is_struck(look))
    return SheetFacts(frozenset(hidden & filled), {}, frozenset(columns), frozenset(struck), book.from_1904)
