"""表决票 to be printed and cut: one a voter and motion, prefilled, eight to an A4 page (sources.md §4.6).

Four rows of two fill a page: the blocks are as high as a quarter of it, and what is left is lower than a block's first
row, so that no slip is torn by a page break.  Every slip has the box 弃权, lest a motion have two kinds of slips; its
code tells the motion and the number, no name.
"""

from addin.tell.vote.blank_ballots import FIELDS, RECORDS, SIDES
from addin.workbook.forms.looks import FANG, HEI, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "表决票.xlsx"
SAMPLE = '&L&"宋体"&11示例表样，仅供参考&R&"宋体"&11沿虚线剪开；含个人信息，发放和收回请登记'
WIDTHS = (7.0, 11.0, 5.5, 13.5)
GAP = 1.2
"""On either side of the upright line to cut along, which touches neither slip."""
CODE, INDENT = 50, 24
"""Pixels: lower than title and number together, in the middle of the last column, where a void slip has its words."""
HEIGHTS = (24, 18, 22, 34, 28, 28, 26, 8, 8)
"""Title, number, voter, motion, opinion, note, signature, room on either side of the line to cut along; 196 points."""
NOTE = "在选定的一项方框内打“√”；不勾、勾两项以上、不是本人签名的无效。"
BOXES = "□ 通过　　□ 不通过　　□ 弃权"


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx."""
    drawing = new_drawing("表决票（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "表决票", [*WIDTHS, GAP, GAP, *WIDTHS])
    page.margins(10, 10, 8, 8)
    page.head(SAMPLE, margin=0.1)
    _lines(page, looks)
    page.sheet.print_area(0, 0, page.row - 1, 2 * len(WIDTHS) + 1)
    return drawing.bytes()


def _lines(page: Page, looks: Looks) -> None:
    """One block, which repeats for every two slips."""
    title = looks.custom(font_name=HEI, font_size=13, align="center", border=1, shrink=True)
    small = looks.custom(font_size=9, border=1, indent=1, shrink=True)
    above = looks.custom(left=1, top=1, right=1)
    void = looks.custom(font_name=HEI, font_size=11, align="center", font_color="#C00000", left=1, right=1, bottom=1)
    value = looks.custom(font_name=FANG, font_size=11, border=1, indent=1, shrink=True)
    label = looks.custom(font_size=9.5, border=1, align="center")
    motion = looks.custom(font_name=FANG, font_size=11, border=1, indent=1, text_wrap=True)
    boxes = looks.custom(font_name=HEI, font_size=12, border=1, align="center")
    note = looks.custom(font_size=9, border=1, text_wrap=True, indent=1)
    strip, blank = looks.custom(bottom=3), looks.custom()
    last = len(WIDTHS)
    rows: list[list[list[Cell]]] = []
    for side in SIDES:
        field = {one.name: f"{{{{{RECORDS.name}.{side}{one.name}}}}}" for one in FIELDS}
        column = 0 if side == SIDES[0] else last + 2
        page.code(page.row, column + last - 1, "表决票", field["第几题"], field["票号"], side=CODE, indent=INDENT)
        rows.append(
            [
                [Cell("{{小区名称}}表决票", title, last - 1), Cell("", above)],
                [Cell(f"编号 {field['票号']}", small, last - 1), Cell(field["作废"], void)],
                [Cell("投票人", label), Cell(field["姓名"], value), Cell("住址", label), Cell(field["住址"], value)],
                [Cell("表决事项", label), Cell(field["议题"], motion, last - 1)],
                [Cell("表决意见", label), Cell(BOXES, boxes, last - 1)],
                [Cell(f"{NOTE}计 {field['票权']}。", note, last)],
                [Cell("本人签名", label), Cell("", value), Cell("日期", label), Cell("　　年　月　日", value)],
                [Cell("", strip, last)],
                [Cell("", blank, last)],
            ]
        )
    left, right = rows
    left[0][0] = Cell(f"{{{{#每 {RECORDS.name}}}}}{{{{小区名称}}}}表决票", title, last - 1)
    right[-1][0] = Cell("{{/每}}", blank, last)
    for height, one, other in zip(HEIGHTS, left, right, strict=True):
        cut = {"bottom": 3} if one[0].look is strip else {}
        gap = Cell("", looks.custom(right=3, **cut)), Cell("", looks.custom(**cut))
        page.line(height, *one, *gap, *other)
