"""征求意见 read: the columns that are declared, then every other column that holds ticks, as an option.

A column of words (年龄, 职业) is no option and is told as any unknown column is; one that nobody ticked is an option
that nobody wants.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validators.address.building import find_building
from validators.fields.plain import compact, printed
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid, Raw
from validators.meaning.items.normal import bare, normal
from validators.sheets.survey.options import COLUMNS
from validators.sheets.survey.row import SurveyRow
from validators.sheets.survey.tick import CROSS, UNKNOWN, is_mark
from validators.table.cells import Place, is_blank, read_column
from validators.table.location import LOCATION
from validators.table.read import Head, Table, read_table
from validators.table.strangers import COLUMN_ANSWERS_BESIDE, COLUMN_PERHAPS, COLUMN_UNKNOWN
from validators.table.usage import Usage, account

OPTION_TWICE = Kind(
    "option-twice",
    Severity.WARNING,
    zh="选项“{value}”有两列（另一列在 {first}），勾了任一列都算",
    fix="请删去一列，或改成不同的项目名称",
    en="The option “{value}” has two columns (the other is {first}); a tick in either counts.",
    en_fix="Remove or rename one of them.",
)

MOST = 20
"""So many cells of one mark are named."""


def read_survey(grid: Grid) -> Table[SurveyRow]:
    """The rows with their ticks; `heads` are the options, in the order of the columns.  Never raises on bad data."""
    table = read_table(grid, SurveyRow, any_cell=True)
    numbers = [row.row for row in table.rows]
    columns = _options(grid, table, numbers)
    told = [finding for finding in table.findings if columns.get(finding.place.column) is not finding]
    heads: dict[str, Head] = {}
    marks: list[Finding] = []
    ticked: list[list[str]] = [[] for _ in numbers]
    for finding in columns.values():
        head = Head(bare(finding.value), finding.place)
        first = heads.setdefault(normal(head.words) or head.words, head)
        if first is not head:
            told.append(Finding(OPTION_TWICE, head.place, head.words, head.words, {"first": first.place.a1}))
        values, remarks = _read(grid, table, numbers, head)
        marks += remarks
        for ticks, value in zip(ticked, values, strict=True):
            if value and first.words not in ticks:
                ticks.append(first.words)
    rows = tuple(
        replace(row, ticks=tuple(ticks), compound=row.compound or _compound(grid, table, row.row))
        for row, ticks in zip(table.rows, ticked, strict=True)
    )
    options = {head.place.column for head in heads.values()} | set(columns)
    heading = {(finding.place.row, finding.place.column) for finding in columns.values()}

    def usage() -> Usage:
        own = table.usage()
        return replace(own, columns=own.columns | options, cells=own.cells | heading)

    return replace(
        table,
        rows=rows,
        findings=(*told, *_once(marks)),
        heads=tuple(heads.values()),
        usage=usage,
        count=account(table.count, grid, usage),
    )


def _once(remarks: Sequence[Finding]) -> Iterator[Finding]:
    """What is said of a mark is said once, at its first cell: who ticks with a circle does so on every line."""
    same: dict[tuple[Kind, str], list[Finding]] = {}
    for finding in sorted(remarks, key=lambda one: (one.place.row, one.place.column)):
        if finding.kind in (UNKNOWN, CROSS):
            same.setdefault((finding.kind, finding.value), []).append(finding)
        else:
            yield finding
    for found in same.values():
        cells = "、".join(one.place.a1 for one in found[:MOST])
        more = f" 等 {len(found)} 格" if len(found) > MOST else ""
        yield replace(found[0], params={"cells": cells + more})


def _options(grid: Grid, table: Table[SurveyRow], numbers: Sequence[int]) -> dict[int, Finding]:
    """Column → what was said of it as of an unknown one, for each that is an option."""
    strange = [
        finding for finding in table.findings if finding.kind in (COLUMN_UNKNOWN, COLUMN_PERHAPS, COLUMN_ANSWERS_BESIDE)
    ]
    return {
        finding.place.column: finding
        for finding in sorted(strange, key=lambda finding: finding.place.column)
        if _is_option(_cells(grid, numbers, finding.place.column), table.rows)
    }


def _compound(grid: Grid, table: Table[SurveyRow], row: int) -> str:
    """What stands before the building in 住址; reading an address passes over it."""
    column = table.source.columns.get(LOCATION)
    return find_building(compact(printed(grid.at(row, column))).upper()).dropped if column else ""


def _cells(grid: Grid, numbers: Sequence[int], column: int) -> list[Raw]:
    return [grid.at(number, column) for number in numbers]


def _is_option(cells: Sequence[Raw], rows: Sequence[SurveyRow]) -> bool:
    """At least half of what is written there are marks, plain or not; without rows, any header may be one."""
    written = [cell for cell in cells if not is_blank(cell)]
    return not rows or sum(is_mark(cell) or _is_sign(cell) for cell in written) * 2 >= len(written)


def _is_sign(cell: Raw) -> bool:
    """○, △, ？: neither a word nor a number.  A column ticked with circles is told, and never passed over."""
    return not any(map(str.isalnum, printed(cell)))


def _read(grid: Grid, table: Table[SurveyRow], numbers: Sequence[int], head: Head) -> tuple[list[bool], list[Finding]]:
    name = head.words
    source = replace(table.source, columns={**table.source.columns, name: head.place.column})
    column = replace(COLUMNS[0], name=name)
    return read_column(column, _cells(grid, numbers, head.place.column), False, Place(source, name, numbers))
