"""One block of cells out of LibreOffice: values in one call, then dates, truth values and errors put right."""

from typing import TYPE_CHECKING, Any

from addin.hosts.calc.formats import areas_by_format
from addin.hosts.calc.values import DATE, ERRORS, LOGICAL, TIME, ErrorValue, of_serial

if TYPE_CHECKING:
    from addin.hosts.calc.ranges import Range

_ERROR_RESULTS = 4
"""com.sun.star.sheet.FormulaResult.ERROR"""

_DATES, _FORMULAS = 2, 16
"""com.sun.star.sheet.CellFlags: DATETIME, FORMULA."""


def read(source: "Range", asked: bool = True) -> list[list[Any]]:
    """As Excel's `Range.Value`: numbers are float, blanks None.

    `asked`: which numbers are truth values, or dates that a formula gives; a sheet of ours has neither.
    """
    rows = [[None if cell == "" else cell for cell in row] for row in source.uno.getDataArray()]
    for area in source.uno.queryContentCells(_DATES).RangeAddresses:
        _convert(rows, area, source, DATE)
    for column in _may_be_other(rows, source) if asked else ():
        strip = source.uno.getCellRangeByPosition(column, 0, column, len(rows) - 1)
        for key, area in areas_by_format(strip):
            if kind := source.formats.kind(key):
                _convert(rows, area, source, kind)
    _errors(rows, source)
    return rows


def _may_be_other(rows: list[list[Any]], source: "Range") -> list[int]:
    """Columns, from 0, whose numbers may be truth values, or dates that a formula gives: only their formats say.

    Asking for every format of a sheet takes LibreOffice far longer than all else.
    """
    found = {at for row in rows for at, cell in enumerate(row) if cell in (0.0, 1.0) and isinstance(cell, float)}
    for area in source.uno.queryContentCells(_FORMULAS).RangeAddresses:
        found.update(range(area.StartColumn - source.first_column + 1, area.EndColumn - source.first_column + 2))
    return sorted(found)


def _convert(rows: list[list[Any]], area: Any, source: "Range", kind: int) -> None:
    for row in range(area.StartRow - source.first_row + 1, area.EndRow - source.first_row + 2):
        cells = rows[row]
        for column in range(area.StartColumn - source.first_column + 1, area.EndColumn - source.first_column + 2):
            value = cells[column]
            if isinstance(value, float):
                if kind & LOGICAL:
                    cells[column] = bool(value)
                elif kind & (DATE | TIME):
                    cells[column] = of_serial(value, source.formats.epoch)


def _errors(rows: list[list[Any]], source: "Range") -> None:
    for area in source.uno.queryFormulaCells(_ERROR_RESULTS).RangeAddresses:
        for row in range(area.StartRow, area.EndRow + 1):
            for column in range(area.StartColumn, area.EndColumn + 1):
                code = source.sheet.uno.getCellByPosition(column, row).getError()
                rows[row - source.first_row + 1][column - source.first_column + 1] = ErrorValue(
                    ERRORS.get(code, "#VALUE!")
                )
