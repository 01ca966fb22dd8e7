"""The workbooks with buttons, drawn from the same sheets as the plain one."""

from addin.workbook import palette
from addin.workbook.build.config_sheet import WORKBOOK_SHEET, draw_config
from addin.workbook.build.control_sheet import draw_control
from addin.workbook.build.modules import (
    add_in_modules,
    calc_modules,
    excel_workbook_modules,
)
from addin.workbook.build.package import ADD_IN, MACRO_WORKBOOK, pack, with_main_type
from addin.workbook.build.project import with_project
from addin.workbook.build.ribbon import with_ribbon
from addin.workbook.build.tick_sheet import draw_ticks
from addin.workbook.contents import BLANK, Contents
from addin.workbook.drawing import Drawing
from addin.workbook.help_sheet import draw_help
from addin.workbook.template import draw_first, draw_sheets, new_drawing


def macro_workbook(contents: Contents = BLANK) -> bytes:
    """jiugai.xlsm, for Excel."""
    drawing = _workbook(contents, for_excel=True)
    draw_config(drawing, WORKBOOK_SHEET)
    return pack(with_ribbon(with_project(drawing.bytes(), excel_workbook_modules()), "Workbook"))


def add_in() -> bytes:
    """jiugai.xlam: the same buttons on the ribbon of whatever workbook is open."""
    drawing = Drawing("旧改助手", palette.FONT, palette.SIZE)
    draw_config(drawing, WORKBOOK_SHEET, hidden=False)
    parts = with_ribbon(with_project(drawing.bytes(), add_in_modules()), "AddIn")
    return pack(with_main_type(parts, MACRO_WORKBOOK, ADD_IN))


def calc_source(contents: Contents = BLANK) -> bytes:
    """What LibreOffice makes jiugai.ods from: the same workbook with the launcher for LibreOffice."""
    return pack(with_project(_workbook(contents, for_excel=False).bytes(), calc_modules()))


def _workbook(contents: Contents, for_excel: bool) -> Drawing:
    drawing = new_drawing()
    draw_first(drawing)
    draw_control(drawing, for_excel)
    draw_help(drawing, contents.remark, buttons=True)
    draw_ticks(drawing)
    draw_sheets(drawing, contents)
    return drawing
