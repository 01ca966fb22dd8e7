"""The old drawing format, in which notes and form buttons have their boxes: rows, anchors, linked cells.

It is patched as text, because Excel itself writes VML that is no well-formed XML (`<br>` in a caption).
"""

import re

from addin.filling.opc.xml import escape, unescape
from addin.filling.shift.anchors import Behaviour, Layout, Spot
from addin.filling.shift.geometry import EMU_PER_PIXEL
from addin.filling.shift.moving import MovingSheet

_CLIENT_DATA = re.compile(r"<(\w+:)?ClientData\b.*?</\1?ClientData>", re.DOTALL)
_SHAPE = re.compile(r"<(\w+:)?shape\b.*?</\1?shape>\s*", re.DOTALL)
_NOTE = re.compile(r"""^[^>]*ObjectType=["']Note["']""")
_ROW = re.compile(r"(<(?:\w+:)?Row>)\s*(\d+)\s*(?=<)")
_ANCHOR = re.compile(r"(<(?:\w+:)?Anchor>)([-\d,\s]+)(?=<)")
_LINK = re.compile(r"(<(?:\w+:)?Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]+)(?=<)")


def move(sheet: MovingSheet, layout: Layout | None) -> None:
    """Notes go with their cell and keep their size; buttons follow by `MoveWithCells` and `SizeWithCells`."""
    for _, part in sheet.related("vmlDrawing"):
        before = sheet.package.data(part)
        text = before.decode("utf-8", "surrogateescape")
        if layout is not None and sheet.shift.removes:
            text = _SHAPE.sub(lambda match: "" if _is_gone(match[0], sheet) else match[0], text)
        text = _CLIENT_DATA.sub(lambda match: _moved(match[0], sheet, layout), text)
        after = text.encode("utf-8", "surrogateescape")
        if after != before:
            sheet.package.put(part, after)


def _is_gone(shape: str, sheet: MovingSheet) -> bool:
    """Whether it is the box of a note whose row is taken out."""
    data = _CLIENT_DATA.search(shape)
    row = _ROW.search(data[0]) if data and _NOTE.match(data[0]) else None
    return row is not None and sheet.shift.is_gone(int(row[2]) + 1)


def _moved(data: str, sheet: MovingSheet, layout: Layout | None) -> str:
    data = _LINK.sub(lambda match: match[1] + escape(sheet.formula(unescape(match[2]))), data)
    if layout is None:
        return data
    row = _ROW.search(data)
    carried = sheet.shift.start(int(row[2]) + 1) - 1 - int(row[2]) if row and _NOTE.match(data) else None
    data = _ANCHOR.sub(lambda match: match[1] + _moved_anchor(match[2], layout, data, carried), data)
    return _ROW.sub(lambda match: f"{match[1]}{sheet.shift.start(int(match[2]) + 1) - 1}", data)


def _moved_anchor(text: str, layout: Layout, data: str, carried: int | None) -> str:
    """Columns and rows with pixels: left, in it, top, in it, right, in it, bottom, in it."""
    numbers = [int(number) for number in text.split(",")]
    if len(numbers) != 8:
        return text
    top, bottom = (Spot(numbers[at], numbers[at + 1] * EMU_PER_PIXEL) for at in (2, 6))
    if carried is not None:
        top, bottom = layout.carried(top, bottom, carried)
    else:
        top, bottom = layout.moved(top, bottom, _behaviour(data))
    numbers[2:4] = top.row, top.offset // EMU_PER_PIXEL
    numbers[6:8] = bottom.row, bottom.offset // EMU_PER_PIXEL
    return ", ".join(map(str, numbers))


def _behaviour(data: str) -> Behaviour:
    """In VML the two elements mean that the box does *not* move, or is not sized, with the cells."""
    if _says(data, "MoveWithCells"):
        return "absolute"
    return "oneCell" if _says(data, "SizeWithCells") else "twoCell"


def _says(data: str, name: str) -> bool:
    return re.search(rf"<(?:\w+:)?{name}(?:\s*/>|>\s*(?:True|t|1)?\s*<)", data) is not None
