"""A dossier in a test is two small text tables and a few settings."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar, cast

from tests.tables import grid
from validators.dossier import Dossier
from validators.fields.reading import Reading
from validators.grid import CellRef, Grid
from validators.register import register
from validators.sheets import settings
from validators.sheets.consent import row as consent
from validators.sheets.consent.grid import read_grid
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster import row as roster
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import Settings
from validators.table.column import columns_of
from validators.table.source import Source

Row = TypeVar("Row", DwellingRow, ConsentRow)

TODAY = date(2020, 8, 1)
SETTLED = Settings(
    compound="市农研所家属院",
    survey_from=date(2020, 6, 24),
    survey_to=date(2020, 7, 10),
    notice_from=date(2020, 6, 20),
    notice_to=date(2020, 6, 22),
    motion="老旧小区改造",
    vote_date=date(2020, 7, 23),
    approved_total=300_000_00,
    central_grant=270_000_00,
)
"""参数 with nothing to remark on."""


def dossier(
    dwellings: str = "",
    answers: str = "",
    *,
    more: Mapping[str, str] | None = None,
    paper: Mapping[str, str] | None = None,
    today: date = TODAY,
    **overrides: object,
) -> Dossier:
    """`| 楼栋 | 房号 | … |` tables with their header in row 1 → what the workbook holding them gives once it is read.

    `more`: further lists of answers, `paper`: paper grids, by sheet name.  `overrides`: fields of `Settings`.
    The lines of 参数 stand in row 2 and below, in the order of the model, their values in column B.
    """
    rows = _rows(DwellingRow, _sheet(roster.SHEET, dwellings))
    given = _rows(ConsentRow, _sheet(consent.SHEET, answers))
    for name, table in (more or {}).items():
        given += _rows(ConsentRow, _sheet(name, table))
    for name, table in (paper or {}).items():
        given += read_grid(_sheet(name, table)).rows
    chosen = replace(SETTLED, **overrides)  # type: ignore[arg-type]
    cells = {name: CellRef(settings.SHEET, row, 2) for row, name in enumerate(settings.SETTING_NAMES, start=2)}
    return Dossier(chosen, rows, given, register(rows, given, chosen.developer), today, cells)


def _sheet(name: str, table: str) -> Grid:
    return grid(name, "\n".join(line for line in table.splitlines() if line.strip()))


def _rows(model: type[Row], sheet: Grid) -> tuple[Row, ...]:
    """Each cell through its field, as the table reader does it; a blank cell takes the model's default."""
    if not sheet.rows:
        return ()
    header, *lines = sheet.rows
    columns = columns_of(cast(type, model))
    by_header = {column.name: (name, column) for name, column in columns.items()}
    fields = [by_header[str(title)] for title in header]
    source = Source(sheet.name, {name: place for place, (name, _) in enumerate(fields, start=1)})
    rows = []
    for number, line in enumerate(lines, start=2):
        readings: dict[str, Reading[object]] = {
            name: column.read(raw) for (name, column), raw in zip(fields, line, strict=False) if raw != ""
        }
        values = {name: reading.value for name, reading in readings.items() if reading.value is not None}
        rows.append(model(source, number, **values))  # type: ignore[arg-type]
    return tuple(rows)
