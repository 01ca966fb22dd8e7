"""会议签到表, filled: a sheet a meeting, as the seed's (sources.md §P7), with who was to come and who came."""

from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from addin.workbook.signin_page import COLUMNS, HEADS, WIDTHS, draw_head, page_set_up

FILE = "会议签到表.xlsx"


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("会议签到表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "{{签到.会议}}", WIDTHS)
    page_set_up(page)
    page.line(
        16, Cell("示例表样，仅供参考；含个人信息，请勿张贴公示", looks.sample, 4), Cell("{{草稿}}", looks.draft, 2)
    )
    draw_head(page, looks)
    value = looks.custom(font_name="仿宋", font_size=11, align="center", border=1, shrink=True)
    page.line(22, *(Cell(f"{{{{签到.{head}}}}}", value) for head in HEADS))
    page.line(
        26,
        Cell(
            "列名 {{本组.列名人数}} 人，到会 {{本组.到会人数}} 人；"
            "有表决权的应到 {{本组.应到人数}} 人，实到 {{本组.实到人数}} 人",
            looks.left,
            COLUMNS,
        ),
    )
    page.line(24, Cell("负责人：{{负责人}}", looks.line, 3), Cell("填表人：{{填表人}}", looks.line, 3))
    page.sheet.print_area(0, 0, page.row - 1, COLUMNS - 1)
    return drawing.bytes()
