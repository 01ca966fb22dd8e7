"""The same cells with openpyxl: load, set, save."""

from collections.abc import Callable
from pathlib import Path

import openpyxl

from bench.make_form import COLUMNS, FIRST_ROW, record


def job(source: Path, target: Path, rows: int) -> Callable[[], None]:
    """One fill a call."""

    def fill() -> None:
        book = openpyxl.load_workbook(source)
        sheet = book["明细"]
        for row in (2, 3, 4):
            for column in range(1, COLUMNS + 1):
                sheet.cell(row, column).value = f"值{row}"
        for number in range(rows):
            for column, value in enumerate(record(number + 1), start=1):
                written = value / 100 if column in (8, 9) else value  # type: ignore[operator]
                sheet.cell(FIRST_ROW + number, column).value = written
        book.save(target)

    return fill
