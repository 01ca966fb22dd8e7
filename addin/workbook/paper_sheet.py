"""同意表-…: the paper grid as it was printed, with its merged header of three lines, typed as it stands."""

from addin.workbook import palette
from addin.workbook.contents import Paper
from addin.workbook.drawing import Drawing, Worksheet
from addin.workbook.highlight import light_up
from addin.workbook.printing import page

TITLE = "改造提升征求意见表"
TEXT = (
    "　　拟对2000年12月31日前建成、影响居民基本生活、居民改造意愿强烈的老旧小区实施改造提升。各级财政补助不超过核定的"
    "项目总投资的90%，不足部分按照“谁受益，谁出资”原则，由小区业主共同承担（约10%）。改造前成立业委会，改造后引入物业管理。"
    "特此征求广大业主意见。"
)
QUESTION = "是否同意提升改造并自愿承担应由居民筹集资金部分（根据审批资金确定约10%）"
WIDTHS = (14, 8, 20, 16, 20, 16)
FIRST_LINE = 5
"""Row, from 0, of the lowest floor."""


def draw_paper(drawing: Drawing, paper: Paper) -> None:
    """One paper grid."""
    sheet = drawing.sheet(paper.sheet)
    sheet.set_tab_color(palette.TAB_INPUT)
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
    light_up(drawing, sheet, paper.sheet, FIRST_LINE, len(WIDTHS) - 1)
    page(sheet)


def _fill(sheet: Worksheet, row: int, column: int, text: str, look: object) -> None:
    if text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _head(drawing: Drawing, sheet: Worksheet) -> None:
    """Title, text, and the header: 楼号 and 楼层 three lines high, the question over two 户 of two columns each."""
    head = drawing.look(bold=True, align="center", text_wrap=True, border=1, bg_color=palette.INPUT_PALE)
    last = len(WIDTHS) - 1
    sheet.merge_range(0, 0, 0, last, TITLE, drawing.look(bold=True, font_size=16, align="center"))
    sheet.merge_range(1, 0, 1, last, TEXT, drawing.look(text_wrap=True, valign="top"))
    for row, height in enumerate((34, 66, 24, 22, 22)):
        sheet.set_row(row, height)
    sheet.merge_range(2, 0, 4, 0, "楼号", head)
    sheet.merge_range(2, 1, 4, 1, "楼层", head)
    sheet.merge_range(2, 2, 2, last, QUESTION, head)
    for left, door in ((2, "东户"), (4, "西户")):
        sheet.merge_range(3, left, 3, left + 1, door, head)
        sheet.write_string(4, left, "意见", head)
        sheet.write_string(4, left + 1, "签字", head)
