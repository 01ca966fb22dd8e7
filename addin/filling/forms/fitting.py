"""Rows made as high as their wrapped text needs, where the form asks for it: `{{征求意见建议.意见建议|行高}}`.

Excel fits a row to its text only where nobody has set its height, and not where cells are merged; LibreOffice neither.
A row is never made lower than the form has it: a height that somebody chose stays.
"""

from collections import defaultdict
from collections.abc import Iterator
from math import ceil

from addin.filling.filters.words import ROW_HEIGHT
from addin.filling.forms.dropping import Dropped
from addin.filling.forms.plan import Filling, SheetPlan, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.sheets.looks import CellLooks
from addin.filling.sheets.measures import lines, width
from addin.filling.sheets.merges import merged_blocks
from addin.filling.sheets.richtext import RichText
from addin.filling.sheets.rows import numbered_rows

LINE = 1.35
"""A line's height by its font's size: 宋体 and 仿宋 in Excel and LibreOffice."""
MARGINS = 3
"""Characters a cell's borders and an indent take of its width."""
PADDING = 6
"""Points above and below the text together."""
HIGHEST = 409
"""Excel's limit, in points."""


def fit(package: Package, plan: SheetPlan, dropped: Dropped | None) -> None:
    """Of the sheet as it is once rows are put in and taken out.  Numbers, dates and blanks take one line."""
    asked = [filling for filling in plan.fillings if _asks(filling)]
    if not asked:
        return
    root, looks = package.root(plan.sheet.part), CellLooks(package)
    ends = {(block.top, block.left): block for block in merged_blocks(root)}
    need: defaultdict[int, float] = defaultdict(float)
    for filling in asked:
        size, column = looks.size(filling.cell.style), filling.cell.column
        for row, text in _texts(filling, dropped):
            block = ends.get((row, column))
            last = block.right if block else column
            room = sum(width(root, one) for one in range(column, last + 1)) * looks.normal / size - MARGINS
            need[row] = max(need[row], lines(text, room) * size * LINE + PADDING)
    data = root.find(tag("sheetData"))
    held = {} if data is None else numbered_rows(data)
    package.edit(plan.sheet.part)
    for row in need.keys() & held.keys():
        if need[row] > float(held[row].get("ht", "0")):
            held[row].set("ht", f"{min(ceil(need[row]), HIGHEST)}")
            held[row].set("customHeight", "1")


def _asks(filling: Filling) -> bool:
    calls = (call for one in filling.cell.template.placeholders for call in one.filters)
    return any(call.name == ROW_HEIGHT.name for call in calls)


def _texts(filling: Filling, dropped: Dropped | None) -> Iterator[tuple[int, str]]:
    for planned, value in filling.values:
        row = planned if dropped is None else dropped.row(planned, filling.cell.column)
        if row is not None:
            yield row, _text(value)


def _text(value: Value) -> str:
    return value.text if isinstance(value, RichText) else value if isinstance(value, str) else ""
