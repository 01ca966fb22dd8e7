"""The result sheets, drawn from `addin.results`: results are plain values, so the looks stand ready in the columns."""

from addin.tell.heights import usual
from addin.tell.number_formats import NUMBER_FORMATS
from addin.tell.sheet import Format as Kind
from addin.tell.sheet import ResultColumn, ResultSheet
from addin.workbook import palette, printing
from addin.workbook.drawing import LAST_ROW, RULES_ROW, Drawing, Format, Worksheet
from addin.workbook.navigation import colour_tab, way_back
from validators.grid import column_letters

ALIGN: dict[Kind, str] = {"text": "left", "wrap": "left", "date": "center", "datetime": "center"}
LINES = {"border": 1, "border_color": palette.LINE}
"""In every conditional look, since LibreOffice applies only the first that holds."""
SHORT = 9
"""Text columns as narrow as this hold one word: they stand centred."""


def draw_result(drawing: Drawing, result: ResultSheet) -> Worksheet:
    """Header, column looks, colours, filter and print set-up of one sheet; no rows."""
    sheet = drawing.sheet(result.name)
    colour_tab(sheet, result.name)
    sheet.hide_gridlines(2)
    head = drawing.look(
        bold=True,
        align="center",
        text_wrap=True,
        bg_color=palette.RESULT,
        font_color="#FFFFFF",
        **LINES,
    )
    last = len(result.columns) - 1
    for at, column in enumerate(result.columns):
        sheet.set_column(at, at, column.drawn_width, _look(drawing, column))
        sheet.write_string(0, at, column.name, head)
    sheet.set_default_row(usual(result))
    sheet.set_row(0, 32)
    for colour in result.colours:
        at = result.headers.index(colour.column)
        rule = {"type": "cell", "criteria": "==", "value": f'"{colour.word}"'}
        look = drawing.look(**palette.TONES[colour.tone], **LINES)
        sheet.conditional_format(1, at, RULES_ROW, at, {**rule, "format": look})
    _heat(sheet, result)
    _square_metres(drawing, sheet, result)
    _lines_round_rows(drawing, sheet, last)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, LAST_ROW, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(last + 1)}{LAST_ROW + 1}"})
    way_back(drawing, sheet, last + 1)
    printing.fitted_table(sheet, sum(column.drawn_width for column in result.columns[: result.printed]))
    return sheet


def _look(drawing: Drawing, column: ResultColumn) -> Format:
    align = ALIGN.get(column.format, "right")
    if column.format == "text" and column.width <= SHORT:
        align = "center"
    wraps = {"text_wrap": True} if column.format == "wrap" else {}
    indent = {"indent": 1} if align == "left" else {}
    return drawing.look(num_format=NUMBER_FORMATS[column.format], align=align, **indent, **wraps)


def _heat(sheet: Worksheet, result: ResultSheet) -> None:
    """The scale is fixed, so that a colour means the same in every compound."""
    low, middle, high = palette.HEAT
    colours = {"min_color": low, "mid_color": middle, "max_color": high}
    scale = {"type": "3_color_scale", "min_type": "num", "mid_type": "num", "max_type": "num"}
    ends = {"min_value": 0, "mid_value": 0.667, "max_value": 1}
    for name in result.heat:
        at = result.headers.index(name)
        sheet.conditional_format(1, at, RULES_ROW, at, {**scale, **ends, **colours})


def _square_metres(drawing: Drawing, sheet: Worksheet, result: ResultSheet) -> None:
    """A column that holds persons in one row and ㎡ in the next has two decimals where 单位 says ㎡."""
    if "单位" not in result.headers:
        return
    unit = column_letters(result.headers.index("单位") + 1)
    rule = {
        "type": "formula",
        "criteria": f'=${unit}2="㎡"',
        "format": drawing.look(num_format=NUMBER_FORMATS["area"], **LINES),
    }
    for at, column in enumerate(result.columns):
        if column.format == "general":
            sheet.conditional_format(1, at, RULES_ROW, at, rule)


def _lines_round_rows(drawing: Drawing, sheet: Worksheet, last: int) -> None:
    """Thin lines around the cells of rows that hold something, and only those."""
    rule = {"type": "formula", "criteria": f"=COUNTA($A2:${column_letters(last + 1)}2)>0"}
    sheet.conditional_format(1, 0, RULES_ROW, last, {**rule, "format": drawing.look(**LINES)})
