"""楼栋单元明细表: 楼 → 单元 → 户, with a sum for each 单元, each 楼 and the compound."""

from addin.workbook.forms.looks import MONEY, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "楼栋单元明细表.xlsx"
WIDTHS = [8.0, 30.0, 18.0, 18.0]


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("楼栋单元明细表（写法示例）")
    looks = Looks(drawing)
    page = Page(drawing, "明细", WIDTHS)
    page.margins(18, 18, 14, 17)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    page.line(16, Cell("示例表样，仅供参考；请勿张贴公示", looks.sample, 2), Cell("{{草稿}}", looks.draft, 2))
    page.line(34, Cell("{{小区名称}}楼栋单元出资明细表", looks.title, 4))
    first = page.row
    page.line(24, *(Cell(head, looks.head) for head in ("序号", "门牌", "建筑面积（㎡）", "分摊金额（元）")))
    page.sheet.repeat_rows(first)
    number, money = looks.value, looks.number(MONEY)
    page.line(22, Cell("{{#每 分摊明细.楼栋}}{{本组.楼栋}}（{{本组.条数}}户）", looks.side, 4))
    page.line(20, Cell("{{#每 分摊明细.单元}}", looks.label), Cell("{{本组.单元}}（{{本组.条数}}户）", looks.left, 3))
    row = 1 + page.line(
        20, Cell("{{分摊明细.序号}}", number), Cell("{{分摊明细.门牌}}", looks.left),
        Cell("{{分摊明细.建筑面积}}", money), Cell("{{分摊明细.分摊金额}}", money),
    )  # fmt: skip
    for label in ("单元小计{{/每}}", "楼栋小计{{/每}}", "合计"):
        bold = looks.number(MONEY, bold=True)
        sums = (Cell(f"=SUBTOTAL(9,{column}{row}:{column}{row})", bold) for column in "CD")
        page.line(22, Cell(label, looks.head, 2), *sums)
    page.enclose()
    return drawing.bytes()
