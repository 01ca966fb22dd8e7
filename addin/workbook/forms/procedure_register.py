"""一征三议两公开登记表: one upright A4 a part; one to four are meetings, five and six are what was made public.

A real 登记表 has these six, with these headings (sources.md §5).  Both sheets stand for a group of one record: a step
with two rows of 工作流程 comes on two pages.  Signatures are written by hand.
"""

from addin.workbook.drawing import Drawing
from addin.workbook.forms.looks import INTEGER, PERCENT, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "一征三议两公开登记表.xlsx"
WIDTHS = [15.0] + [13.5] * 5
MEETINGS, PUBLICITY = "{{会议登记.表名}}", "{{公开登记.表名}}"
TIME = "{{本组.开始日期|年月日}} 至 {{本组.结束日期|年月日}}"


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("一征三议两公开登记表（示例）")
    looks = Looks(drawing)
    meeting = _page(drawing, looks, MEETINGS)
    _meeting(meeting, looks)
    _foot(meeting, looks)
    public = _page(drawing, looks, PUBLICITY)
    _publicity(public, looks)
    _foot(public, looks)
    return drawing.bytes()


def _page(drawing: Drawing, looks: Looks, name: str) -> Page:
    page = Page(drawing, name, WIDTHS)
    page.margins(18, 18, 15, 15)
    page.sheet.fit_to_pages(1, 1)
    page.line(18, Cell("示例表样，仅供参考；签字栏请手签", looks.sample, 4), Cell("{{草稿}}", looks.draft, 2))
    page.line(24, Cell("{{小区名称}}", looks.custom(font_size=14, align="center"), 6))
    page.line(38, Cell("一征三议两公开工作登记表", looks.title, 6))
    part = looks.custom(font_name="黑体", font_size=14, align="center")
    page.line(28, Cell("（{{本组.部分}}）{{本组.步骤}}", part, 6))
    page.line(
        22,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 4),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 2),
    )
    return page


def _row(page: Page, looks: Looks, label: str, text: str, height: float = 34) -> None:
    page.line(height, Cell(label, looks.label), Cell(text, looks.left, 5))


def _tall(page: Page, looks: Looks, label: str, text: str, height: float) -> None:
    words = looks.custom(font_name="仿宋", font_size=11, text_wrap=True, border=1, align="left", indent=1, valign="top")
    page.line(height, Cell(label, looks.label), Cell(text, words, 5))


def _meeting(page: Page, looks: Looks) -> None:
    _row(page, looks, "动议事由", "{{本组.动议事由}}")
    _row(page, looks, "事　　项", "{{本组.事项}}", 44)
    _row(page, looks, "时　　间", TIME)
    _row(page, looks, "会议形式", "{{本组.会议形式}}")
    count = looks.number(INTEGER, align="center")
    page.line(
        34,
        Cell("参会人员\n应到（人）", looks.label),
        Cell("{{本组.应到}}", count),
        Cell("实到（人）", looks.label),
        Cell("{{本组.实到}}", count),
        Cell("比　　例", looks.label),
        Cell("{{本组.比例}}", looks.number(PERCENT, align="center")),
    )
    _tall(page, looks, "内　　容", "{{本组.内容}}", 150)
    _tall(page, looks, "参会人员\n签　　字", "", 150)
    _row(page, looks, "留存记录", "{{本组.记录}}", 40)
    _row(page, looks, "还　　缺", "{{本组.缺少}}")


def _publicity(page: Page, looks: Looks) -> None:
    _row(page, looks, "事　　项", "{{本组.事项}}", 44)
    _row(page, looks, "公开时间", TIME)
    count = looks.number('0" 天"', align="center")
    page.line(34, Cell("公开天数", looks.label), Cell("{{本组.公开天数}}", count), Cell("{{本组.说明}}", looks.left, 4))
    _tall(page, looks, "公开情况", "{{本组.内容}}", 170)
    _tall(page, looks, "监督意见", "{{本组.监督意见}}", 150)
    _tall(page, looks, "监督人员\n签　　字", "", 70)
    _row(page, looks, "留存记录", "{{本组.记录}}", 40)
    _row(page, looks, "还　　缺", "{{本组.缺少}}")


def _foot(page: Page, looks: Looks) -> None:
    page.line(26, Cell("单位负责人：{{负责人}}", looks.line, 3), Cell("填表人：{{填表人}}", looks.line, 3))
    page.enclose()
