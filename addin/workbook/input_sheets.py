"""The input tables, drawn from their row models alone: header in row 1, data right under it."""

from collections.abc import Sequence
from datetime import date

from addin.tell.sheet import ONE_LINE
from addin.workbook import palette
from addin.workbook.columns import add_validation, data_look
from addin.workbook.contents import Row, Value
from addin.workbook.drawing import LAST_ROW, Drawing, Format, Worksheet
from addin.workbook.highlight import light_up
from addin.workbook.navigation import back_by, colour_tab, leading
from addin.workbook.printing import fitted_table
from validators.table.column import Column, columns_of

ALLOWED = (
    "objects",
    "format_cells",
    "format_columns",
    "format_rows",
    "insert_columns",
    "insert_rows",
    "insert_hyperlinks",
    "delete_rows",
    "sort",
    "autofilter",
)
"""What protection leaves possible: it guards the header against slips, nothing else, and has no password."""


def draw_table(
    drawing: Drawing, name: str, model: type, rows: Sequence[Row], drawn: Sequence[Column] | None = None
) -> Worksheet:
    """One input table; `drawn`: its columns, where they are not those that the model offers."""
    columns = tuple(drawn or (column for column in columns_of(model).values() if column.offered))
    sheet = drawing.sheet(name)
    colour_tab(sheet, name)
    unlock(drawing, sheet)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, header_width(column), data_look(drawing, column))
        if at:
            sheet.write_string(0, at, column.name, header_look(drawing, column))
        else:
            back_by(sheet, 0, 0, column.name, leading(drawing))
        add_validation(sheet, column, 1, LAST_ROW, at, strict=False)
    sheet.set_default_row(18)
    sheet.set_row(0, max(32, *(15 * _header_lines(column) for column in columns)))
    for number, row in enumerate(rows, start=1):
        for at, column in enumerate(columns):
            if column.name in row:
                write(sheet, number, at, row[column.name])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, LAST_ROW, len(columns) - 1)
    light_up(drawing, sheet, name, 1, len(columns) - 1)
    fitted_table(sheet, sum(map(header_width, columns)))
    sheet.hide_gridlines(0)  # they print too
    protect(sheet)
    return sheet


def write(sheet: Worksheet, row: int, column: int, value: Value, look: Format | None = None) -> None:
    """A value by its own type; text stays text even where it begins with `=`.  Without a look, the column's."""
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, look)
    else:
        sheet.write_number(row, column, value, look)


def header_look(drawing: Drawing, column: Column) -> Format:
    """Dark where the column must be there, pale where it may stay empty."""
    colours: dict[str, object] = {"bg_color": palette.INPUT_PALE, "font_color": palette.INPUT}
    if column.required:
        colours = {"bg_color": palette.INPUT, "font_color": "#FFFFFF"}
    if column.own:
        colours |= {"locked": False}
    return drawing.look(bold=True, align="center", text_wrap=True, border=1, border_color=palette.LINE, **colours)


def header_width(column: Column) -> float:
    """Wide enough for the header beside its filter arrow; a long one stands in two lines, people's own in more."""
    lines = 1 if len(column.name) <= ONE_LINE else 2
    return column.width if column.own else max(column.width, -(-2 * len(column.name) // lines) + 4)


def _header_lines(column: Column) -> int:
    return -(-2 * len(column.name) // max(column.width - 3, 1)) if column.own else 1


def unlock(drawing: Drawing, sheet: Worksheet) -> None:
    """Every cell may be filled in; what is drawn locked afterwards (the header) may not."""
    sheet.set_column(0, 16_383, None, drawing.look(locked=False))


def protect(sheet: Worksheet) -> None:
    """Against slips only: no password."""
    sheet.protect("", dict.fromkeys(ALLOWED, True))
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{LAST_ROW + 1}"})
