"""excelize's duplicate_row, which moves most of what hangs on rows, and then the values."""

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
        for _ in range(rows - 1):
            book.duplicate_row("明细", FIRST_ROW)
        for number in range(rows):
            for column, value in enumerate(record(number + 1)):
                written = value / 100 if column in (7, 8) else value  # type: ignore[operator]
                book.set_cell_value("明细", f"{letters[column]}{FIRST_ROW + number}", written)
        book.save_as(str(target))
        book.close()

    return fill
