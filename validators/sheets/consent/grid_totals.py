"""The office's own totals on a paper grid: how many agree, how many do not; compared with what was read above them.

Under columns of single answers a number counts their ticks; elsewhere the words say what is counted (同意 12户).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validators.fields.decimals import exact
from validators.fields.plain import compact, printed
from validators.fields.question import answer_of
from validators.finding import Finding
from validators.grid import Grid, Raw
from validators.sheets.consent.grid_floors import Floor
from validators.sheets.consent.grid_layout import Layout, opinion_at
from validators.table.body import spans
from validators.table.cells import is_blank, read_cell, shown
from validators.table.column import Column
from validators.table.left_out import TOTAL_ROW, is_total
from validators.table.ticks import Tick, said_by
from validators.table.totals import TOTAL_DIFFERS

_COUNTED = re.compile(r"(不同意|不赞成|反对|同意|赞成|弃权)(?:的|的有|者|票)?[:：]?(\d{1,6})(?:户|票|人|份|家)?")


@dataclass(frozen=True, slots=True)
class _Figure:
    """One number of a total: its cell's column, the answer it counts, and under which door (0: under all)."""

    column: int
    answer: str
    value: int
    door: int = 0


def totals_of(grid: Grid, first: int) -> tuple[int, ...]:
    """The rows below row `first` that are headed by the label of a total."""
    return tuple(row for row in range(first + 1, len(grid.rows) + 1) if _label(grid, row))


def _label(grid: Grid, row: int) -> str:
    cells = (cell for cell in grid.rows[row - 1] if not is_blank(cell))
    words = next(cells, "")
    if isinstance(words, str) and _COUNTED.search(compact(words)) is None and not is_total(words):
        words = next(cells, "")  # a serial number, or the building, may stand before it
    return shown(words) if is_total(words) else ""


def compared(
    grid: Grid, layout: Layout, floors: Sequence[Floor], totals: Sequence[int], opinion: Column
) -> Iterator[Finding]:
    """A note of the rows that are totals, and an error for each figure that the floors do not come to."""
    if totals:
        said = {"rows": spans(totals), "count": len(totals)}
        yield Finding(TOTAL_ROW, grid.ref(totals[0], layout.left["floor"]), params=said)
    starts = [layout.row]
    for row in totals:
        figures = list(_figures(grid, layout, row))
        scopes = [[floor for floor in floors if start < floor.row < row] for start in starts]
        scopes = [scope for scope in ([*reversed(scopes)] if "小计" in _label(grid, row) else scopes) if scope]
        counted = [[_count(grid, layout, scope, figure, opinion) for figure in figures] for scope in scopes]
        values = [figure.value for figure in figures]
        if figures and counted and values not in counted:
            best = max(range(len(scopes)), key=lambda at: sum(map(int.__eq__, counted[at], values)))
            yield from _differences(grid, row, figures, counted[best], scopes[best])
        starts.append(row)


def _figures(grid: Grid, layout: Layout, row: int) -> Iterator[_Figure]:
    for at, block in enumerate(layout.blocks, start=1):
        for tick in block.ticks:
            number = exact(grid.at(row, tick.column))
            if number is not None and number == int(number):
                yield _Figure(tick.column, tick.answer, int(number), at)
    for column, cell in enumerate(grid.rows[row - 1], start=1):
        for word, number_ in _COUNTED.findall(compact(printed(cell))) if isinstance(cell, str) else ():
            yield _Figure(column, answer_of(word), int(number_))


def _count(grid: Grid, layout: Layout, floors: Sequence[Floor], figure: _Figure, opinion: Column) -> int:
    if figure.door:
        tick = Tick(figure.column, figure.answer)
        return sum(said_by([tick], [grid.at(floor.row, tick.column)]) == tick.answer for floor in floors)
    said: list[Raw] = [opinion_at(grid, block, floor.row) for floor in floors for block in layout.blocks]
    return sum(str(read_cell(opinion, cell).value) == figure.answer for cell in said if not is_blank(cell))


def _differences(
    grid: Grid, row: int, figures: Sequence[_Figure], counted: Sequence[int], floors: Sequence[Floor]
) -> Iterator[Finding]:
    for figure, ours in zip(figures, counted, strict=True):
        if figure.value != ours:
            said = {"row": row, "label": _label(grid, row), "what": f"“{figure.answer}”", "theirs": figure.value}
            rows = spans([floor.row for floor in floors])
            place = grid.ref(row, figure.column)
            yield Finding(TOTAL_DIFFERS, place, figure.answer, str(figure.value), {**said, "ours": ours, "rows": rows})
