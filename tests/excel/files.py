"""Workbooks from files into the Excel in memory, and the copies that it saves."""

from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Protection
from openpyxl.utils import column_index_from_string

from tests.excel.sheets import BookData, SheetData
from tests.excel.values import EPOCH, ErrorText

STATES = {"visible": -1, "hidden": 0, "veryHidden": 2}


def load(path: Path, address: str = "") -> BookData:
    """As Excel holds it once it is open; `address`: what it calls itself, if not the path."""
    opened = openpyxl.load_workbook(BytesIO(path.read_bytes()), data_only=True, keep_links=False)
    locked = bool(opened.security and opened.security.lockStructure)
    book = BookData(path.name, address or str(path), structure_protected=locked)
    book.sheets = [_sheet(one) for one in opened.worksheets]
    book.active = opened.worksheets.index(opened.active) if opened.active in opened.worksheets else 0
    return book


def _sheet(sheet: Any) -> SheetData:
    data = SheetData(sheet.title, visible=STATES[sheet.sheet_state], protected=bool(sheet.protection.sheet))
    data.objects_protected = bool(sheet.protection.objects)
    data.print_area = sheet.print_area or ""
    for letters, column in sheet.column_dimensions.items():
        first = column.min or column_index_from_string(letters)
        for number in range(first, min(column.max or first, first + 100) + 1):
            if column.number_format != "General":
                data.column_formats[number] = column.number_format
            if not column.protection.locked:
                data.unlocked_columns.add(number)
    data.hidden_rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    data.merges = [(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment:
                data.notes[cell.row, cell.column] = cell.comment.text
            value = _value(cell)
            if value is not None:
                data.cells[cell.row, cell.column] = value
            if cell.has_style and cell.number_format != data.column_formats.get(cell.column, "General"):
                data.formats[cell.row, cell.column] = cell.number_format
            if cell.has_style and not cell.protection.locked:
                data.unlocked.add((cell.row, cell.column))
    return data


def _value(cell: Any) -> Any:
    value = cell.value
    if value is None or value == "":
        return None
    if cell.data_type == "e":
        return ErrorText(value)
    if isinstance(value, timedelta):
        return EPOCH + value
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def save(book: BookData, path: str) -> None:
    """A real file: values, formats, merges, hidden rows, notes, protection."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    words = {number: word for word, number in STATES.items()}
    for data in book.sheets:
        sheet = made.create_sheet(data.name)
        sheet.sheet_state = words[data.visible]
        for (row, column), value in sorted(data.cells.items()):
            cell = sheet.cell(row, column)
            cell.value = str(value) if isinstance(value, ErrorText) else value
            if isinstance(value, str) and not isinstance(value, ErrorText):
                cell.data_type = "s"
            if (code := data.format((row, column))) != "General":
                cell.number_format = code
            cell.protection = Protection(locked=column not in data.unlocked_columns)
        for place, text in data.notes.items():
            sheet.cell(*place).comment = Comment(text, "")
        for row in data.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for top, left, bottom, right in data.merges:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        sheet.protection.sheet = data.protected
    made.save(path)
