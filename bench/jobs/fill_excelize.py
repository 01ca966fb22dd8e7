"""The same cells with excelize's Python binding: open, set, save."""

from collections.abc import Callable
from pathlib import Path

import excelize

from bench.make_form import COLUMNS, FIRST_ROW, record
from validators.grid import column_letters


def job(source: Path, target: Path, rows: int) -> Callable[[], None]:
    """One fill a call."""
    letters = [column_letters(column + 1) for column in range(COLUMNS)]

    def fill() -> None:
        book = excelize.open_file(str(source))
        for number in (2, 3, 4):
            for letter in letters:
                book.set_cell_value("明细", f"{letter}{number}", f"值{number}")
        for number in range(rows):
            for column, value in enumerate(record(number + 1)):
                written = value / 100 if column in (7, 8) else value  # type: ignore[operator]
                book.set_cell_value("明细", f"{letters[column]}{FIRST_ROW + number}", written)
        book.save_as(str(target))
        book.close()

    return fill
