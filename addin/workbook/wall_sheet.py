"""A drawing for the wall: cells of one size that take their colour from their word; A3, a page every so many rows.

Drawn at full size, not fitted: Excel passes over page breaks on a sheet that is fitted to pages.
"""

from addin.tell.sheet import WallSheet
from addin.workbook import palette, printing
from addin.workbook.drawing import LAST_ROW, RULES_ROW, Drawing, Worksheet
from addin.workbook.navigation import colour_tab, way_back
from validators.grid import column_letters

TITLE, WORD = 24, 16
"""Sizes of type: words of 16 points are read from two metres."""
TITLE_HEIGHT, HEIGHT = 36, 24
PAGES = 200
"""With breaks, which is 200 A3 sheets side by side; LibreOffice takes seconds over 1000."""


def draw_wall(drawing: Drawing, wall: WallSheet) -> Worksheet:
    """Title, column looks, colours, page breaks and print set-up; no rows."""
    sheet = drawing.sheet(wall.name)
    colour_tab(sheet, wall.name)
    sheet.hide_gridlines(2)
    last = len(wall.columns) - 1
    for at, column in enumerate(wall.columns):
        side = {"align": "center"} if at else {"align": "left"}
        sheet.set_column(at, at, column.width, drawing.look(num_format="@", font_size=WORD, **side))
    sheet.set_default_row(HEIGHT)
    sheet.set_row(0, TITLE_HEIGHT)
    title = drawing.look(font_size=TITLE, bold=True, font_color=palette.INPUT)
    sheet.write_string(0, 0, wall.columns[0].name, title)
    way_back(drawing, sheet, last + 1)
    sheet.freeze_panes(1, 0)
    for word in wall.words:
        _colour(drawing, sheet, word, last)
    _headings(drawing, sheet, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(last + 1)}{LAST_ROW + 1}"})
    _print(sheet, wall.page_rows)
    return sheet


def _colour(drawing: Drawing, sheet: Worksheet, word: str, last: int) -> None:
    """A box round the word and what stands above it, in its colour; LibreOffice takes the first rule that holds."""
    colours = palette.WALL[word]
    sides = {"left": 1, "right": 1, "left_color": palette.GREY, "right_color": palette.GREY}
    below = drawing.look(**colours, **sides, bottom=1, bottom_color=palette.GREY)
    above = drawing.look(**colours, **sides, top=1, top_color=palette.GREY)
    for criteria, look in ((f'=A2="{word}"', below), (f'=AND(A2<>"",A3="{word}")', above)):
        sheet.conditional_format(1, 0, RULES_ROW, last, {"type": "formula", "criteria": criteria, "format": look})


def _headings(drawing: Drawing, sheet: Worksheet, last: int) -> None:
    """A line that counts households heads a building."""
    look = drawing.look(bold=True, bg_color=palette.INPUT_PALE, font_color=palette.INPUT)
    rule = {"type": "formula", "criteria": '=ISNUMBER(SEARCH("户：",$A2))', "format": look}
    sheet.conditional_format(1, 0, RULES_ROW, last, rule)


def _print(sheet: Worksheet, page_rows: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(printing.A3)
    sheet.set_margins(left=0.3, right=0.3, top=0.4, bottom=0.55)
    sheet.center_horizontally()
    sheet.set_h_pagebreaks([page_rows * page for page in range(1, PAGES + 1)])
    printing.heading(sheet, edge=0.15)
