"""The working workbook: help, input sheets, result sheets; blank as `new` gives it, or filled as the sample is."""

from addin.filling.sheets.values import Link
from addin.tell import contents_sheet
from addin.tell.compound import overview_sheet as overview
from addin.tell.order import rank
from addin.tell.sheet import PageSheet, ResultSheet, WallSheet
from addin.tell.sheets import PAGES
from addin.tell.sheets import SHEETS as RESULTS
from addin.workbook import palette
from addin.workbook.contents import BLANK, Contents
from addin.workbook.drawing import Drawing, Format, Worksheet
from addin.workbook.help_sheet import draw_help
from addin.workbook.highlight import define_names
from addin.workbook.input_sheets import draw_table
from addin.workbook.overview_page import draw_overview
from addin.workbook.paper_sheet import draw_paper
from addin.workbook.result_sheets import draw_result
from addin.workbook.settings_sheet import draw_settings
from addin.workbook.wall_sheet import draw_wall
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster
from validators.sheets.settings import SHEET as SETTINGS
from validators.sheets.vote import motions
from validators.subjects import OPTIONAL


def draw(contents: Contents = BLANK) -> bytes:
    """The workbook as an .xlsx."""
    drawing = new_drawing()
    draw_first(drawing)
    draw_help(drawing, contents.remark)
    draw_sheets(drawing, contents)
    return drawing.bytes()


def new_drawing() -> Drawing:
    """An empty working workbook."""
    return Drawing("旧改助手工作簿", palette.FONT, palette.SIZE)


def draw_first(drawing: Drawing) -> None:
    """一页看懂, before all others; hidden until a run has written it."""
    draw_overview(drawing, overview.SHEET).hide()


def draw_sheets(drawing: Drawing, contents: Contents) -> None:
    """目录, the input sheets with these contents, then the result sheets.

    What nobody has to fill in, and what no run has written yet, is hidden.
    """
    _list(drawing, _result(drawing, contents_sheet.SHEET), contents)
    draw_settings(drawing, contents.settings)
    draw_table(drawing, roster.SHEET, roster.DwellingRow, contents.dwellings)
    draw_table(drawing, consent.SHEET, consent.ConsentRow, contents.answers)
    for paper in contents.papers:
        draw_paper(drawing, paper)
    motion_rows = contents.tables.get(motions.SHEET, ())
    _hidden(draw_table(drawing, motions.SHEET, motions.MotionRow, motion_rows), not motion_rows)
    for sheet in sorted(OPTIONAL, key=lambda one: rank(one.name)):
        rows = contents.tables.get(sheet.name, ())
        _hidden(draw_table(drawing, sheet.name, sheet.model, rows, sheet.columns), not rows)
    for result in RESULTS:
        if result not in PAGES:
            _hidden(_result(drawing, result), True)
    define_names(drawing)


def _list(drawing: Drawing, sheet: Worksheet, contents: Contents) -> None:
    """What 目录 says before the first run."""
    held: dict[str, int | None] = {
        contents_sheet.NAME: None,
        SETTINGS: None,
        roster.SHEET: None,
        consent.SHEET: None,
        "帮助": None,
    }
    held |= {name: None for name, rows in contents.tables.items() if rows}
    held |= {paper.sheet: None for paper in contents.papers}
    for number, row in enumerate(contents_sheet.listed(held, list(held)), start=1):
        for at, cell in enumerate(row):
            if isinstance(cell, Link):
                sheet.write_url(number, at, f"internal:{cell.location}", _link(drawing), cell.text)
            elif cell is not None:
                sheet.write(number, at, cell)


def _link(drawing: Drawing) -> Format:
    return drawing.look(font_color="#0563C1", underline=1, indent=1, num_format="General_ ")


def draw_results() -> bytes:
    """The result sheets alone, for a workbook of the user's own making that has none."""
    drawing = Drawing("旧改助手结果", palette.FONT, palette.SIZE)
    for result in RESULTS:
        _result(drawing, result)
    define_names(drawing)
    return drawing.bytes()


def _result(drawing: Drawing, result: ResultSheet) -> Worksheet:
    if isinstance(result, PageSheet):
        return draw_overview(drawing, result)
    if isinstance(result, WallSheet):
        return draw_wall(drawing, result)
    return draw_result(drawing, result)


def _hidden(sheet: Worksheet, hide: bool) -> None:
    if hide:
        sheet.hide()
