"""居民征求意见表 to be printed: a page for each household with its door filled in, a sheet for each 单元.

As the real one (sources.md §P2): who, which items, what else.  One sheet a unit, so that each 楼长 gets one pile,
and so that a compound of any size stays below Excel's limit of page breaks.
"""

from addin.workbook.drawing import Drawing, Format
from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "征求意见表.xlsx"
SET = "空白征求意见表"
WIDTHS = [8.5, 10, 8.5, 10, 8.5, 10, 8.5, 10]
"""As wide as the paper: nothing is fitted to the page, for Excel passes over page breaks then."""
OPTION_ROWS = 10
ROW = 33
"""Points; ten such rows hold 20 options."""


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx."""
    drawing = new_drawing("居民征求意见表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, f"{{{{{SET}.单元名}}}}", WIDTHS)
    page.margins(15, 15, 14, 14)
    page.head('&L&"宋体"&11示例表样，仅供参考')
    page.foot('&C&"宋体"&11含个人信息，请勿张贴')
    page.code(page.row, page.last, "征求意见表", f"{{{{{SET}.单元名}}}}", f"{{{{{SET}.张}}}}", indent=10)
    _heading(page, looks)
    _who(page, looks)
    _options(page, looks, drawing)
    _words(page, looks)
    page.sheet.set_h_pagebreaks([page.row])
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    text = looks.custom(font_size=11, text_wrap=True, valign="vcenter")
    page.line(48, Cell(f"{{{{#每 {SET}}}}}{{{{小区名称}}}}居民征求意见表", looks.title, len(WIDTHS) - 1))
    page.line(
        36,
        Cell(
            "　　为做好小区改造提升，现征求各户意见，请勾选希望改造的项目，写下您的建议，签字后交回。",
            text,
            len(WIDTHS),
        ),
    )


def _who(page: Page, looks: Looks) -> None:
    """Head 1 of the real sheet: 姓名 电话 小区 栋 单元 层 号."""
    page.line(26, Cell("一、业主的基本信息", _band(looks), len(WIDTHS)))
    label, value = looks.label, looks.value
    page.line(
        32,
        Cell("姓　名", label),
        Cell(f"{{{{{SET}.产权人}}}}", value, 3),
        Cell("电　话", label),
        Cell("", value, 3),
    )
    page.line(
        32,
        Cell("小　区", label),
        Cell("{{小区名称}}", value, 3),
        Cell("门　牌", label),
        Cell(f"{{{{{SET}.门牌}}}}", value, 3),
    )
    parts = (("栋（楼）", "栋"), ("单元（排）", "单元"), ("层", "楼层"), ("号", "房号"))
    cells = [(Cell(name, label), Cell(f"{{{{{SET}.{field}}}}}", value)) for name, field in parts]
    page.line(32, *(cell for pair in cells for cell in pair))


def _options(page: Page, looks: Looks, drawing: Drawing) -> None:
    """One block: however many options there are, they stand in it, each on a line of its own."""
    page.line(26, Cell("二、您希望提升改造本小区哪些项目？（可多选，请在方框内打 √）", _band(looks), len(WIDTHS)))
    top = page.row
    for _ in range(OPTION_ROWS):
        page.line(ROW, *(Cell("", looks.value) for _ in WIDTHS))
    look = drawing.look(font_name="宋体", font_size=13, text_wrap=True, valign="vcenter", border=1, indent=1)
    page.block(top, 0, page.row - 1, len(WIDTHS) - 1, "{{征求意见选项}}", look)


def _words(page: Page, looks: Looks) -> None:
    page.line(26, Cell("三、您对本小区改造提升还有哪些意见和建议？", _band(looks), len(WIDTHS)))
    page.line(104, Cell("", looks.left, len(WIDTHS)))
    sign = looks.custom(font_size=11, valign="vcenter")
    page.line(
        34, Cell("业主签字：", sign, 4), Cell("年　　月　　日{{/每}}", looks.custom(font_size=11, align="right"), 4)
    )


def _band(looks: Looks) -> Format:
    return looks.custom(font_name="黑体", font_size=11.5, border=1, indent=1)
