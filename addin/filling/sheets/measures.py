"""How much room text takes and cells have: estimates in characters of the workbook's own font, a Chinese one as two."""

import unicodedata
from math import ceil

from lxml import etree

from addin.filling.opc.ooxml import tag

_DEFAULT_WIDTH = 8.43
_YES = ("1", "true")


def width(root: etree._Element, column: int) -> float:
    """Of a sheet's column; 0 for a hidden one."""
    for one in root.iterfind(f"{tag('cols')}/{tag('col')}"):
        if int(one.get("min", "0")) <= column <= int(one.get("max", "0")):
            return 0.0 if one.get("hidden") in _YES else float(one.get("width", _DEFAULT_WIDTH))
    default = root.find(tag("sheetFormatPr"))
    return float(default.get("defaultColWidth", _DEFAULT_WIDTH)) if default is not None else _DEFAULT_WIDTH


def length(text: str) -> int:
    """Of the longest of its lines."""
    return max(
        (sum(1 + (unicodedata.east_asian_width(one) in "WF") for one in line) for line in text.split("\n")), default=0
    )


def lines(text: str, room: float) -> int:
    """How many lines the text takes in a cell of `room` characters of its own size."""
    return sum(max(1, ceil(length(line) / max(room, 2))) for line in text.split("\n"))
