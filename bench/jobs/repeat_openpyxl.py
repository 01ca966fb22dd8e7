"""openpyxl's insert_rows and copied styles, as most scripts do it.

Its merges, formulas, print area and validation stay wrong.
"""

import copy
from collections.abc import Callable
from pathlib import Path

import openpyxl

from bench.make_form import COLUMNS, FIRST_ROW, record


def job(source: Path, target: Path, rows: int) -> Callable[[], None]:
    """One fill a call."""

    def fill() -> None:
        book = openpyxl.load_workbook(source)
        sheet = book["明细"]
        styles = [copy.copy(sheet.cell(FIRST_ROW, column)._style) for column in range(1, COLUMNS + 1)]
        sheet.insert_rows(FIRST_ROW + 1, rows - 1)
        for number in range(rows):
            for column, value in enumerate(record(number + 1), start=1):
                cell = sheet.cell(FIRST_ROW + number, column)
                cell.value = value / 100 if column in (8, 9) else value  # type: ignore[operator]
                cell._style = copy.copy(styles[column - 1])
        book.save(target)

    return fill
