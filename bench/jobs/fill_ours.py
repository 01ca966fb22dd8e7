"""Our lossless patch: 30 single cells and as many rows of 10 detail cells as asked for, all of which exist."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from addin.filling import write_cells
from bench.make_form import COLUMNS, FIRST_ROW, record
from validators.grid import column_letters


def job(source: Path, target: Path, rows: int) -> Callable[[], None]:
    """One fill a call."""
    letters = [column_letters(column + 1) for column in range(COLUMNS)]
    values = {f"明细!{letter}{row}": f"值{row}" for row in (2, 3, 4) for letter in letters}
    for number in range(rows):
        row = [Decimal(v).scaleb(-2) if i in (7, 8) else v for i, v in enumerate(record(number + 1))]
        values |= {f"明细!{letter}{FIRST_ROW + number}": value for letter, value in zip(letters, row, strict=True)}

    def fill() -> None:
        target.unlink(missing_ok=True)
        write_cells(source, target, values)

    return fill
