"""征求意见 read: the columns that are declared, then every other column that holds ticks, as an option.

A column of words (年龄, 职业) is no option and is told as any unknown column is; one that nobody ticked is an option
that nobody wants.
"""

from collections.abc import Sequence
from dataclasses import replace

from validators.fields.tick import is_mark
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid, Raw
from validators.sheets.survey import SurveyRow
from validators.sheets.survey_options import COLUMNS
from validators.table.cells import Place, is_blank, read_column
from validators.table.header import COLUMN_PERHAPS, COLUMN_UNKNOWN
from validators.table.read import Head, Table, read_table
from validators.wordings.normal import bare, normal

OPTION_TWICE = Kind(
    "option-twice",
    Severity.WARNING,
    zh="选项“{value}”有两列（另一列在 {first}），勾了任一列都算",
    fix="请删去一列，或改成不同的项目名称",
    en="The option “{value}” has two columns (the other is {first}); a tick in either counts.",
    en_fix="Remove or rename one of them.",
)


def read_survey(grid: Grid) -> Table[SurveyRow]:
    """The rows with their ticks; `heads` are the options, in the order of the columns.  Never raises on bad data."""
    table = read_table(grid, SurveyRow, any_cell=True)
    strange = [finding for finding in table.findings if finding.kind in (COLUMN_UNKNOWN, COLUMN_PERHAPS)]
    numbers = [row.row for row in table.rows]
    columns = {
        finding.place.column: finding
        for finding in sorted(strange, key=lambda finding: finding.place.column)
        if _is_option(_cells(grid, numbers, finding.place.column), table.rows)
    }
    told = [finding for finding in table.findings if columns.get(finding.place.column) is not finding]
    heads: dict[str, Head] = {}
    ticked: list[list[str]] = [[] for _ in numbers]
    for finding in columns.values():
        head = Head(bare(finding.value), finding.place)
        first = heads.setdefault(normal(head.words) or head.words, head)
        if first is not head:
            told.append(Finding(OPTION_TWICE, head.place, head.words, head.words, {"first": first.place.a1}))
        values, remarks = _read(grid, table, numbers, head)
        told += remarks
        for ticks, value in zip(ticked, values, strict=True):
            if value and first.words not in ticks:
                ticks.append(first.words)
    rows = tuple(replace(row, ticks=tuple(ticks)) for row, ticks in zip(table.rows, ticked, strict=True))
    return replace(table, rows=rows, findings=tuple(told), heads=tuple(heads.values()))


def _cells(grid: Grid, numbers: Sequence[int], column: int) -> list[Raw]:
    return [grid.at(number, column) for number in numbers]


def _is_option(cells: Sequence[Raw], rows: Sequence[SurveyRow]) -> bool:
    """At least half of what is written there are marks; of a sheet without rows, any header may be one."""
    written = [cell for cell in cells if not is_blank(cell)]
    return not rows or sum(map(is_mark, written)) * 2 >= len(written)


def _read(grid: Grid, table: Table[SurveyRow], numbers: Sequence[int], head: Head) -> tuple[list[bool], list[Finding]]:
    name = head.words
    source = replace(table.source, columns={**table.source.columns, name: head.place.column})
    column = replace(COLUMNS[0], name=name)
    return read_column(column, _cells(grid, numbers, head.place.column), False, Place(source, name, numbers))
