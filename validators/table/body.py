"""The rows under a header: which hold data, and which are blank, totals or a footer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from validators.finding import Finding, Kind, Severity
from validators.grid import Grid, Raw
from validators.table.cells import Cells, blanks_among, is_blank
from validators.table.header import Header
from validators.table.left_out import BLANK_ROWS, TOTAL_ROW, odd_rows
from validators.table.merged import fill_merged

HIDDEN_ROWS = Kind(
    "hidden-rows",
    Severity.WARNING,
    zh="第 {rows} 行被隐藏，但里面有数据，已照常计入",
    fix="请取消隐藏核对；不该算的请删除该行",
    en="Rows {rows} are hidden but hold data; they were counted.",
    en_fix="Unhide and check them; delete what should not count.",
)


@dataclass(frozen=True, slots=True)
class Total:
    """A row of the office's own totals: its row, and what stands in it, by column."""

    row: int
    cells: Mapping[int, Raw]


@dataclass(frozen=True, slots=True)
class Body:
    """The data, column by column: `cells` holds every column of the sheet from A on, `rows` the sheet's row numbers."""

    rows: Sequence[int]
    cells: Sequence[Cells]
    findings: tuple[Finding, ...]
    totals: tuple[Total, ...] = ()
    odd: Mapping[int, Kind] = field(default_factory=dict)
    """Row of the sheet → why it is no data."""

    def count(self) -> int:
        """Non-empty cells, in any column."""
        return sum(len(cells) - sum(map(cells.count, blanks_among(cells))) for cells in self.cells)


def read_body(grid: Grid, header: Header, needed: Sequence[str], key: str = "building") -> Body:
    """The data rows under the header.

    `needed`: the fields of which a row of data has at least one · `key`: the field that no row of data leaves blank.
    """
    columns: list[Cells] = list(zip_longest(*grid.rows[header.row :], fillvalue=""))
    width = len(columns)
    last = max([*header.columns.values(), *(tick.column for ticks in header.ticks.values() for tick in ticks)])
    columns += [("",) * (len(grid.rows) - header.row)] * (last - width)
    odd = odd_rows(grid, header, columns, needed, key)
    told = fill_merged(grid, header, columns)
    numbers = range(header.row + 1, len(grid.rows) + 1)
    totals = tuple(_total(columns, numbers, index) for index, kind in sorted(odd.items()) if kind is TOTAL_ROW)
    if odd:
        kept = [index for index in range(len(numbers)) if index not in odd]
        columns = [[cells[index] for index in kept] for cells in columns]
        rows: Sequence[int] = [numbers[index] for index in kept]
    else:
        rows = numbers
    return Body(rows, columns, (*_remarks(grid, header, rows, odd), *told), totals, odd_by_row(odd, header))


def odd_by_row(odd: Mapping[int, Kind], header: Header) -> dict[int, Kind]:
    """Row of the sheet → why it is no data."""
    return {header.row + 1 + index: kind for index, kind in odd.items()}


def _total(columns: Sequence[Cells], numbers: Sequence[int], index: int) -> Total:
    cells = {at: cells[index] for at, cells in enumerate(columns, start=1) if not is_blank(cells[index])}
    return Total(numbers[index], cells)


def _remarks(grid: Grid, header: Header, rows: Sequence[int], odd: Mapping[int, Kind]) -> list[Finding]:
    last = rows[-1] if rows else 0
    told: dict[Kind, list[int]] = {}
    for index, kind in odd.items():
        row = header.row + 1 + index
        if kind is not BLANK_ROWS or row < last:
            told.setdefault(kind, []).append(row)
    if hidden := sorted(grid.hidden_rows.intersection(rows)):
        told[HIDDEN_ROWS] = hidden
    place = min(header.columns.values())
    return [
        Finding(kind, grid.ref(min(at), place), params={"rows": spans(sorted(at)), "count": len(at)})
        for kind, at in told.items()
    ]


def spans(numbers: Sequence[int], most: int = 12) -> str:
    """`[3, 4, 5, 9]` → `3-5、9`; a long list is cut short."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number, number])
    texts = [str(first) if first == last else f"{first}-{last}" for first, last in runs]
    return "、".join(texts[:most]) + (" 等" if len(texts) > most else "")
