"""控制台: the first sheet: what to do in which order, the buttons, the state at a glance, the charts."""

from collections.abc import Mapping

from addin.buttons.catalogue import BUTTONS
from addin.press.button import Button
from addin.workbook import palette, printing
from addin.workbook.build.charts import insert_charts
from addin.workbook.build.modules import macro
from addin.workbook.build.state import NOTHING, Line, lines
from addin.workbook.drawing import Drawing, Format, Worksheet
from validators.sheets import settings
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster

NAME = "控制台"
WIDTHS = (2, 4, 20, 46, 2, 17, 20, 28)
NUMBER, ACTION, TEXT, _, LABEL, VALUE, REMARK = range(1, 8)
FILL_IN = (
    (settings.SHEET, "先填小区名称、各个日期、事项类型、核定总投资和各级补助"),
    (roster.SHEET, "再填（或整列粘贴）每一户的门牌、建筑面积、产权人"),
    (consent.SHEET, "收回一份登记一行；纸质表也可另建“同意表-3号楼”这样的表"),
)
FIRST = 3
"""Row, from 0, of the first step."""
ROW_HEIGHT = 27
BUTTON = {"x_offset": 6, "y_offset": 3, "width": 132, "height": 30}
ASIDE = (
    "next",
    "previous",
    "explain",
    "importing",
    "blanks",
    "confirm",
    "merge",
    "print_file",
    "publish",
    "undo",
    "clear",
    "selftest",
    "sample",
    "help",
    "about",
)
"""Buttons that are no step: side by side under the steps."""
ASIDE_WIDTH, ASIDE_GAP = 108, 8
"""In pixels, as all sizes of buttons and charts."""
IN_A_ROW = 4
OTHER_OFFICES = ("LINUX", "WNT", "MACOSX")
"""What LibreOffice answers; Excel answers pcdos or mac."""
TAKE_THE_ODS = (
    "您不是用 Excel 打开的：这个文件里的按钮只在 Excel 里能用。用 LibreOffice 请改开 jiugai.ods（按钮一样）。"
)
CHART_ROWS = 16
"""So many rows the charts cover."""
CHARTS = {"answers": (0, 300), "bars": (308, 432), "progress": (748, 246)}


def draw_control(drawing: Drawing, for_excel: bool = True) -> None:
    """The sheet; it is the one shown on opening.  In the workbook `for_excel` it says so to who opens it elsewhere."""
    sheet = drawing.sheet(NAME)
    sheet.set_tab_color(palette.TAB_HELP)
    sheet.hide_gridlines(2)
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width)
    _title(drawing, sheet)
    if for_excel:
        _elsewhere(drawing, sheet)
    last = max(_steps(drawing, sheet), _state(drawing, sheet))
    insert_charts(drawing, sheet, last + 2, NUMBER, CHARTS)
    printing.fitted(sheet, sum(WIDTHS))
    sheet.print_area(0, 0, last + 2 + CHART_ROWS, REMARK)
    sheet.protect("", {"objects": False, "select_locked_cells": True})
    sheet.activate()


def _title(drawing: Drawing, sheet: Worksheet) -> None:
    sheet.set_row(0, 36)
    sheet.set_row(1, 12)
    sheet.write_string(0, NUMBER, "旧改助手", drawing.look(font_size=20, bold=True, font_color=palette.INPUT))
    hint = "从上往下做；按钮不会改动您填写的内容，结果写在后面的结果表里。"
    sheet.write_string(0, TEXT, hint, drawing.look(font_color=palette.GREY))
    head = drawing.look(bold=True, font_size=12, font_color=palette.INPUT, bottom=2, bottom_color=palette.INPUT)
    sheet.set_row(FIRST - 1, 24)
    for left, right, text in ((NUMBER, TEXT, "按什么顺序做"), (LABEL, REMARK, "现在的情况")):
        for at in range(left, right + 1):
            sheet.write_string(FIRST - 1, at, text if at == left else "", head)


def _elsewhere(drawing: Drawing, sheet: Worksheet) -> None:
    """LibreOffice runs none of this workbook's macros, and says nothing; there INFO names the system in its own way."""
    look = drawing.look(bold=True, font_color=palette.TONES["bad"]["font_color"])
    tests = ",".join(f'INFO("system")="{name}"' for name in OTHER_OFFICES)
    sheet.set_row(1, 20)
    sheet.write_formula(1, NUMBER, f'=IF(OR({tests}),"{TAKE_THE_ODS}","")', look, "")


def _steps(drawing: Drawing, sheet: Worksheet) -> int:
    """The sheets to fill in, then a button a row; gives the last row."""
    number = drawing.look(align="center", font_color=palette.GREY, bold=True)
    link = drawing.look(font_color="#0563C1", underline=1, bold=True, align="center")
    row = FIRST
    for step, (name, text) in enumerate(FILL_IN, start=1):
        _step(sheet, row, str(step), text, number, _text(drawing))
        sheet.write_url(row, ACTION, f"internal:'{name}'!A1", link, name)
        row += 1
    for step, button in enumerate(_in_turn(), start=len(FILL_IN) + 1):
        number_text = "或" if button.id == "run_all" else str(step)
        _step(sheet, row, number_text, button.help, number, _text(drawing))
        _button(sheet, row, button, BUTTON)
        row += 1
    return _aside(sheet, row)


def _aside(sheet: Worksheet, row: int) -> int:
    """The buttons that are no step; gives the last row."""
    buttons = sorted((button for button in BUTTONS if button.id in ASIDE), key=lambda button: ASIDE.index(button.id))
    for number, button in enumerate(buttons):
        line, place = divmod(number, IN_A_ROW)
        sheet.set_row(row + line, ROW_HEIGHT)
        across = {"x_offset": 6 + place * (ASIDE_WIDTH + ASIDE_GAP), "width": ASIDE_WIDTH}
        _button(sheet, row + line, button, BUTTON | across)
    return row + (len(buttons) - 1) // IN_A_ROW


def _in_turn() -> list[Button]:
    """The buttons that are steps; the last does them all."""
    return [button for button in BUTTONS if button.id not in ASIDE]


def _step(sheet: Worksheet, row: int, number: str, text: str, look: Format, words: Format) -> None:
    sheet.set_row(row, ROW_HEIGHT)
    sheet.write_string(row, NUMBER, number, look)
    sheet.write_string(row, TEXT, text, words)


def _button(sheet: Worksheet, row: int, button: Button, place: Mapping[str, int]) -> None:
    options = {"macro": macro(button), "caption": button.caption, "description": button.help, **place}
    sheet.insert_button(row, ACTION, options)


def _state(drawing: Drawing, sheet: Worksheet) -> int:
    row = FIRST
    for line in lines():
        _line(drawing, sheet, row, line)
        row += 1
    return row - 1


def _line(drawing: Drawing, sheet: Worksheet, row: int, line: Line) -> None:
    edge = {"bottom": 1, "bottom_color": palette.LINE}
    number_format = {"num_format": line.number_format}
    sheet.write_string(row, LABEL, line.label, drawing.look(indent=1, **edge))
    value = drawing.look(
        bold=True, align="center", shrink=True, font_color="#0563C1", underline=1, **number_format, **edge
    )
    sheet.write_formula(row, VALUE, line.linked, value, NOTHING)
    remark = drawing.look(font_size=9, font_color=palette.GREY, indent=1, **edge)
    if line.remark.startswith("="):
        sheet.write_formula(row, REMARK, line.remark, remark, "")
    else:
        sheet.write_string(row, REMARK, line.remark, remark)
    cell = f"$G${row + 1}"
    for tone, condition in line.tones:
        look = drawing.look(**palette.TONES[tone], **edge)
        rule = {"type": "formula", "criteria": f"={condition.format(cell=cell)}", "format": look}
        sheet.conditional_format(row, VALUE, row, VALUE, rule)


def _text(drawing: Drawing) -> Format:
    return drawing.look(indent=1, text_wrap=True)
