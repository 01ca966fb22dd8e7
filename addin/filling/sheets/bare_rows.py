"""Rows of blank, bordered cells and nothing else: kept beside the sheet's tree, a mark in the place of each run.

A form with 10,000 such rows would be a tree of 100,000 elements, made only to be printed again.  Nothing can be lost
in them.  Rows that are hidden, short runs, and sheets that are written in any other way stay in the tree.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import lt

from lxml import etree

from addin.filling.opc import xml
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.sheets.row_shape import RowShape, shape_of
from addin.filling.sheets.rows import numbered_rows

_TARGET = "jiugai-blank-rows"
_MARK = re.compile(rb"<\?jiugai-blank-rows (\d+)\?>")
_START, _END = '<row r="', "</row>"
_DATA = re.compile(rb"<sheetData(?: [^<>]*)?>")
_LEAST = 30
"""Rows of a run that is worth it."""
_SHAPES = 12
"""Shapes that are looked for; a sheet of more is no list."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one shape within a run: their numbers, and which of the run's rows they are."""

    shape: RowShape
    rows: list[int]
    places: list[int]


class Run:
    """Bare rows that follow each other."""

    def __init__(self, rows: Sequence[int], shapes: Sequence[RowShape]) -> None:
        self.rows, self._shapes = rows, shapes
        places: dict[RowShape, list[int]] = {}
        for shape, ones in groupby(range(len(shapes)), shapes.__getitem__):
            places.setdefault(shape, []).extend(ones)
        self.groups = [Group(shape, [rows[at] for at in ones], ones) for shape, ones in places.items()]

    def stretches(self, most: int) -> Iterator["Run"]:
        """The run in pieces of so many rows."""
        for at in range(0, len(self.rows), most):
            yield Run(self.rows[at : at + most], self._shapes[at : at + most])

    def blank(self) -> str:
        """The rows as they stood in the sheet."""
        pairs = zip(self.rows, self._shapes, strict=True)
        return "".join(f"{shape.blank(str(row))}</row>" for row, shape in pairs)


class BareRows:
    """What is missing from one sheet's tree.

    `root`: the tree; `text`: the sheet as it was, without these rows; `last`: the number of the last row among them.
    """

    def __init__(self, root: etree._Element, text: bytes, runs: Sequence[Run] = ()) -> None:
        self.root, self.text, self.runs = root, text, list(runs)
        self.last = self.runs[-1].rows[-1] if self.runs else 0

    def put_back(self) -> None:
        """The rows as elements again; there are no runs any more."""
        spaces = "".join(f' xmlns{f":{name}" if name else ""}="{uri}"' for name, uri in self.root.nsmap.items())
        marks = self.root.xpath(f"//processing-instruction('{_TARGET}')")
        assert isinstance(marks, list)
        for mark in (one for one in marks if isinstance(one, etree._Element)):
            run, parent = self.runs[int(mark.text or 0)], mark.getparent()
            assert parent is not None
            at = parent.index(mark)
            parent[at : at + 1] = list(xml.parse(f"<rows{spaces}>{run.blank()}</rows>".encode()))
        self.runs, self.last = [], 0


def take_out(package: Package, part: str) -> BareRows:
    """The sheet with a lighter tree.  It must be printed through `split`, which has the marks, or put back."""
    data, root = package.data(part), package.parsed(part)
    found = [] if b"<!" in data else list(_runs(data))
    runs = [run for run, _, _ in found]
    if not found or (root is not None and not _replace(root, runs)):
        return BareRows(package.root(part), data)
    edges = [0, *(edge for _, first, last in found for edge in (first, last)), len(data)]
    kept = [data[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
    if root is None:
        marks = [f"<?{_TARGET} {number}?>".encode() for number in range(len(found))]
        marked = b"".join(piece for pair in zip(kept, [*marks, b""], strict=True) for piece in pair)
        root = package.lighten(part, marked)
    return BareRows(root, b"".join(kept), runs)


def split(text: bytes) -> list[bytes]:
    """A printed tree at its marks: text, number of the run, text …"""
    return _MARK.split(text)


def _runs(data: bytes) -> Iterator[tuple[Run, int, int]]:
    """Each with where it begins and ends in the sheet's text."""
    begun = _DATA.search(data)
    if begun is not None:
        inside = data[begun.end() : data.rfind(_END.encode())].decode("latin-1")  # bytes are counted, not characters
        yield from _found(inside.split(_END), begun.end())


def _found(rows: Sequence[str], start: int) -> Iterator[tuple[Run, int, int]]:
    numbers: list[str] = []
    shapes: list[RowShape] = []
    known: list[RowShape] = []
    first = start
    ends = list(accumulate(map(len, rows)))
    skip, end, pieces = len(_START), len(_END), ["", "\0"]
    for at, row in enumerate(rows):
        number = row[skip : row.find('"', skip)]
        if number.join(pieces) == row:
            numbers.append(number)
            shapes.append(known[-1])
        elif (shape := _shape(row, number, known)) is not None:
            pieces = shape.pieces
            numbers.append(number)
            shapes.append(shape)
        else:
            yield from _worth(numbers, shapes, first, start + ends[at] - len(row) + at * end)
            numbers, shapes, first = [], [], start + ends[at] + (at + 1) * end
    yield from _worth(numbers, shapes, first, start + (ends[-1] if ends else 0) + len(rows) * end)


def _worth(numbers: list[str], shapes: list[RowShape], first: int, last: int) -> Iterator[tuple[Run, int, int]]:
    if len(numbers) >= _LEAST:
        rows = list(map(int, numbers))
        if all(map(lt, rows, rows[1:])):
            yield Run(rows, shapes), first, last


def _shape(row: str, number: str, known: list[RowShape]) -> RowShape | None:
    """Known shapes are tried first; the one that fits becomes the last."""
    if not row.startswith(_START) or not row.isascii():
        return None
    found = next((one for one in known if number.join(one.pieces) == row), None)
    if found is not None:
        known.remove(found)
    elif len(known) < _SHAPES:
        found = shape_of(row)
    if found is not None:
        known.append(found)
    return found


def _replace(root: etree._Element, runs: Sequence[Run]) -> bool:
    """Elements that are there already, by marks; False where they are not all where their numbers say."""
    data = root.find(tag("sheetData"))
    if data is None or not runs:
        return False
    rows = numbered_rows(data)
    if not all(number in rows for run in runs for number in run.rows):
        return False
    for at, run in enumerate(runs):
        rows[run.rows[0]].addprevious(etree.ProcessingInstruction(_TARGET, str(at)))
        for number in run.rows:
            data.remove(rows[number])
    return True
