"""Facts of an .xlsx or .xlsm, by searching its sheets' bytes: parsing them again would double the reading time."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from posixpath import join, normpath
from xml.etree import ElementTree

from addin.filling.opc import limits
from addin.hosts.reading.extent import column_number, extent_of
from addin.hosts.reading.facts import SheetFacts, TooLarge
from addin.hosts.reading.marks import Struck, marks_of, struck_in
from addin.hosts.reading.package import Package

WORKBOOK = "xl/workbook.xml"
PIECE = 1 << 18
_OVERLAP = 32
_FROM_1904 = re.compile(rb"""<(?:\w+:)?workbookPr\b[^>]*\bdate1904=["'](?:1|true)""")
_FAR = re.compile(rb' r="(?:[A-Z]{2}|[A-Z]?(?:[7-9]\d{5}|\d{7}))')
_LETTERS = re.compile(rb"""\br=["']([A-Z]+)\d""")
_HIGH_ROW = re.compile(rb"""\br=["'][A-Z]*(\d{6,})""")
_HIDDEN = (b' hidden="1', b' hidden="t', b' ht="0', b' width="0', b'RowHeight="0')
_MARKED = (*_HIDDEN, b't="e"', b"DISPIMG", b"IMAGE(", b"strike")
"""Signs of what only a full parse tells; plain bytes, found ten times as fast as by one pattern of all of them."""


@dataclass(slots=True)
class _Signs:
    """What a quick search of a sheet shows; most sheets have none of it and need no second look."""

    marked: bool = False
    far: bool = False


def xlsx_facts(package: Package) -> dict[str, SheetFacts]:
    """Sheet name → its facts.  Raises TooLarge, and whatever zip and XML raise on a broken file."""
    struck, workbook = struck_in(package), package.part(WORKBOOK)
    from_1904 = _FROM_1904.search(workbook) is not None
    return {name: _facts_of(package, name, part, struck, from_1904) for name, part in sheet_parts(package, workbook)}


def sheet_parts(package: Package, workbook: bytes) -> Iterator[tuple[str, str]]:
    """Every worksheet's name and the part that holds it; chart and dialog sheets hold no cells."""
    targets = {}
    for relation in ElementTree.fromstring(package.part("xl/_rels/workbook.xml.rels")):
        if relation.get("Type", "").endswith("/worksheet"):
            targets[relation.get("Id")] = normpath(join("/xl", relation.get("Target", ""))).lstrip("/")
    for element in ElementTree.fromstring(workbook).iter():
        if element.tag.endswith("}sheet"):
            part = targets.get(next((value for key, value in element.items() if key.endswith("}id")), None))
            if part in package.names:
                yield element.get("name", ""), part


def _facts_of(package: Package, name: str, part: str, struck: Struck, from_1904: bool) -> SheetFacts:
    signs = _signs(package, part)
    if signs.far:
        _refuse_if_too_large(package, name, part)
    if not (signs.marked or struck):
        return SheetFacts(from_1904=from_1904)
    return replace(marks_of(package.part(part), struck), from_1904=from_1904)


def _signs(package: Package, part: str) -> _Signs:
    """26 columns of 699,999 rows are within the limit, so that only a sheet with a cell beyond is ever measured."""
    if package.archive.getinfo(part).file_size <= PIECE:
        return _signs_in([package.part(part)])
    with package.archive.open(part) as stream:
        return _signs_in(iter(lambda: stream.read(PIECE), b""))


def _signs_in(pieces: Iterable[bytes]) -> _Signs:
    """In pieces that fit the processor's cache: much faster than one search of all."""
    signs = _Signs()
    last = b""
    for piece in pieces:
        seen = last[-_OVERLAP:] + piece
        signs.marked = signs.marked or True in map(seen.__contains__, _MARKED)
        signs.far = signs.far or bool(_FAR.search(seen))
        if not last and b" r='" in seen:  # nobody quotes both ways
            signs.far = signs.marked = True
        last = seen
    return signs


def _refuse_if_too_large(package: Package, name: str, part: str) -> None:
    """Measured roughly first, and exactly only where that is too much; in pieces, as it may unpack to a gigabyte."""
    with package.archive.open(part) as stream:
        rows, columns = _roughly(iter(lambda: stream.read(PIECE), b""))
    if rows * columns <= limits.MAX_CELLS:
        return
    with package.archive.open(part) as stream:
        rows, columns = extent_of(iter(lambda: stream.read(PIECE), b""))
    if rows * columns > limits.MAX_CELLS:
        raise TooLarge(f"工作表“{name}”用到了第 {rows} 行、第 {columns} 列")


def _roughly(pieces: Iterable[bytes]) -> tuple[int, int]:
    """The highest row and column that any cell names, be it blank."""
    letters: set[bytes] = set()
    rows, last = 99_999, b""
    for piece in pieces:
        seen = last[-_OVERLAP:] + piece
        letters.update(_LETTERS.findall(seen))
        rows = max([rows, *map(int, set(_HIGH_ROW.findall(seen)))])
        last = seen
    return rows, max((column_number(word.decode()) for word in letters), default=26)
