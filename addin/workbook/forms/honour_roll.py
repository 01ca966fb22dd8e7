"""群众参与光荣榜: who gave money, goods, fittings or work, upright A4, for the wall.

It comes in two copies: as filled it names everybody and stays in the office; the one for the wall, which `run` and
`public` make of it, asks the column 同意公示 who may be named, and masks or leaves out the others (参数: 未同意公示的).
"""

from addin.public import office
from addin.workbook.drawing import Format
from addin.workbook.forms.looks import MONEY, REPORTING, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from validators.sheets.gifts.gift import Gift

FILE = "群众参与光荣榜.xlsx"
RED = "#C00000"
WIDTHS = [6.0, 15, 24, 10, 9.5, 13.5, 9.5]
HEADS = ("序号", "姓名", "内容", "数量", "单位", "金额（元）", "同意公示")
NUMERALS = "一二三四"


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("群众参与光荣榜（示例）", keywords=REPORTING)
    looks = Looks(drawing)
    page = Page(drawing, "光荣榜", WIDTHS)
    page.margins(13, 13, 18, 13)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    _heading(page, looks)
    for number, kind in zip(NUMERALS, Gift, strict=True):
        _section(page, looks, f"{number}、{kind.value}", kind)
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    title = looks.custom(font_name="黑体", font_size=26, bold=True, align="center", font_color=RED)
    page.line(
        16,
        Cell(f"示例表样，仅供参考；{office.POST_THE_OTHER}", looks.sample, 5),
        Cell("{{草稿}}", looks.draft, 2),
    )
    page.line(24, Cell("{{小区名称}}", looks.custom(font_size=14, align="center"), len(WIDTHS)))
    page.line(38, Cell("群众参与光荣榜", title, len(WIDTHS)))
    page.line(
        20,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 4),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 3),
    )


def _section(page: Page, looks: Looks, title: str, kind: Gift) -> None:
    """A band, a heading, and the row that repeats for this kind."""
    band = looks.custom(font_name="黑体", font_size=12, font_color=RED, border=1, indent=1)
    page.line(19, Cell(title, band, len(WIDTHS)))
    page.line(18, *(Cell(head, looks.head) for head in HEADS))
    number = looks.number("General", align="center")
    small = looks.custom(font_name="仿宋", font_size=10.5, align="center", border=1)
    page.line(
        16,
        Cell(f"{{{{#若 光荣榜.类别 = {kind.value}}}}}{{{{光荣榜.序号}}}}", number),
        Cell("{{光荣榜.姓名}}", _name(looks)),
        Cell("{{光荣榜.内容}}", looks.left),
        Cell("{{光荣榜.数量}}", number),
        Cell("{{光荣榜.单位}}", looks.value),
        Cell("{{光荣榜.金额}}", looks.number(MONEY)),
        Cell("{{光荣榜.同意公示}}", small),
    )


def _name(looks: Looks) -> Format:
    return looks.custom(font_name="仿宋", font_size=12, bold=True, align="center", border=1, shrink=True)


def _foot(page: Page, looks: Looks) -> None:
    money = looks.custom(font_name="黑体", font_size=11, border=1, indent=1, text_wrap=True)
    page.line(22, Cell("捐资合计 {{捐资合计|千分位}} 元　投工 {{投工合计}} 工时", money, len(WIDTHS)))
    page.line(22, Cell("捐物合计 {{捐物合计}}", money, len(WIDTHS)))
    page.line(
        24,
        Cell("单位负责人：{{负责人}}", looks.line, 3),
        Cell("填表人：{{填表人}}", looks.line, 4),
    )
    note = (
        "注：只有捐资是金额，实物和投工各按自己的单位合计，不折算成钱。没有同意公示的，公示版按规定遮名或不列，"
        "合计照算；没有署名的 {{未署名笔数}} 笔。"
    )
    page.line(34, Cell(note, looks.note, len(WIDTHS)))
