"""参数: 项目, 值, 说明 in A:C, one line a setting, its default written out; bands tell the subjects apart."""

from collections.abc import Mapping
from decimal import Decimal

from addin.filling.sheets.measures import lines
from addin.workbook import palette
from addin.workbook.columns import add_validation, number_format
from addin.workbook.contents import Value
from addin.workbook.drawing import Drawing
from addin.workbook.highlight import light_up
from addin.workbook.input_sheets import protect, unlock, write
from addin.workbook.navigation import back_by, colour_tab, leading
from addin.workbook.printing import fitted_table
from validators.sheets.settings import HEADERS, SHEET, SUBJECTS, Settings
from validators.table.column import Column, columns_of

WIDTHS = (18, 34, 66)
BAND_STARTS = tuple(next(iter(columns_of(subject).values())).name for subject in SUBJECTS)
"""The first line of each subject."""
HEIGHT, LINE = 20, 13
"""Of a row, and of a line of explanation; in points."""
FITS = 66
"""Digits on a line of explanations."""
VALUE_LINE, VALUE_FITS = 13, 36
"""The same of a value."""
BANDS = (palette.INPUT_PALE, "#E2EFDA")


def draw_settings(drawing: Drawing, values: Mapping[str, Value]) -> None:
    """The sheet with these values, by 项目; a choice that is not among them shows its default."""
    sheet = drawing.sheet(SHEET)
    colour_tab(sheet, SHEET)
    unlock(drawing, sheet)
    head = drawing.look(bold=True, align="center", bg_color=palette.INPUT, font_color="#FFFFFF", border=1)
    for at, (header, width) in enumerate(zip(HEADERS, WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        if at:
            sheet.write_string(0, at, header, head)
        else:
            back_by(sheet, 0, 0, header, leading(drawing))
    sheet.set_row(0, 24)
    band = -1
    for row, column in enumerate(columns_of(Settings).values(), start=1):
        starts = column.name in BAND_STARTS
        band += starts
        edge = {"border": 1, "border_color": palette.LINE, "top": 2 if starts and row > 1 else 1}
        value = values.get(column.name, default_of(column))
        sheet.set_row(row, _height(column, value))
        sheet.write_string(row, 0, column.name, drawing.look(bold=True, indent=1, bg_color=BANDS[band % 2], **edge))
        look = drawing.look(
            num_format=number_format(column), align="left", indent=1, locked=False, text_wrap=True, **edge
        )
        sheet.write_blank(row, 1, None, look)
        if value != "":
            write(sheet, row, 1, value, look)
        add_validation(sheet, column, row, row, 1, strict=True)
        explained = drawing.look(font_color=palette.GREY, indent=1, text_wrap=True, **edge)
        sheet.write_string(row, 2, explanation(column), explained)
    sheet.freeze_panes(1, 0)
    light_up(drawing, sheet, SHEET, 1, len(HEADERS) - 1)
    fitted_table(sheet, sum(WIDTHS[:2]))
    sheet.print_area(0, 0, len(columns_of(Settings)), 1)
    protect(sheet)


def _height(column: Column, value: Value) -> int:
    """Room for the explanation, and for a value of many words."""
    said = VALUE_LINE * lines(value, VALUE_FITS) if isinstance(value, str) else 0
    return max(HEIGHT, 6 + LINE * lines(explanation(column), FITS), 6 + said)


def default_of(column: Column) -> Value:
    """The default as Excel would hold it had staff typed it: 90% is the number 0.9."""
    text = column.default
    if text.endswith("%"):
        return Decimal(text[:-1]) / 100
    return int(text) if text.isdecimal() else text


def explanation(column: Column) -> str:
    """The help, and the choices where there are any."""
    options = f"可选：{'、'.join(column.choices)}" if column.choices else ""
    return "。".join(part for part in (column.help, options) if part)
