"""选表: every form and every blank, ticked; what stays ticked is filled or printed at a press."""

from addin.press.ticks import NONE, SHEET, TICK, all_rows
from addin.workbook import palette
from addin.workbook.drawing import LAST_ROW, Drawing
from addin.workbook.result_sheets import draw_result

HINT = "点这一格右边的箭头，选 ☑（要）或 ☐（不要）"


def draw_ticks(drawing: Drawing) -> None:
    """The sheet, with a drop-down in its first column."""
    draw_result(drawing, SHEET)
    sheet = drawing.book.get_worksheet_by_name(SHEET.name)
    sheet.set_tab_color(palette.TAB_HELP)
    for number, row in enumerate(all_rows(), start=1):
        for at, cell in enumerate(row):
            sheet.write_string(number, at, str(cell))
    options = {"validate": "list", "source": [TICK, NONE], "input_title": "打勾", "input_message": HINT}
    sheet.data_validation(1, 0, LAST_ROW, 0, {**options, "error_type": "information"})
