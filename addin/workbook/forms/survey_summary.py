"""征求意见汇总表: how many households want what, how many answered, what else they said; upright A4.

The suggestions name the household, so the form as filled stays in the office; the masked copy is the one for the wall.
"""

from addin.public import office
from addin.workbook.forms.looks import INTEGER, PERCENT, SURVEYED, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "征求意见汇总表.xlsx"
WIDTHS = [6.0, 40, 11, 8.5, 10.5, 12]


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("征求意见汇总表（示例）", keywords=SURVEYED)
    looks = Looks(drawing)
    page = Page(drawing, "汇总表", WIDTHS)
    page.margins(13, 13, 13, 15)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    _heading(page, looks)
    _options(page, looks)
    _returns(page, looks)
    _remarks(page, looks)
    page.line(26, Cell("单位负责人：{{负责人}}", looks.line, 2), Cell("填表人：{{填表人}}", looks.line, 4))
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    page.line(16, Cell(f"示例表样，仅供参考；{office.PERSONAL}", looks.sample, 4), Cell("{{草稿}}", looks.draft, 2))
    page.line(34, Cell("{{小区名称}}征求意见汇总表", looks.title, len(WIDTHS)))
    page.line(
        20,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 2),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 4),
    )
    text = (
        "征求意见 {{征求意见开始|年月日}}至{{征求意见结束|年月日}}；发出 {{征求意见发出份数}} 份，"
        "收回 {{征求意见收回份数}} 份；总户数 {{总户数}} 户，答复 {{征求意见答复户数}} 户，"
        "回收率 {{征求意见回收率|百分比}}。"
    )
    page.line(
        32, Cell(text, looks.custom(font_size=10.5, text_wrap=True, valign="vcenter", border=1, indent=1), len(WIDTHS))
    )


def _band(page: Page, looks: Looks, text: str) -> None:
    page.line(20, Cell(text, looks.custom(font_name="黑体", font_size=11, border=1, indent=1), len(WIDTHS)))


def _options(page: Page, looks: Looks) -> None:
    _band(page, looks, "一、希望改造的项目")
    heads = ("序号", "项目", "类别", "勾选\n户数", "占总户数", "占答复户数")
    page.line(30, *(Cell(head, looks.head) for head in heads))
    small = looks.custom(font_name="仿宋", font_size=10.5, border=1, align="center", text_wrap=True)
    figures = (("户数", INTEGER), ("占总户数", PERCENT), ("占答复户数", PERCENT))
    page.line(
        30,
        Cell("{{征求意见汇总.序号}}", looks.number(INTEGER, align="center")),
        Cell("{{征求意见汇总.项目|行高}}", looks.left),
        Cell("{{征求意见汇总.类别|换行}}", small),
        *(Cell(f"{{{{征求意见汇总.{field}}}}}", looks.number(number, align="center")) for field, number in figures),
    )


def _returns(page: Page, looks: Looks) -> None:
    _band(page, looks, "二、各楼栋答复情况")
    heads = (("序号", 1), ("楼栋", 1), ("总户数", 1), ("答复户数", 2), ("回收率", 1))
    page.line(20, *(Cell(head, looks.head, span) for head, span in heads))
    count = looks.number(INTEGER, align="center")
    page.line(
        19,
        Cell("{{征求意见回收.序号}}", count),
        Cell("{{征求意见回收.楼栋}}", looks.left),
        Cell("{{征求意见回收.总户数}}", count),
        Cell("{{征求意见回收.答复户数}}", count, 2),
        Cell("{{征求意见回收.回收率}}", looks.number(PERCENT, align="center")),
    )


def _remarks(page: Page, looks: Looks) -> None:
    _band(page, looks, "三、意见和建议")
    page.line(
        20,
        Cell("序号", looks.head),
        Cell("意见建议", looks.head),
        Cell("姓名", looks.head),
        Cell("门牌", looks.head, 3),
    )
    page.line(
        30,
        Cell("{{征求意见建议.序号}}", looks.number(INTEGER, align="center")),
        Cell(
            "{{征求意见建议.意见建议|行高}}",
            looks.custom(font_name="仿宋", font_size=10.5, text_wrap=True, border=1, indent=1),
        ),
        Cell("{{征求意见建议.姓名}}", looks.value),
        Cell("{{征求意见建议.门牌}}", looks.value, 3),
    )
