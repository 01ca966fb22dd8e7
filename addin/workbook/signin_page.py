"""The sign-in sheet as the seed has it (sources.md §P7): its head, and the heading of its six columns."""

from addin.workbook.forms.looks import Looks
from addin.workbook.forms.page import PRIVATE, Cell, Page

WIDTHS = [14.0, 11, 11, 15, 21, 17]
HEADS = ("类别", "姓名", "职务", "工作单位", "住址", "签到")
COLUMNS = len(WIDTHS)


def page_set_up(page: Page) -> None:
    """Upright A4, as wide as the page, page numbers."""
    page.margins(14, 14, 13, 15)
    page.sheet.fit_to_pages(1, 0)
    page.numbered(PRIVATE)


def draw_head(page: Page, looks: Looks, coded: bool = False) -> None:
    """会议主题, 会议时间, 会议地点, 召集人, 副召集人, then the columns; `coded` leaves room for a code at the right."""
    left, label = looks.left, looks.label
    title = looks.custom(font_size=18, bold=True, align="center", shrink=True)
    page.line(48 if coded else 36, Cell("{{本组.会议}}签到表", title, COLUMNS - coded))
    page.line(20, Cell("小区：{{小区名称}}", looks.line, 3), Cell("填报单位：{{填报单位}}", looks.line_right, 3))
    page.line(26, Cell("会议主题", label), Cell("{{本组.会议主题}}", left, 5))
    page.line(
        26,
        Cell("会议时间", label),
        Cell("{{本组.会议时间}}", left, 2),
        Cell("会议地点", label),
        Cell("{{本组.会议地点}}", left, 2),
    )
    page.line(
        26,
        Cell("召集人", label),
        Cell("{{本组.召集人}}", left, 2),
        Cell("副召集人", label),
        Cell("{{本组.副召集人}}", left, 2),
    )
    top = page.line(24, *(Cell(head, looks.head) for head in HEADS))
    page.sheet.repeat_rows(top)
