"""The lines of 参数, by 项目; only 值 is compared, 说明 is ours."""

from addin.merging.line import Line, Lines, piece
from validators.grid import Grid
from validators.sheets.settings import HEADERS, SHEET, Settings
from validators.sheets.settings_sheet import header_of
from validators.table.cells import is_blank
from validators.table.column import columns_of
from validators.table.wording import plain

_LINES = columns_of(Settings)
_LOOKUP = {plain(word): name for name, line in _LINES.items() for word in (*line.aliases, line.name)}
ITEM, VALUE = "item", "value"


def lines_of(grid: Grid) -> Lines:
    """Lines that are no setting go by their own words."""
    header, item, value = header_of(grid)
    lines = []
    for row in range(header + 1, len(grid.rows) + 1):
        label = grid.at(row, item)
        if is_blank(label):
            continue
        name = _LOOKUP.get(plain(label))
        cells = {
            ITEM: piece(None, label, item),
            VALUE: piece(_LINES[name] if name else None, grid.at(row, value), value),
        }
        lines.append(Line(grid.ref(row, value), (SHEET, name or plain(label)), str(label).strip(), cells))
    last = max((line.ref.row for line in lines), default=header)
    names = {ITEM: HEADERS[0], VALUE: HEADERS[1]}
    return Lines(grid, SHEET, tuple(lines), last, header, {ITEM: item, VALUE: value}, names)
