"""The same cells with excelize's Python binding: open, set, save, n times."""

import sys

import excelize

from bench.make_form import COLUMNS, FIRST_ROW, record
from validators.grid import column_letters

source, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 500
letters = [column_letters(column + 1) for column in range(COLUMNS)]
for _ in range(times):
    book = excelize.open_file(source)
    for number in (2, 3, 4):
        for letter in letters:
            book.set_cell_value("明细", f"{letter}{number}", f"值{number}")
    for number in range(rows):
        for column, value in enumerate(record(number + 1)):
            written = value / 100 if column in (7, 8) else value  # type: ignore[operator]
            book.set_cell_value("明细", f"{letters[column]}{FIRST_ROW + number}", written)
    book.save_as(target)
    book.close()
