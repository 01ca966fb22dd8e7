"""The same cells with openpyxl: load, set, save, n times."""

import sys

import openpyxl

from bench.make_form import COLUMNS, FIRST_ROW, record

source, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 500
for _ in range(times):
    book = openpyxl.load_workbook(source)
    sheet = book["明细"]
    for row in (2, 3, 4):
        for column in range(1, COLUMNS + 1):
            sheet.cell(row, column).value = f"值{row}"
    for number in range(rows):
        for column, value in enumerate(record(number + 1), start=1):
            sheet.cell(FIRST_ROW + number, column).value = value / 100 if column in (8, 9) else value  # type: ignore[operator]
    book.save(target)
