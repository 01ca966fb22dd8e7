"""A sheet of dwellings → typed rows and findings.

Columns are read one at a time and each distinct cell once; rows are then built in bulk.  100,000 rows of 12 columns
take some tenths of a second this way, several seconds cell by cell.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import MISSING, dataclass, fields
from functools import cache, partial
from typing import Any, Generic, NamedTuple, TypeVar

from validators.fields.reading import nothing
from validators.finding import Finding, Kind, SheetCount
from validators.grid import CellRef, Grid
from validators.table.body import Body, read_body
from validators.table.carry import carry_down, without_rows
from validators.table.cells import Place, read_column
from validators.table.column import Column, columns_of
from validators.table.evidence import by_sheet_name, pairs_of_units
from validators.table.header import Header, find_header
from validators.table.identity import key_of, needed_in, unidentified
from validators.table.left_out import BLANK_ROWS, FOOTER_ROWS, REPEATED_HEADING, TOTAL_ROW
from validators.table.location import places_of
from validators.table.models import rows_of
from validators.table.reasons import FOOTER, NO_ROW, REFUSED, REPEATED, SERIAL, TOTAL
from validators.table.source import Source
from validators.table.spread import spread
from validators.table.ticks import together
from validators.table.totals import compared
from validators.table.usage import Usage, account

Row = TypeVar("Row")


_WHY = {
    TOTAL_ROW: TOTAL,
    REPEATED_HEADING: REPEATED,
    FOOTER_ROWS: FOOTER,
    BLANK_ROWS: SERIAL,
}


class Head(NamedTuple):
    """A header that is the compound's own wording (an option of the survey), and its cell."""

    words: str
    place: CellRef


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """What one sheet gave.  `count` includes rows that had to be left out: they were looked at.

    `heads`: of a sheet whose columns are not all known beforehand.
    """

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    count: SheetCount
    source: Source
    heads: tuple[Head, ...] = ()
    usage: Callable[[], Usage] = Usage


def read_table(
    grid: Grid, model: type[Row], *, any_cell: bool = False, place: tuple[str, str] = ("", "")
) -> Table[Row]:
    """Rows of `model`, in sheet order.  Never raises on bad data; a sheet without a usable header gives no rows.

    `any_cell`: one filled cell, be it the leftmost, makes a row of data and no footer · `place`: the building and unit
    that the sheet's name says.
    """
    shape: type = model
    header = find_header(grid, shape, ("building",) if place[0] else ())
    source = Source(grid.name, places_of(header.columns))
    if not header.usable:
        return Table((), header.findings, account(SheetCount(grid.name, 0, 0), grid, Usage), source)
    columns = columns_of(shape)
    key = key_of(columns, header.columns)
    telling = list(header.columns) if any_cell else needed_in(columns, header.columns)
    body = read_body(grid, header, telling, key)
    with without_gc():
        values, findings = _read_columns(body, header, defaults_of(shape), source)
        values, findings = pairs_of_units(values, findings, body, source, place)
        values, findings = spread(values, findings, body, source)
        carried = carry_down(values, body, source)
        values, findings = carried.values, without_rows(findings, [body.rows[index] for index in carried.headings])
        values, evident = by_sheet_name(values, body, source, place, sorted(carried.headings))
        left_out, errors = unidentified(values, body, source, findings, key, carried.headings)
        rows: tuple[Row, ...] = build(shape, source, body.rows, values, left_out)
    findings += compared(body, header, values, source)
    findings += [
        *header.findings,
        *body.findings,
        *carried.findings,
        *evident,
        *errors,
        *_absent(columns, source, header.row),
    ]
    kept = {body.rows[index] for index in left_out.difference(carried.headings)}
    usage = partial(_usage, body.rows, body.odd, header, kept)
    count = account(SheetCount(grid.name, len(body.rows), body.count()), grid, usage)
    return Table(rows, tuple(findings), count, source, usage=usage)


def _usage(rows: Sequence[int], odd: Mapping[int, Kind], header: Header, left_out: Set[int]) -> Usage:
    """What was made of the sheet: the cells of its rows under columns that are read, and the heading over them."""
    ticks = (tick.column for found in header.ticks.values() for tick in found)
    refused = {place for name, place in header.columns.items() if header.readers[name].read is nothing}
    return Usage(
        set(rows) - left_out,
        {*header.columns.values(), *ticks} - refused,
        header.cells,
        dict.fromkeys(left_out, NO_ROW) | {row: _WHY[kind] for row, kind in odd.items()},
        {**dict.fromkeys(refused, REFUSED), **header.unread},
        header.row,
    )


def _read_columns(
    body: Body, header: Header, defaults: Mapping[str, object], source: Source
) -> tuple[dict[str, list[Any]], list[Finding]]:
    values, findings = {}, []
    for name, place in header.columns.items():
        ticks = header.ticks.get(name)
        cells = together(ticks, body.cells) if ticks else body.cells[place - 1]
        values[name], told = read_column(header.readers[name], cells, defaults[name], Place(source, name, body.rows))
        findings += told
    return values, findings


def _absent(columns: Mapping[str, Column], source: Source, header_row: int) -> list[Finding]:
    """An optional column that is not there is told once, where its blank cells would be told one by one."""
    kinds: list[tuple[str, Kind]] = [
        (column.name, column.blank) for name, column in columns.items() if column.blank and name not in source.columns
    ]
    return [Finding(kind, source.ref(header_row, ""), name) for name, kind in kinds]


def build(
    model: type, source: Source, numbers: Sequence[int], values: Mapping[str, list[Any]], left_out: frozenset[int]
) -> tuple[Any, ...]:
    """Rows from columns of values, in bulk; `left_out` are indices."""
    names = ("source", "row", *values)
    rows = zip([source] * len(numbers), numbers, *values.values(), strict=True)
    kept = (row for index, row in enumerate(rows) if index not in left_out) if left_out else rows
    return rows_of(model, names, kept)


@cache
def defaults_of(model: type) -> Mapping[str, object]:
    """Field → what a blank cell means; None for a field that a row cannot do without."""
    return {f.name: None if f.default is MISSING else f.default for f in fields(model)}


@contextmanager
def without_gc() -> Iterator[None]:
    """Hold the cycle collector while hundreds of thousands of rows are made: none of them is part of a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
