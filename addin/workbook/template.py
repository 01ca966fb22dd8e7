"""The working workbook: help, input sheets, result sheets; blank as `new` gives it, or with contents as the sample."""

from importlib.resources import files
from pathlib import Path

from addin.filling.save import save_bytes
from addin.results.catalogue import SHEETS as RESULTS
from addin.workbook import palette
from addin.workbook.contents import BLANK, Contents
from addin.workbook.drawing import Drawing
from addin.workbook.help_sheet import draw_help
from addin.workbook.highlight import define_names
from addin.workbook.input_sheets import draw_table
from addin.workbook.paper_sheet import draw_paper
from addin.workbook.result_sheets import draw_result
from addin.workbook.settings_sheet import draw_settings
from validators.sheets import consent, roster

FILE = "workbook.xlsx"


def draw(contents: Contents = BLANK) -> bytes:
    """The workbook as an .xlsx."""
    drawing = Drawing("旧改助手工作簿", palette.FONT, palette.SIZE)
    draw_help(drawing, contents.remark)
    draw_settings(drawing, contents.settings)
    draw_table(drawing, roster.SHEET, roster.DwellingRow, contents.dwellings)
    draw_table(drawing, consent.SHEET, consent.ConsentRow, contents.answers)
    for paper in contents.papers:
        draw_paper(drawing, paper)
    for result in RESULTS:
        draw_result(drawing, result)
    define_names(drawing)
    return drawing.bytes()


def blank() -> bytes:
    """The blank workbook that travels with the product, so that an office may put its own looks on it."""
    return files("xlsx_templates").joinpath(FILE).read_bytes()


def make_blank(path: Path, force: bool = False) -> None:
    """Write the blank workbook; Unusable where it cannot be put there."""
    save_bytes(blank(), path, force)
