"""Fits a picture into its frame: the anchor becomes one of fixed size, with the picture in the middle of the frame."""

from dataclasses import dataclass

from lxml import etree

from addin.filling.images.image import Image
from addin.filling.opc.ooxml import DRAWING, tag
from addin.filling.shift.geometry import EMU_PER_PIXEL, RowHeights

_PIXELS_PER_CHARACTER, _DEFAULT_PIXELS = 7, 64
_YES = ("1", "true")


class ColumnWidths:
    """Widths in EMU of a sheet's columns (counting from 0), as with the usual font: good enough to find a middle."""

    def __init__(self, sheet: etree._Element) -> None:
        default = sheet.find(tag("sheetFormatPr"))
        given = None if default is None else default.get("defaultColWidth")
        self._default = _emu(given) if given else _DEFAULT_PIXELS * EMU_PER_PIXEL
        self._set = [
            (int(one.get("min", "1")) - 1, int(one.get("max", "1")) - 1, _column_width(one))
            for one in sheet.iterfind(f"{tag('cols')}/{tag('col')}")
            if one.get("width")
        ]

    def width(self, column: int) -> int:
        """Of one column."""
        return next((width for first, last, width in self._set if first <= column <= last), self._default)

    def left(self, column: int) -> int:
        """From the sheet's left edge to the column's."""
        return sum(map(self.width, range(column)))

    def find(self, emu: int) -> tuple[int, int]:
        """The column at that place, and how far into it."""
        column = 0
        while emu >= (width := self.width(column)) and column < 16_383:
            emu -= width
            column += 1
        return column, emu


def _column_width(column: etree._Element) -> int:
    return 0 if column.get("hidden") in _YES else _emu(column.get("width", "0"))


def _emu(characters: str) -> int:
    return int(float(characters) * _PIXELS_PER_CHARACTER) * EMU_PER_PIXEL


@dataclass(frozen=True, slots=True)
class Box:
    """In EMU from the sheet's upper left corner."""

    left: int
    top: int
    width: int
    height: int

    def fitted(self, image: Image) -> "Box":
        """The largest box of the picture's proportions within this one, in its middle."""
        if image.width * self.height > image.height * self.width:
            width, height = self.width, self.width * image.height // image.width
        else:
            width, height = self.height * image.width // image.height, self.height
        return Box(self.left + (self.width - width) // 2, self.top + (self.height - height) // 2, width, height)


def fit(anchor: etree._Element, sheet: etree._Element, image: Image) -> None:
    """`anchor` holds the picture and nothing else; one that cannot be read stays, and the picture fills it."""
    columns, rows = ColumnWidths(sheet), RowHeights(sheet)
    kind = etree.QName(anchor).localname
    if kind == "absoluteAnchor" or anchor.find(_tag("from")) is None:
        return
    left, top = _corner(anchor, "from", columns, rows)
    size = anchor.find(_tag("ext"))
    if kind == "twoCellAnchor":
        right, bottom = _corner(anchor, "to", columns, rows)
        frame = Box(left, top, right - left, bottom - top)
    elif size is not None:
        frame = Box(left, top, int(size.get("cx", "0")), int(size.get("cy", "0")))
    else:
        return
    if frame.width > 0 and frame.height > 0:
        _write(anchor, frame.fitted(image), columns, rows)


def _corner(anchor: etree._Element, name: str, columns: ColumnWidths, rows: RowHeights) -> tuple[int, int]:
    def number(child: str) -> int:
        return int(anchor.findtext(f"{_tag(name)}/{_tag(child)}") or 0)

    return columns.left(number("col")) + number("colOff"), rows.top(number("row")) + number("rowOff")


def _write(anchor: etree._Element, box: Box, columns: ColumnWidths, rows: RowHeights) -> None:
    for name in ("from", "to", "ext"):
        for child in anchor.findall(_tag(name)):
            anchor.remove(child)
    anchor.tag = _tag("oneCellAnchor")
    anchor.attrib.pop("editAs", "")
    corner = etree.Element(_tag("from"))
    places = (*columns.find(box.left), *rows.find(box.top))
    for name, value in zip(("col", "colOff", "row", "rowOff"), places, strict=True):
        etree.SubElement(corner, _tag(name)).text = str(value)
    size = etree.Element(_tag("ext"), cx=str(box.width), cy=str(box.height))
    anchor[:0] = [corner, size]


def _tag(name: str) -> str:
    return f"{{{DRAWING}}}{name}"
