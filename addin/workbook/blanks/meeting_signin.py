"""会议签到表 to be printed: the people who are to come filled in, the column 签到 empty, and lines for others."""

from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from addin.workbook.signin_page import COLUMNS, HEADS, WIDTHS, draw_head, page_set_up

FILE = "会议签到表（空白）.xlsx"
MORE = 6
"""Empty lines below the list."""
LINE = 26


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx."""
    drawing = new_drawing("会议签到表（空白，示例）")
    looks = Looks(drawing)
    page = Page(drawing, "{{签到.会议}}", WIDTHS)
    page_set_up(page)
    page.line(16, Cell("示例表样，仅供参考；请本人签到，代签无效", looks.sample, COLUMNS))
    page.code(page.row, COLUMNS - 1, "会议签到表", "{{本组.会议}}", indent=60)
    draw_head(page, looks, coded=True)
    page.sheet.repeat_rows(0, page.row - 1)
    value = looks.custom(font_name="仿宋", font_size=11, align="center", border=1, shrink=True)
    page.line(LINE, *(Cell("" if head == "签到" else f"{{{{签到.{head}}}}}", value) for head in HEADS))
    for _ in range(MORE):
        page.line(LINE, *(Cell("", value) for _ in HEADS))
    page.sheet.print_area(0, 0, page.row - 1, COLUMNS - 1)
    return drawing.bytes()
