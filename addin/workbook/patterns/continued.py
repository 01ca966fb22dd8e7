"""出资续表: twenty households a page, each page with its head, 续表, 本页小计 and what all pages so far come to."""

from addin.workbook.forms.looks import MONEY, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "出资续表.xlsx"
WIDTHS = [8.0, 30.0, 18.0, 18.0]
ROWS_A_PAGE = 20


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("出资续表（写法示例）")
    looks = Looks(drawing)
    page = Page(drawing, "续表", WIDTHS)
    page.margins(18, 18, 14, 14)
    page.sheet.fit_to_pages(1, 0)
    each = "{{#每 分摊明细 每页 " + str(ROWS_A_PAGE) + " 补齐}}"
    page.line(16, Cell(f"{each}示例表样，仅供参考；请勿张贴公示", looks.sample, 2), Cell("{{草稿}}", looks.draft, 2))
    page.line(34, Cell("{{小区名称}}居民出资明细表{{本组.续表}}", looks.title, 4))
    page.line(18, Cell("第 {{本组.序号}} 页　共 {{本组.页数}} 页", looks.line_right, 4))
    page.line(24, *(Cell(head, looks.head) for head in ("序号", "门牌", "建筑面积（㎡）", "分摊金额（元）")))
    money = looks.number(MONEY)
    page.line(
        26, Cell("{{分摊明细.序号}}", looks.value), Cell("{{分摊明细.门牌}}", looks.left),
        Cell("{{分摊明细.建筑面积}}", money), Cell("{{分摊明细.分摊金额}}", money),
    )  # fmt: skip
    bold = looks.number(MONEY, bold=True)
    for label, area, amount in (
        ("本页小计", "{{本组.建筑面积}}", "{{本组.分摊金额}}"),
        ("累计", "{{本组.累计建筑面积}}", "{{本组.累计分摊金额}}"),
    ):
        page.line(26, Cell(label, looks.head, 2), Cell(area, bold), Cell(amount, bold))
    page.line(22, Cell("制表：{{填表人}}　　审核：{{负责人}}{{/每}}", looks.line, 4))
    page.enclose()
    return drawing.bytes()
