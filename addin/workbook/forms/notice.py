"""告知书: what is planned, for the wall, as the real one words it (sources.md §P1); upright A4.

The members of 议事会 are named where 决议签字 has them (masked in the copy for the wall); else there is room to sign.
"""

from addin.workbook.forms.looks import TELLING, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "告知书.xlsx"
WIDTHS = [9.0, 54.0, 18.0]
BODY = 15


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("告知书（示例）", keywords=TELLING)
    looks = Looks(drawing)
    page = Page(drawing, "告知书", WIDTHS)
    page.margins(22, 20, 14, 12)
    page.sheet.fit_to_pages(1, 0)
    _heading(page, looks)
    _items(page, looks)
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    title = looks.custom(font_name="黑体", font_size=28, bold=True, align="center")
    body = looks.custom(font_name="仿宋", font_size=BODY, text_wrap=True, valign="vcenter")
    page.line(16, Cell("示例表样，仅供参考", looks.sample, 2), Cell("{{草稿}}", looks.draft))
    page.line(52, Cell("告　　知", title, 3))
    page.line(32, Cell("{{小区名称}}全体居民：", body, 3))
    page.line(29, Cell("　　现将本小区拟实施改造提升项目通告如下：", body, 3))


def _items(page: Page, looks: Looks) -> None:
    number = looks.custom(font_name="仿宋", font_size=BODY, align="right", valign="vcenter", num_format='0"．"')
    words = looks.custom(font_name="仿宋", font_size=BODY, text_wrap=True, valign="vcenter")
    page.line(27, Cell("{{告知项目.序号}}", number), Cell("{{告知项目.项目名称|行高}}", words, 2))


def _foot(page: Page, looks: Looks) -> None:
    body = looks.custom(font_name="仿宋", font_size=BODY, text_wrap=True, valign="vcenter")
    right = looks.custom(font_name="仿宋", font_size=BODY, align="right", valign="vcenter", text_wrap=True)
    page.line(6)
    page.line(29, Cell("　　告知期间如有更好建议的，请以书面形式上报。", body, 3))
    page.line(29, Cell("　　最终实施项目以上级部门核准的规划、设计为准。", body, 3))
    page.line(29, Cell("　　告知时间：{{告知开始|年月日}}至{{告知结束|年月日}}", body, 3))
    page.line(8)
    page.line(46, Cell("{{告知单位|换行}}", right, 3))
    page.line(36, Cell("{{#若 告知签字}}议事会成员（签字）：{{告知签字|行高}}", right, 3))
    page.line(36, Cell("{{#若 非 告知签字}}议事会成员（签字）：　　　　　　　　　　　　　　　　　", right, 3))
    page.line(32, Cell("{{告知日期|年月日}}", right, 3))
    page.line(12)
    page.line(22, Cell("张贴单位（盖章）：{{填报单位}}", looks.line, 3))
