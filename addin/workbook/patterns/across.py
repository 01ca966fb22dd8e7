"""各楼出资表: 横向, a column a building, with formulas that follow to the right."""

from addin.workbook.forms.looks import INTEGER, MONEY, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from addin.workbook.printing import A3

FILE = "各楼出资表.xlsx"
BUILDINGS = 20
"""Columns that the page keeps free; a compound with more is told so."""


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("各楼出资表（写法示例）")
    looks = Looks(drawing)
    page = Page(drawing, "各楼", [15, *[8.5] * BUILDINGS], landscape=True)
    page.sheet.set_paper(A3)
    page.margins(12, 12, 14, 14)
    page.sheet.fit_to_pages(1, 1)
    page.line(16, Cell("示例表样，仅供参考", looks.sample, 6), Cell("{{草稿}}", looks.draft, BUILDINGS - 5))
    page.line(34, Cell("{{小区名称}}各楼栋出资情况表", looks.title, 1 + BUILDINGS))
    rows = (
        ("楼栋", "{{楼栋分摊.楼栋|向右}}", looks.head),
        ("户数（户）", "{{楼栋分摊.户数|向右}}", looks.number(INTEGER)),
        ("建筑面积（㎡）", "{{楼栋分摊.建筑面积|向右}}", looks.number(MONEY)),
        ("分摊金额（元）", "{{楼栋分摊.分摊金额|向右}}", looks.number(MONEY)),
    )
    for label, first, look in rows:
        _line(page, Cell(label, looks.label), Cell(first, look))
    each = f"=ROUND(B{page.row}/B{page.row - 2},2)"
    _line(page, Cell("户均（元）", looks.label), Cell(each, looks.number(MONEY)))
    whole = f"=SUM(B{page.row - 1}:{chr(ord('A') + BUILDINGS)}{page.row - 1})"
    page.line(26, Cell("合计（元）", looks.label), Cell(whole, looks.number(MONEY, bold=True), 3))
    page.enclose()
    return drawing.bytes()


def _line(page: Page, label: Cell, first: Cell) -> None:
    """With room to the right: cells that are blank, not empty texts."""
    row = page.line(26, label, first)
    for column in range(2, 1 + BUILDINGS):
        page.sheet.write_blank(row, column, None, first.look)
