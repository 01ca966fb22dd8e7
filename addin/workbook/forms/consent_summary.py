"""居民同意情况汇总表: who agreed, by building and then by unit, A4 on its side.

Both parts share one heading, which repeats on every page.  Households and areas of the parts sum to the compound's, so
their totals are SUM formulas; persons do not (an owner with dwellings in two buildings is one person), so those totals
are figures.
"""

from addin.workbook.drawing import Format
from addin.workbook.forms.looks import INTEGER, MONEY, PERCENT, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "居民同意情况汇总表.xlsx"

WIDTHS = [5, 17, 7, 7, 7, 7, 7, 7, 9.5, 8, 8, 12, 12, 9.5]
SUMMED = {"C": INTEGER, "D": INTEGER, "E": INTEGER, "F": INTEGER, "G": INTEGER, "H": INTEGER, "L": MONEY, "M": MONEY}
FIELDS = (
    ("总户数", INTEGER),
    ("同意户数", INTEGER),
    ("不同意户数", INTEGER),
    ("弃权户数", INTEGER),
    ("无效户数", INTEGER),
    ("未收户数", INTEGER),
    ("同意率", PERCENT),
    ("总人数", INTEGER),
    ("同意人数", INTEGER),
    ("总面积", MONEY),
    ("同意面积", MONEY),
    ("同意面积率", PERCENT),
)


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("居民同意情况汇总表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "汇总表", WIDTHS, landscape=True)
    page.margins(14, 14, 9, 12)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    _heading(page, looks)
    first = page.row
    _columns(page, looks)
    page.sheet.repeat_rows(first, page.row - 1)
    page.sheet.freeze_panes(page.row, 2)
    _part(page, looks, "一、按楼栋", "楼栋同意情况")
    _part(page, looks, "二、按单元（平房按排）", "单元同意情况")
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    page.line(
        16,
        Cell("示例表样，仅供参考；正式报送请使用主管部门下发的表样", looks.sample, 11),
        Cell("{{草稿}}", looks.draft, 3),
    )
    page.line(28, Cell("{{小区名称}}居民同意情况汇总表", looks.title, 14))
    page.line(
        20,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 6),
        Cell("征求意见：{{征求意见开始|年月日}}至{{征求意见结束|年月日}}", looks.line, 5),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 3),
    )


def _columns(page: Page, looks: Looks) -> None:
    """The two-line heading."""
    top = page.row
    page.line(17, *(Cell("", looks.head) for _ in WIDTHS))
    page.line(17, *(Cell("", looks.head) for _ in WIDTHS))
    for left, right, text in ((2, 8, "户数（户）"), (9, 10, "人数（人）"), (11, 13, "建筑面积（㎡）")):
        page.block(top, left, top, right, text, looks.head)
    for column, text in ((0, "序号"), (1, "楼栋／单元")):
        page.block(top, column, top + 1, column, text, looks.head)
    names = ("总户数", "同意", "不同意", "弃权", "无效", "未收", "同意率", "总人数", "同意", "总面积", "同意", "同意率")
    for column, text in enumerate(names, start=2):
        page.block(top + 1, column, top + 1, column, text, looks.head)


def _part(page: Page, looks: Looks, title: str, records: str) -> None:
    """A band, the row that repeats, and its total."""
    page.line(17, Cell(title, looks.custom(font_name="黑体", font_size=10.5, border=1, indent=1), len(WIDTHS)))
    row = page.line(
        15,
        Cell(f"{{{{{records}.序号}}}}", looks.number(INTEGER, align="center")),
        Cell(f"{{{{{records}.名称}}}}", looks.left),
        *(Cell(f"{{{{{records}.{field}}}}}", _figure(looks, number)) for field, number in FIELDS),
    )
    _total(page, looks, row + 1)


def _total(page: Page, looks: Looks, row: int) -> None:
    """The total below the repeating row, which is Excel's `row`."""
    texts = {"I": "{{同意率}}", "J": "{{总人数}}", "K": "{{同意人数}}", "N": "{{同意面积率}}"}
    formats = {"I": PERCENT, "J": INTEGER, "K": INTEGER, "N": PERCENT}
    texts |= {column: f"=SUM({column}{row}:{column}{row})" for column in SUMMED}
    formats |= SUMMED
    page.line(
        17,
        Cell("合　计", looks.head, 2),
        *(Cell(texts[column], _figure(looks, formats[column], bold=True)) for column in sorted(texts)),
    )


def _figure(looks: Looks, number: str, bold: bool = False) -> Format:
    """Areas stand right so that their decimals meet; counts and rates stand in the middle."""
    return looks.number(number, bold, "right" if number == MONEY else "center")


def _foot(page: Page, looks: Looks) -> None:
    page.line(
        20,
        Cell("单位负责人：{{负责人}}", looks.line, 6),
        Cell("填表人：{{填表人}}", looks.line, 5),
        Cell("", looks.line, 3),
    )
    note = (
        "注：同意率＝同意户数÷总户数，无效、未收均计入总数；人数按产权人计，同一产权人在几处有房的，各处分别计入，合计只计一人，"
        "因此合计不一定等于各行之和；面积按产权登记面积计。本表为征求意见结果，业主表决是否通过以表决结论为准。"
    )
    page.line(34, Cell(note, looks.note, len(WIDTHS)))
