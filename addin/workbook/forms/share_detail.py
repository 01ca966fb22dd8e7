"""居民出资分摊明细表: what every dwelling pays, signed for line by line, upright A4 with page numbers."""

from addin.workbook.forms.looks import INTEGER, MONEY, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "居民出资分摊明细表.xlsx"

WIDTHS = [5.5, 18, 11, 14, 10.5, 11.5, 9, 8]
HEADS = ("序号", "门牌", "产权人", "联系电话", "建筑面积\n（㎡）", "分摊金额\n（元）", "签字确认", "备注")


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("居民出资分摊明细表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "明细表", WIDTHS)
    page.margins(12, 12, 14, 17)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    _heading(page, looks)
    first = page.row
    page.line(33, *(Cell(head, looks.head) for head in HEADS))
    page.sheet.repeat_rows(first)
    page.sheet.freeze_panes(page.row, 0)
    _detail(page, looks)
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    page.line(
        16, Cell("示例表样，仅供参考；含个人信息，请勿张贴公示", looks.sample, 6), Cell("{{草稿}}", looks.draft, 2)
    )
    page.line(34, Cell("{{小区名称}}居民出资分摊明细表", looks.title, 8))
    page.line(
        20,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 5),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 3),
    )
    money = looks.number(MONEY)
    label = looks.label
    page.line(
        22,
        Cell("核定总投资（元）", label, 2),
        Cell("{{核定总投资}}", money, 2),
        Cell("财政补助合计（元）", label, 2),
        Cell("{{财政补助合计}}", money, 2),
    )
    page.line(
        22,
        Cell("其他资金（元）", label, 2),
        Cell("{{非财政资金合计}}", money, 2),
        Cell("居民出资（元）", label, 2),
        Cell("{{居民出资}}", looks.number(MONEY, bold=True), 2),
    )
    page.line(
        22,
        Cell("分摊方式", label, 2),
        Cell("{{分摊方式}}，精确到{{分摊精度}}", looks.value, 2),
        Cell("分摊户数（户）", label, 2),
        Cell("{{分摊户数}}", looks.number(INTEGER + "_ "), 2),
    )
    page.line(8)


def _detail(page: Page, looks: Looks) -> None:
    """The row that repeats, and the total under it."""
    small = looks.custom(font_name="仿宋", font_size=10.5, align="center", border=1, text_wrap=True)
    text = looks.custom(font_name="仿宋", font_size=11, border=1, shrink=True)
    row = page.line(
        20.5,
        Cell("{{分摊明细.序号}}", looks.number(INTEGER, align="center")),
        Cell("{{分摊明细.门牌}}", text),
        Cell("{{分摊明细.产权人|行高}}", small),
        Cell("{{分摊明细.联系电话|遮号|行高}}", small),
        Cell("{{分摊明细.建筑面积}}", looks.number(MONEY)),
        Cell("{{分摊明细.分摊金额}}", looks.number(MONEY)),
        Cell("", small),
        Cell("{{分摊明细.备注|行高}}", looks.custom(font_name="仿宋", font_size=10.5, border=1, text_wrap=True)),
    )
    row += 1
    page.line(
        23,
        Cell("合　计", looks.head, 4),
        Cell(f"=SUM(E{row}:E{row})", looks.number(MONEY, bold=True)),
        Cell(f"=SUM(F{row}:F{row})", looks.number(MONEY, bold=True)),
        Cell("", looks.head, 2),
    )
    page.line(23, Cell("居民出资大写", looks.label, 2), Cell("{{居民出资|大写(人民币)}}", looks.left, 6))


def _foot(page: Page, looks: Looks) -> None:
    page.line(
        26,
        Cell("单位负责人：{{负责人}}", looks.line, 3),
        Cell("填表人：{{填表人}}", looks.line, 3),
        Cell("", looks.line, 2),
    )
    note = "注：各户分摊额之和与居民出资相差 {{分摊差额}} 元（按“角”“元”取整时才会有差额）；联系电话已隐去中间四位。"
    page.line(26, Cell(note, looks.note, 8))
