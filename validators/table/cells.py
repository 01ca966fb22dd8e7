"""One column of cells → its values: every distinct cell is read once, however often it stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from validators.fields.reading import CELL_ERROR, CELL_PICTURE, Issue, Reading
from validators.finding import Finding
from validators.grid import CELL_ERRORS, Raw, is_picture
from validators.table.column import Column
from validators.table.source import Source

Cells = Sequence[Raw]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column of cells comes from: the sheet, the field, and the sheet's row of each cell."""

    source: Source
    field: str
    rows: Sequence[int]


def is_blank(cell: Raw) -> bool:
    """Nothing, or nothing but spaces."""
    return isinstance(cell, str) and (not cell or cell.isspace())


def blanks_among(cells: Cells) -> set[Raw]:
    """The distinct blanks: the empty string, and strings of spaces."""
    return {cell for cell in set(cells) if isinstance(cell, str) and (not cell or cell.isspace())}


def read_cell(column: Column, cell: Raw) -> Reading[object]:
    """What a cell says.  A formula error says so; a blank says nothing, and is told where the column asks for it."""
    if isinstance(cell, str):
        if not cell or cell.isspace():
            return Reading(None, (Issue(column.blank),) if column.blank else ())
        if cell in CELL_ERRORS:
            return Reading(None, (Issue(CELL_ERROR),))
        if is_picture(cell):
            return Reading(None, (Issue(CELL_PICTURE),))
    return column.read(cell)


def read_column(column: Column, cells: Cells, default: object, place: Place) -> tuple[list[Any], list[Finding]]:
    """The value of each cell (`default` where there is none), and a finding for every cell that deserves one."""
    keys = _told_apart(cells)
    values: dict[Any, Any] = {}
    remarks = {}
    for key in set(keys):
        value, issues = read_cell(column, key if keys is cells else key[1])
        values[key] = default if value is None else value
        if issues:
            remarks[key] = issues
    findings = _findings(column.name, cells, keys, remarks, place) if remarks else []
    return list(map(values.__getitem__, keys)), findings


def shown(cell: Raw) -> str:
    """A raw cell as a person would see it: a whole number without its `.0`."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def _told_apart(cells: Cells) -> Sequence[Any]:
    """The cells as dictionary keys.  True equals 1 in Python: beside truth values, each cell goes with its type."""
    if bool in set(map(type, cells)):
        return [(type(cell), cell) for cell in cells]
    return cells


def _findings(
    column: str, cells: Cells, keys: Sequence[Any], remarks: Mapping[Any, tuple[Issue, ...]], place: Place
) -> list[Finding]:
    return [
        Finding(issue.kind, place.source.ref(row, place.field), column, shown(cell), issue.params)
        for row, key, cell in zip(place.rows, keys, cells, strict=True)
        if key in remarks
        for issue in remarks[key]
    ]
