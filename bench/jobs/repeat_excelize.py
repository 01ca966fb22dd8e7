"""excelize's duplicate_row, which moves most of what hangs on rows, and then the values, n times."""

import sys

import excelize

from bench.make_form import COLUMNS, FIRST_ROW, record
from validators.grid import column_letters

source, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 500
letters = [column_letters(column + 1) for column in range(COLUMNS)]
for _ in range(times):
    book = excelize.open_file(source)
    for _ in range(rows - 1):
        book.duplicate_row("明细", FIRST_ROW)
    for number in range(rows):
        for column, value in enumerate(record(number + 1)):
            written = value / 100 if column in (7, 8) else value  # type: ignore[operator]
            book.set_cell_value("明细", f"{letters[column]}{FIRST_ROW + number}", written)
    book.save_as(target)
    book.close()
