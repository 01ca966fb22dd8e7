"""The result sheets, drawn from `addin.results`: results are plain values, so the looks stand ready in the columns."""

from addin.results.sheet import Format as Kind
from addin.results.sheet import ResultColumn, ResultSheet
from addin.workbook import palette, printing
from addin.workbook.drawing import LAST_ROW, Drawing, Format
from validators.grid import column_letters

NUMBER_FORMATS: dict[Kind, str] = {
    "text": "@",
    "wrap": "@",
    "general": "General",
    "integer": "#,##0",
    "money": "#,##0.00",
    "area": "#,##0.00",
    "percent": "0.00%",
    "date": "yyyy-mm-dd",
    "datetime": "yyyy-mm-dd hh:mm",
}
ALIGN: dict[Kind, str] = {"text": "left", "wrap": "left", "date": "center", "datetime": "center"}
SHORT = 9
"""Text columns as narrow as this hold one word: they stand centred."""


def draw_result(drawing: Drawing, result: ResultSheet) -> None:
    """Header, column looks, colours, filter and print set-up of one sheet; no rows."""
    sheet = drawing.sheet(result.name)
    sheet.set_tab_color(palette.TAB_RESULT)
    sheet.hide_gridlines(2)
    head = drawing.look(
        bold=True,
        align="center",
        text_wrap=True,
        bg_color=palette.RESULT,
        font_color="#FFFFFF",
        border=1,
        border_color=palette.LINE,
    )
    last = len(result.columns) - 1
    for at, column in enumerate(result.columns):
        sheet.set_column(at, at, max(column.width, 2 * len(column.name) + 3), _look(drawing, column))
        sheet.write_string(0, at, column.name, head)
    sheet.set_row(0, 30)
    for colour in result.colours:
        at = result.headers.index(colour.column)
        rule = {"type": "cell", "criteria": "==", "value": f'"{colour.word}"'}
        sheet.conditional_format(1, at, LAST_ROW, at, {**rule, "format": drawing.look(**palette.TONES[colour.tone])})
    _rule_lines(drawing, sheet, last)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, LAST_ROW, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(last + 1)}{LAST_ROW + 1}"})
    if result.landscape:
        sheet.set_landscape()
    printing.table(sheet)


def _look(drawing: Drawing, column: ResultColumn) -> Format:
    align = ALIGN.get(column.format, "right")
    if column.format == "text" and column.width <= SHORT:
        align = "center"
    return drawing.look(num_format=NUMBER_FORMATS[column.format], align=align, text_wrap=column.format == "wrap")


def _rule_lines(drawing: Drawing, sheet: object, last: int) -> None:
    """Thin lines around the rows that hold something, and only those."""
    letters = column_letters(last + 1)
    rule = {"type": "formula", "criteria": f"=COUNTA($A2:${letters}2)>0"}
    sheet.conditional_format(  # type: ignore[attr-defined]
        1, 0, LAST_ROW, last, {**rule, "format": drawing.look(border=1, border_color=palette.LINE)}
    )
