"""The result sheets, drawn from `addin.results`: results are plain values, so the looks stand ready in the columns."""

from addin.results.sheet import Format as Kind
from addin.results.sheet import ResultColumn, ResultSheet
from addin.workbook import palette, printing
from addin.workbook.drawing import LAST_ROW, Drawing, Format, Worksheet
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
TWO_LINES = 30
"""Row height where a column wraps: LibreOffice does not fit new rows to their text when it opens a file."""
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
    if any(column.format == "wrap" for column in result.columns):
        sheet.set_default_row(TWO_LINES)
    sheet.set_row(0, 30)
    for colour in result.colours:
        at = result.headers.index(colour.column)
        rule = {"type": "cell", "criteria": "==", "value": f'"{colour.word}"'}
        sheet.conditional_format(1, at, LAST_ROW, at, {**rule, "format": drawing.look(**palette.TONES[colour.tone])})
    _lines_round_rows(drawing, sheet, last)
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
    wraps = {"text_wrap": True, "font_size": palette.SIZE - 1} if column.format == "wrap" else {}
    indent = {} if align == "center" else {"indent": 1}
    return drawing.look(num_format=NUMBER_FORMATS[column.format], align=align, **indent, **wraps)


def _lines_round_rows(drawing: Drawing, sheet: Worksheet, last: int) -> None:
    """Thin lines around the cells of rows that hold something, and only those."""
    rule = {"type": "formula", "criteria": f"=COUNTA($A2:${column_letters(last + 1)}2)>0"}
    lines = drawing.look(border=1, border_color=palette.LINE)
    sheet.conditional_format(1, 0, LAST_ROW, last, {**rule, "format": lines})
