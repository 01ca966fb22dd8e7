"""同意表-…: the paper grid as it was printed, with its merged header of three lines, typed as it stands."""

from addin.workbook import palette
from addin.workbook.contents import Paper
from addin.workbook.drawing import Drawing, Worksheet
from addin.workbook.grid_head import FIRST_LINE, TEXT, TITLE, HeadLooks, draw_head
from addin.workbook.highlight import light_up
from addin.workbook.navigation import back_by, colour_tab
from addin.workbook.printing import fitted

WIDTHS = (14, 8, 20, 16, 20, 16)


def draw_paper(drawing: Drawing, paper: Paper) -> None:
    """One paper grid."""
    sheet = drawing.sheet(paper.sheet)
    colour_tab(sheet, paper.sheet)
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width, drawing.look(num_format="@"))
    _head(drawing, sheet)
    cell = drawing.look(num_format="@", align="center", text_wrap=True, border=1)
    last = FIRST_LINE + len(paper.lines) - 1
    sheet.merge_range(FIRST_LINE, 0, last, 0, "", cell)
    sheet.write_string(FIRST_LINE, 0, paper.place, cell)
    for row, line in enumerate(paper.lines, start=FIRST_LINE):
        sheet.set_row(row, 26)
        for column, text in enumerate(line, start=1):
            _fill(sheet, row, column, text, cell)
    if paper.hand_note:
        sheet.write_string(last + 2, 2, paper.hand_note)
    sheet.freeze_panes(FIRST_LINE, 0)
    light_up(drawing, sheet, paper.sheet, FIRST_LINE, len(WIDTHS) - 1)
    fitted(sheet, sum(WIDTHS))


def _fill(sheet: Worksheet, row: int, column: int, text: str, look: object) -> None:
    if text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _head(drawing: Drawing, sheet: Worksheet) -> None:
    looks = HeadLooks(
        drawing.look(bold=True, font_size=16, align="center"),
        drawing.look(text_wrap=True, valign="top"),
        drawing.look(bold=True, align="center", text_wrap=True, border=1, bg_color=palette.INPUT_PALE),
    )
    draw_head(sheet, TITLE, TEXT, ("东户", "西户"), looks, (34, 66, 24, 22, 22))
    back_by(sheet, 0, 0, TITLE, looks.title)
