"""改造项目排序表: the items in their order, as far as the money goes; for the wall, with the signatures.

Opening and closing words are the real ones (sources.md §P6).  It says by what the order was made, and shows the
items that wait.  Who signed is named where 决议签字 has them (masked in the copy for the wall); else there is room to.
"""

from addin.workbook.forms.looks import INTEGER, MONEY, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "项目排序表.xlsx"
WIDTHS = [6.5, 36, 9.5, 11, 14.5, 10]
SIGNED = 4
"""Lines to sign on."""


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("改造项目排序表（示例）", public=True)
    looks = Looks(drawing)
    page = Page(drawing, "项目排序", WIDTHS)
    page.margins(13, 13, 14, 15)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    _heading(page, looks)
    _items(page, looks)
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    words = looks.custom(font_name="仿宋", font_size=12, text_wrap=True, valign="vcenter")
    page.line(16, Cell("示例表样，仅供参考", looks.sample, 4), Cell("{{草稿}}", looks.draft, 2))
    page.line(36, Cell("{{小区名称}}改造项目排序", looks.title, len(WIDTHS)))
    page.line(40, Cell("{{#若 排序理由 ≠ “”}}　　{{排序理由}}，提升改造项目排序如下：", words, len(WIDTHS)))
    page.line(40, Cell("{{#若 排序理由 = “”}}　　提升改造项目排序如下：", words, len(WIDTHS)))
    page.line(
        20,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 2),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 4),
    )
    page.line(20, Cell("排序依据：{{采用的排序}}", looks.line, 6))


def _items(page: Page, looks: Looks) -> None:
    heads = ("排序", "项目名称", "类别", "征求意见\n（户）", "概算（元）", "资金安排")
    head = page.line(30, *(Cell(text, looks.head) for text in heads))
    page.sheet.repeat_rows(head)
    count = looks.number(INTEGER, align="center")
    row = page.line(
        30,
        Cell("{{项目排序.排序}}", count),
        Cell("{{项目排序.项目名称|行高}}", looks.left),
        Cell("{{项目排序.类别}}", looks.value),
        Cell("{{项目排序.征求意见户数}}", count),
        Cell("{{项目排序.概算}}", looks.number(MONEY)),
        Cell("{{项目排序.结果}}", looks.value),
    )
    page.line(
        24,
        Cell("合　计", looks.head, 4),
        Cell(f"=SUM(E{row + 1}:E{row + 1})", looks.number(MONEY, bold=True)),
        Cell("", looks.head),
    )


def _foot(page: Page, looks: Looks) -> None:
    words = looks.custom(font_name="仿宋", font_size=12, text_wrap=True, valign="vcenter")
    text = "　　根据上级拨付资金和居民分摊的资金，按以上排序资金用完为止（资金不够时：{{预算截止方式}}）。"
    page.line(36, Cell(text, words, len(WIDTHS)))
    page.line(24, Cell("决定单位：{{排序决定单位}}　　日期：{{排序日期|年月日}}", looks.line, len(WIDTHS)))
    page.line(22, Cell("签　字", looks.head, len(WIDTHS)))
    names = "{{#若 排序签字人数}}{{排序签字|行高}}（共 {{排序签字人数}} 人）"
    page.line(30, Cell(names, looks.left, len(WIDTHS)))
    for _ in range(SIGNED):
        page.line(28, *(Cell(mark, looks.value, 2) for mark in ("{{#若 非 排序签字人数}}", "", "")))
