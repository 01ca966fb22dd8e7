"""The working workbook: help, input sheets, result sheets; blank as `new` gives it, or filled as the sample is."""

from addin.tell.sheet import WallSheet
from addin.tell.sheets import SHEETS as RESULTS
from addin.workbook import palette
from addin.workbook.contents import BLANK, Contents
from addin.workbook.drawing import Drawing
from addin.workbook.help_sheet import draw_help
from addin.workbook.highlight import define_names
from addin.workbook.input_sheets import draw_table
from addin.workbook.paper_sheet import draw_paper
from addin.workbook.result_sheets import draw_result
from addin.workbook.settings_sheet import draw_settings
from addin.workbook.wall_sheet import draw_wall
from validators.sheets.consent import row as consent
from validators.sheets.optional import OPTIONAL
from validators.sheets.roster import row as roster
from validators.sheets.vote import motions


def draw(contents: Contents = BLANK) -> bytes:
    """The workbook as an .xlsx."""
    drawing = new_drawing()
    draw_help(drawing, contents.remark)
    draw_sheets(drawing, contents)
    return drawing.bytes()


def new_drawing() -> Drawing:
    """An empty working workbook."""
    return Drawing("旧改助手工作簿", palette.FONT, palette.SIZE)


def draw_sheets(drawing: Drawing, contents: Contents) -> None:
    """The input sheets with these contents, then the result sheets."""
    draw_settings(drawing, contents.settings)
    draw_table(drawing, roster.SHEET, roster.DwellingRow, contents.dwellings)
    draw_table(drawing, consent.SHEET, consent.ConsentRow, contents.answers)
    draw_table(drawing, motions.SHEET, motions.MotionRow, contents.tables.get(motions.SHEET, ()))
    for sheet in OPTIONAL:
        draw_table(drawing, sheet.name, sheet.model, contents.tables.get(sheet.name, ()), sheet.columns)
    for paper in contents.papers:
        draw_paper(drawing, paper)
    _results(drawing)


def draw_results() -> bytes:
    """The result sheets alone, for a workbook of the user's own making that has none."""
    drawing = Drawing("旧改助手结果", palette.FONT, palette.SIZE)
    _results(drawing)
    return drawing.bytes()


def _results(drawing: Drawing) -> None:
    for result in RESULTS:
        if isinstance(result, WallSheet):
            draw_wall(drawing, result)
        else:
            draw_result(drawing, result)
    define_names(drawing)
