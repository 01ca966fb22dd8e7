"""倒排工期表: 挂图作战, a chart of cells to hang on the wall, A3 on its side.

The cells hold nothing: one conditional format asks of every cell whether its days lie between 最迟开始 and
最迟完成, another whether they lie within what was really done.  A cell stands for 每格天数 days, so that any length of
time fits the page.  Only values are written; the form owns the looks.
"""

from addin.tell.procedure.figures import CHART_CELLS
from addin.workbook.drawing import Drawing
from addin.workbook.forms.looks import INTEGER, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from validators.grid import column_letters

FILE = "倒排工期表.xlsx"
A3 = 8
LEFT = [5.0, 10.5, 24, 6, 12.5, 12.5, 12.5, 12.5, 9, 9]
HEADS = ("序号", "步骤", "名称", "工期", "最迟开始", "最迟完成", "实际开始", "实际完成", "状态", "结论")
FIELDS = ("序号", "步骤", "名称", "工期", "最迟开始", "最迟完成", "实际开始", "实际完成", "状态", "结论")
WIDTHS = [*LEFT, *[2.2] * CHART_CELLS]
DATE = "yyyy-mm-dd"
PLANNED, DONE, TODAY = "#9DC3E6", "#70AD47", "#C00000"
FIRST, LAST = column_letters(len(LEFT) + 1), column_letters(len(WIDTHS))


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("倒排工期表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "倒排工期", WIDTHS, landscape=True)
    page.sheet.set_paper(A3)
    page.margins(10, 10, 12, 12)
    page.sheet.fit_to_pages(1, 0)
    _heading(page, looks)
    dates = _columns(page, looks)
    row = _steps(page, looks)
    _paint(drawing, page, dates + 1, row + 1)
    _foot(drawing, page, looks)
    page.sheet.repeat_rows(dates)
    page.enclose()
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    page.line(18, Cell("示例表样，仅供参考", looks.sample, 40), Cell("{{草稿}}", looks.draft, 20))
    title = looks.custom(font_size=32, bold=True, align="center")
    page.line(60, Cell("{{小区名称}}改造工作倒排工期表", title, len(WIDTHS)))
    page.line(
        24,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 5),
        Cell("目标日期：{{目标日期|年月日}}　工期口径：{{工期口径}}　图上每格 {{每格天数}} 天", looks.line, 35),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 20),
    )


def _columns(page: Page, looks: Looks) -> int:
    """The heading; the first day of each cell stands upright over it."""
    upright = looks.custom(font_size=9, rotation=90, num_format="mm-dd", align="center", border=1)
    texts = ["{{计划首日}}", *(f"={column_letters(at)}{page.row + 1}+$A${page.row + 2}" for at in _before())]
    head = page.line(54, *(Cell(head, looks.head) for head in HEADS), *(Cell(text, upright) for text in texts))
    tiny = looks.custom(font_size=1, font_color="#FFFFFF", num_format="0")
    page.line(2, Cell("{{每格天数}}", tiny))
    return head


def _before() -> range:
    """The column number, from 1, of the cell left of each but the first."""
    return range(len(LEFT) + 1, len(WIDTHS))


def _steps(page: Page, looks: Looks) -> int:
    """The row that repeats."""
    day = looks.custom(font_name="仿宋", font_size=12, num_format=DATE, align="center", border=1)
    small = looks.custom(font_name="仿宋", font_size=12, align="center", border=1, text_wrap=True)
    left = looks.custom(font_name="仿宋", font_size=12, border=1, text_wrap=True, align="left", indent=1)
    looked = {name: day for name in FIELDS if name[:2] in ("最迟", "实际")}
    looked |= {"名称": left, "序号": looks.number(INTEGER, align="center"), "工期": looks.number("0", align="center")}
    blank = looks.custom(border=1, border_color="#D9D9D9")
    return page.line(
        58,
        *(Cell(f"{{{{倒排工期.{name}}}}}", looked.get(name, small)) for name in FIELDS),
        *(Cell("", blank) for _ in range(CHART_CELLS)),
    )


def _paint(drawing: Drawing, page: Page, dates: int, row: int) -> None:
    """`dates` and `row` as Excel counts them.  What was done till today covers what was planned."""
    day, step = f"{FIRST}${dates}", f"$A${dates + 1}"
    until = f"{day}+{step}-1"
    rules = (
        (f"AND(ISNUMBER($G{row}),{until}>=$G{row},{day}<=MIN($H{row},TODAY()))", DONE),
        (f"AND(ISNUMBER($E{row}),{until}>=$E{row},{day}<=$F{row})", PLANNED),
    )
    area = (row - 1, len(LEFT), row - 1, len(WIDTHS) - 1)
    for rule, colour in rules:
        look = drawing.look(bg_color=colour, border=1, border_color="#D9D9D9")
        page.sheet.conditional_format(*area, {"type": "formula", "criteria": f"={rule}", "format": look})
    late = drawing.look(bg_color="#FFC7CE", font_color="#9C0006", bold=True)
    verdict = HEADS.index("结论")
    said = {"type": "cell", "criteria": "==", "value": '"延误"', "format": late}
    page.sheet.conditional_format(row - 1, verdict, row - 1, verdict, said)
    today = drawing.look(font_color=TODAY, bold=True, bg_color="#FFEB9C")
    now = {"type": "formula", "criteria": f"=AND({day}<=TODAY(),{until}>=TODAY())", "format": today}
    page.sheet.conditional_format(dates - 1, len(LEFT), dates - 1, len(WIDTHS) - 1, now)


def _foot(drawing: Drawing, page: Page, looks: Looks) -> None:
    page.line(
        32,
        Cell("图例", looks.label),
        Cell("最迟应做", drawing.look(bg_color=PLANNED, border=1, align="center")),
        Cell("实际在做、已做", drawing.look(bg_color=DONE, border=1, align="center")),
        Cell("　单位负责人：{{负责人}}　　填表人：{{填表人}}", looks.line, 7),
    )
    note = (
        "注：从目标日期往回排，一步接一步；最迟开始之后还没有开始、最迟完成之后还没有完成的，结论为延误（按填表当天）。"
        "工期按工作日的，周六、周日和参数里的放假日期不算，调休上班的日子算。"
    )
    page.line(30, Cell(note, looks.note, len(WIDTHS)))
