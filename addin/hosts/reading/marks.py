"""What a full parse of one .xlsx sheet tells beyond its values: what is hidden, struck through, or a picture in a cell.

Only sheets that show a sign of any of it are parsed; it is told of their cells, never acted on.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.parsers import expat

from addin.hosts.reading.extent import column_number
from addin.hosts.reading.facts import SheetFacts
from addin.hosts.reading.package import Package
from validators.grid import PICTURE

_OFF = ("0", "false", "none")
MOST = 500
"""Columns of one run that are remembered as hidden; a file may hide all to the right of its table."""
_PICTURES = ("DISPIMG(", "IMAGE(")


@dataclass(frozen=True, slots=True)
class Struck:
    """Of a workbook: the cell styles (indices into cellXfs) and shared strings that are struck through, in part too."""

    styles: frozenset[int] = frozenset()
    strings: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.styles or self.strings)


def struck_in(package: Package) -> Struck:
    """Nothing for nearly every workbook, after one search.  Raises what zip and XML raise.

    A part that unpacks to more than it declares is caught here, not in calamine.
    """
    styles, strings = (
        package.part(name) if name in package.names else b"" for name in ("xl/styles.xml", "xl/sharedStrings.xml")
    )
    return Struck(
        frozenset(_styles(styles)) if b"strike" in styles else frozenset(),
        frozenset(_strings(strings)) if b"<strike" in strings or b":strike" in strings else frozenset(),
    )


def _styles(xml: bytes) -> set[int]:
    root = ElementTree.fromstring(xml)
    fonts = [font for group in root if _local(group) == "fonts" for font in group]
    struck = {str(at) for at, font in enumerate(fonts) if _is_struck(font)}
    formats = [one for group in root if _local(group) == "cellXfs" for one in group]
    return {at for at, one in enumerate(formats) if one.get("fontId", "0") in struck}


def _strings(xml: bytes) -> set[int]:
    items = [item for item in ElementTree.fromstring(xml) if _local(item) == "si"]
    return {at for at, item in enumerate(items) if any(_is_struck(run) for part in item for run in part)}


def _is_struck(properties: ElementTree.Element) -> bool:
    return any(_local(one) == "strike" and one.get("val", "1").lower() not in _OFF for one in properties)


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


@dataclass(slots=True)
class _Found:
    """The state of the parse, and what it found."""

    struck: Struck
    row: int = 0
    column: int = 0
    hidden: bool = False
    flat: bool = False
    """Rows that do not say how high they are have no height (defaultRowHeight 0)."""
    cell: dict[str, str] = field(default_factory=dict)
    inline: bool = False
    text: dict[str, str] = field(default_factory=dict)
    inside: str = ""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    cells: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            self.hidden = _is_hidden(attributes, "ht") or (self.flat and "ht" not in attributes)
        elif name == "sheetFormatPr":
            self.flat = _is_hidden({"ht": attributes.get("defaultRowHeight", "15")}, "ht")
        elif name == "c":
            place = attributes.get("r", "").rstrip("0123456789")
            self.column = column_number(place) if place else self.column + 1
            self.cell, self.text, self.inline = attributes, {}, False
        elif name == "col" and _is_hidden(attributes, "width"):
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", 1))
            self.hidden_columns.update(range(first, min(last, first + MOST) + 1))
        elif name == "strike" and attributes.get("val", "1") not in _OFF:
            self.inline = True
        elif name in ("v", "f", "t"):
            self.inside = name

    def data(self, text: str) -> None:
        if self.inside:
            self.text[self.inside] = self.text.get(self.inside, "") + text

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in ("v", "f", "t"):
            self.inside = ""
        elif name == "c":
            self._close(self.text.get("v", self.text.get("t", "")), self.text.get("f", "").upper())

    def _close(self, value: str, formula: str) -> None:
        place = (self.row, self.column)
        kind = self.cell.get("t", "n")
        is_picture = any(word in formula for word in _PICTURES) or (kind == "e" and "vm" in self.cell)
        if is_picture:
            self.errors[place] = PICTURE
        elif kind == "e":
            self.errors[place] = value
        if not value and not is_picture:
            return
        if self.hidden:
            self.hidden_rows.add(self.row)
        string = int(value) if kind == "s" and value.isdecimal() else -1
        if self.inline or int(self.cell.get("s", "0")) in self.struck.styles or string in self.struck.strings:
            self.cells.add(place)


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    """Said to be hidden, or of no height or width."""
    try:
        return attributes.get("hidden", "0") in ("1", "true") or float(attributes.get(size, 1)) == 0
    except ValueError:
        return False


def marks_of(xml: bytes, struck: Struck) -> SheetFacts:
    """Everything of one sheet.  Raises ExpatError and ValueError on a broken one."""
    found = _Found(struck)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.data
    parser.Parse(xml, True)
    struck_cells: Set[tuple[int, int]] = found.cells
    return SheetFacts(
        frozenset(found.hidden_rows), found.errors, frozenset(found.hidden_columns), frozenset(struck_cells)
    )
