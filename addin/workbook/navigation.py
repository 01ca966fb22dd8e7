"""The way about a workbook: groups of tabs in colours of their own, and the way back to 目录 from every sheet."""

from addin.tell.contents_sheet import BACK, NAME
from addin.tell.order import FILL, LOOK, MEND, MONEY, PAPERS, RECORD, VOTE, group_of
from addin.workbook import palette
from addin.workbook.drawing import Drawing, Format, Worksheet

TABS = {
    LOOK: "#C00000",
    FILL: palette.TAB_INPUT,
    MEND: "#BF8F00",
    VOTE: palette.TAB_RESULT,
    MONEY: "#7030A0",
    PAPERS: "#008080",
    RECORD: palette.TAB_HELP,
}
"""Group → colour of its tabs."""
TARGET = f"internal:'{NAME}'!A1"


def colour_tab(sheet: Worksheet, name: str) -> None:
    """By the group of the sheet."""
    sheet.set_tab_color(TABS[group_of(name)])


def way_back(drawing: Drawing, sheet: Worksheet, column: int, row: int = 0) -> None:
    """返回目录 beside the last heading, where it is not printed."""
    look = drawing.look(font_color="#0563C1", underline=1, align="center")
    sheet.set_column(column, column, 2 * len(BACK) + 2, drawing.look())
    sheet.write_url(row, column, TARGET, look, BACK, BACK)


def leading(drawing: Drawing) -> Format:
    """Of a heading that leads back: light enough to be read as a link."""
    colours = {"bg_color": palette.INPUT_LINKED, "font_color": palette.INPUT, "border_color": palette.LINE}
    return drawing.look(bold=True, underline=1, align="center", text_wrap=True, border=1, **colours)


def back_by(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """A heading of a sheet to fill in that leads back: a cell beside it would be read as a column more."""
    sheet.write_url(row, column, TARGET, look, text, f"{BACK}（点这一格）")
