"""收款收据: a slip a household, three a page: one digit a cell, 年 月 日 apart, the form's own boxes."""

from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "收款收据.xlsx"
PLACES = ("百万", "十万", "万", "千", "百", "十", "元", "角", "分")
WIDTHS = [13, 15, *[4.6] * len(PLACES), 10]
SLIPS_A_PAGE = 3


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("收款收据（写法示例）")
    looks = Looks(drawing)
    small = looks.sample
    page = Page(drawing, "收据", WIDTHS)
    page.margins(15, 15, 12, 12)
    page.sheet.fit_to_pages(1, 0)
    each = "{{#每 分摊明细 每页 " + str(SLIPS_A_PAGE) + "}}"
    page.line(
        14, Cell(f"{each}示例表样，仅供参考；含个人信息，请勿张贴公示", small, 8), Cell("{{草稿}}", looks.draft, 4)
    )
    page.line(3, Cell("{{#每 分摊明细}}", small, len(WIDTHS)))
    _slip(page, looks)
    page.line(3, Cell("{{/每}}", small, len(WIDTHS)))
    page.line(3, Cell("{{/每}}", small, len(WIDTHS)))
    page.enclose()
    return drawing.bytes()


def _slip(page: Page, looks: Looks) -> None:
    """One household's, with room for the stamp under it."""
    page.line(32, Cell("{{小区名称}}改造居民出资收款收据", looks.title, len(WIDTHS)))
    date = ("{{填报日期|年}}", "年", "{{填报日期|月|左补零 2}}", "月", "{{填报日期|日|左补零 2}}", "日")
    page.line(
        20, Cell("编号：{{分摊明细.序号|左补零 4}}", looks.line, 2), Cell("", looks.line, 3),
        *(Cell(text, looks.line_right, 2 if text == date[0] else 1) for text in date),
    )  # fmt: skip
    page.line(24, Cell("门牌", looks.label), Cell("{{分摊明细.门牌}}", looks.left, 5), Cell("产权人", looks.label, 2),
              Cell("{{分摊明细.产权人}}", looks.left, 4))  # fmt: skip
    page.line(18, Cell("金额", looks.label), Cell("", looks.label), *(Cell(one, looks.label) for one in PLACES),
              Cell("", looks.label))  # fmt: skip
    digits = (Cell(f"{{{{分摊明细.分摊金额|位 {place}}}}}", looks.value) for place in PLACES)
    page.line(24, Cell("人民币（小写）", looks.label, 2), *digits, Cell("", looks.label))
    page.line(24, Cell("人民币（大写）", looks.label), Cell("{{分摊明细.分摊金额|大写}}", looks.left, len(WIDTHS) - 1))
    ways = ("按户", "按面积")
    boxes = "　　".join(f"{way}{{{{分摊方式|勾({way})|框 □}}}}" for way in ways)
    page.line(24, Cell("分摊方式", looks.label), Cell(boxes, looks.left, len(WIDTHS) - 1))
    page.line(26, Cell("收款单位（盖章）：{{填报单位}}", looks.line, 6), Cell("收款人：", looks.line, 6))
    page.line(14)
