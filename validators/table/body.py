"""The rows under a header: which hold data, and which are blank, totals or a footer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.table.cells import Cells, blanks_among, is_blank
from validators.table.header import Header
from validators.table.wording import plain

TOTAL_ROW = Kind(
    "total-row",
    Severity.NOTE,
    zh="第 {rows} 行是合计行，没有当作住户",
    fix="无需处理",
    en="Row {rows} holds totals and was not taken for a dwelling.",
    en_fix="Nothing to do.",
)
BLANK_ROWS = Kind(
    "blank-rows",
    Severity.NOTE,
    zh="数据中间有 {count} 个空行（第 {rows} 行），已跳过",
    fix="无需处理；如果是漏填，请补上",
    en="{count} blank rows among the data (row {rows}) were skipped.",
    en_fix="Nothing to do, unless something was left out.",
)
FOOTER_ROWS = Kind(
    "footer-rows",
    Severity.NOTE,
    zh="表格下方第 {rows} 行的文字没有读取",
    fix="无需处理；如果是住户，请补上房号等内容",
    en="The text under the table (row {rows}) was not read.",
    en_fix="Nothing to do, unless it is a dwelling.",
)
HIDDEN_ROWS = Kind(
    "hidden-rows",
    Severity.WARNING,
    zh="第 {rows} 行被隐藏，但里面有数据，已照常计入",
    fix="请取消隐藏核对；不该算的请删除该行",
    en="Rows {rows} are hidden but hold data; they were counted.",
    en_fix="Unhide and check them; delete what should not count.",
)
_TOTAL = re.compile(r".{0,8}(?:合计|总计|小计|共计|累计)(?:\d.*)?")
_LABEL = re.compile(r"[^\d:：]{2,10}[:：].*", re.DOTALL)
"""`填表人：张三`, `总户数：1`: what stands under a table; no building is written with a colon."""
_DWELLING = ("room", "floor", "door")
_ADDRESS = ("building", "unit", "floor")


@dataclass(frozen=True, slots=True)
class Body:
    """The data, column by column: `cells` holds every column of the sheet from A on, `rows` the sheet's row numbers."""

    rows: Sequence[int]
    cells: Sequence[Cells]
    findings: tuple[Finding, ...]

    def count(self) -> int:
        """Non-empty cells, in any column."""
        return sum(len(cells) - sum(map(cells.count, blanks_among(cells))) for cells in self.cells)


def read_body(grid: Grid, header: Header, needed: Sequence[str], key: str = "building") -> Body:
    """The data rows under the header.

    `needed`: the fields of which a row of data has at least one · `key`: the field that no row of data leaves blank.
    """
    columns: list[Cells] = list(zip_longest(*grid.rows[header.row :], fillvalue=""))
    _fill_merged(grid, header, columns)
    width = len(columns)
    last = max([*header.columns.values(), *(tick.column for ticks in header.ticks.values() for tick in ticks)])
    columns += [("",) * (len(grid.rows) - header.row)] * (last - width)
    odd = _odd_rows(columns, header.columns, needed, key)
    numbers = range(header.row + 1, len(grid.rows) + 1)
    if odd:
        kept = [index for index in range(len(numbers)) if index not in odd]
        columns = [[cells[index] for index in kept] for cells in columns]
        rows: Sequence[int] = [numbers[index] for index in kept]
    else:
        rows = numbers
    return Body(rows, columns, tuple(_remarks(grid, header, rows, odd)))


def _fill_merged(grid: Grid, header: Header, columns: list[Cells]) -> None:
    """A 楼栋 merged down over its dwellings holds for each of them."""
    places = {header.columns[field] for field in _ADDRESS if field in header.columns}
    for merge in grid.merges:
        top, bottom = merge.top - header.row - 1, merge.bottom - header.row
        if top >= 0 and merge.left == merge.right and merge.left in places and merge.left <= len(columns):
            cells = list(columns[merge.left - 1])
            height = len(cells[top:bottom])
            cells[top:bottom] = [cells[top]] * height if height else []
            columns[merge.left - 1] = cells


def _odd_rows(columns: Sequence[Cells], places: Mapping[str, int], needed: Sequence[str], key: str) -> dict[int, Kind]:
    """Index of each row that is no data → why.  Only rows with an odd key, or none, are looked at closely."""
    keys = columns[places[key] - 1]
    suspects = blanks_among(keys) | {cell for cell in set(keys) if "计" in str(cell)}
    telling = [columns[places[field] - 1] for field in needed if field in places]
    odd: dict[int, Kind] = {}
    for index, cell in enumerate(keys):
        if cell in suspects:
            first = next((cells[index] for cells in columns if not is_blank(cells[index])), "")
            if _TOTAL.fullmatch(plain(first)):
                odd[index] = TOTAL_ROW
            elif all(is_blank(columns[place - 1][index]) for place in places.values()):
                odd[index] = BLANK_ROWS
    for index in range(len(keys) - 1, -1, -1):
        if index in odd:
            continue
        if any(not is_blank(cells[index]) for cells in telling) and not _is_signed_off(columns, places, index):
            break
        odd[index] = FOOTER_ROWS
    return odd


def _is_signed_off(columns: Sequence[Cells], places: Mapping[str, int], index: int) -> bool:
    """A line of labels (填表人：… 日期：…) whose words happen to stand under headers of the table."""
    if any(not is_blank(columns[places[field] - 1][index]) for field in _DWELLING if field in places):
        return False
    first = next((cells[index] for cells in columns if not is_blank(cells[index])), "")
    return isinstance(first, str) and _LABEL.fullmatch(first.strip()) is not None


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
