"""How a declared column looks: its number format, its drop-down and its input message."""

from addin.workbook.drawing import Drawing, Format, Worksheet
from validators.fields import (
    area,
    day,
    floor,
    money,
    number,
    percent,
    signed_money,
)
from validators.fields.reading import Reader
from validators.sheets.money import coefficient
from validators.table.column import Column

NUMBER_FORMATS: dict[Reader, str] = {
    area.read: "0.00_ ",
    day.read: "yyyy-mm-dd",
    floor.read: "0",
    money.read: "#,##0.00_ ",
    number.read: "0",
    percent.read: "0.0%",
    signed_money.read: "#,##0.00_ ",
}
QUANTITIES = (area.read, coefficient.read, money.read, signed_money.read)
LONG = 14
"""Columns as wide as this hold words, not codes: they stand left."""
MESSAGE_TITLE = 32
"""Excel's limits for an input message's title."""


def number_format(column: Column) -> str:
    """`@` where Excel would otherwise turn 3-2 into a date or drop a leading 0."""
    return "@" if column.text else NUMBER_FORMATS.get(column.read, "General")


def data_look(drawing: Drawing, column: Column) -> Format:
    """Of the cells staff fill in; they stay unlocked."""
    align = "right" if column.read in QUANTITIES else "left" if column.width >= LONG else "center"
    indent = {"indent": 1} if align == "left" else {}
    return drawing.look(num_format=number_format(column), align=align, locked=False, **indent)


def add_validation(sheet: Worksheet, column: Column, first_row: int, last_row: int, at: int, strict: bool) -> None:
    """The drop-down, and the message shown on the cell.  `strict` refuses other words, else Excel only asks."""
    if not column.choices and not column.help:
        return
    options: dict[str, object] = {"validate": "any"}
    if column.choices:
        options = {
            "validate": "list",
            "source": [str(choice) for choice in column.choices],
            "error_type": "stop" if strict else "warning",
            "error_title": column.name[:MESSAGE_TITLE],
            "error_message": f"可选：{'、'.join(column.choices)}",
        }
    if column.help:
        options |= {"input_title": column.name[:MESSAGE_TITLE], "input_message": column.help}
    sheet.data_validation(first_row, at, last_row, at, options)
