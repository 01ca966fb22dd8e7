"""倒排工期表: 挂图作战, a chart of cells to hang on the wall, A3 on its side.

The cells hold nothing: one conditional format asks of every cell whether its days lie between 最迟开始 and
最迟完成, another whether they lie within what was really done.  A cell stands for 每格天数 days, so that any length of
time fits the page.  Only values are written; the form owns the looks.
"""

from addin.tell.procedure.figures import CHART_CELLS
from addin.workbook.drawing import Drawing
from addin.workbook.forms.looks import GREY, HEI, TINT, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from validators.grid import column_letters

FILE = "倒排工期表.xlsx"
A3 = 8
LEFT = [5.0, 10.5, 22, 6, 12.5, 12.5, 12.5, 12.5, 9, 9]
HEADS = ("序号", "步骤", "名称", "工期", "最迟开始", "最迟完成", "实际开始", "实际完成", "状态", "结论")
FIELDS = ("序号", "步骤", "名称", "工期", "最迟开始", "最迟完成", "实际开始", "实际完成", "状态", "结论")
WIDTHS = [*LEFT, *[2.2] * CHART_CELLS]
HALF = len(LEFT) + CHART_CELLS // 2
DATE = "yyyy-mm-dd"
SIZE = 12
"""Points: so wide a chart is shrunk to three quarters where 宋体 is missing, and 9 points are left."""
PLANNED, DONE, TODAY = "#9DC3E6", "#70AD47", "#C00000"
FIRST, LAST = column_letters(len(LEFT) + 1), column_letters(len(WIDTHS))


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("倒排工期表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "倒排工期", WIDTHS, landscape=True)
    page.sheet.set_paper(A3)
    page.margins(8, 8, 12, 12)
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
    sample = looks.custom(font_size=SIZE, font_color=GREY)
    page.line(20, Cell("示例表样，仅供参考", sample, HALF), Cell("{{草稿}}", looks.draft, len(WIDTHS) - HALF))
    title, line = looks.custom(font_size=32, bold=True, align="center"), looks.custom(font_size=SIZE)
    page.line(60, Cell("{{小区名称}}改造工作倒排工期表", title, len(WIDTHS)))
    page.line(
        24,
        Cell("填报单位（盖章）：{{填报单位}}", line, 4),
        Cell("目标日期：{{目标日期|年月日}}　工期口径：{{工期口径}}　图上每格 {{每格天数}} 天", line, HALF - 4),
        Cell("填报日期：{{填报日期|年月日}}", looks.custom(font_size=SIZE, align="right"), len(WIDTHS) - HALF),
    )


def _columns(page: Page, looks: Looks) -> int:
    """The heading; the first day of each cell stands upright over it."""
    upright = looks.custom(font_size=SIZE, rotation=90, num_format="mm-dd", align="center", border=1)
    heading = looks.custom(font_name=HEI, font_size=SIZE, align="center", text_wrap=True, border=1, bg_color=TINT)
    texts = ["{{计划首日}}", *(f"={column_letters(at)}{page.row + 1}+$A${page.row + 2}" for at in _before())]
    head = page.line(54, *(Cell(head, heading) for head in HEADS), *(Cell(text, upright) for text in texts))
    page.line(2, Cell("{{每格天数}}", looks.custom(num_format=";;;")))
    return head


def _before() -> range:
    """The column number, from 1, of the cell left of each but the first."""
    return range(len(LEFT) + 1, len(WIDTHS))


def _steps(page: Page, looks: Looks) -> int:
    """The row that repeats."""
    day = looks.custom(font_name="仿宋", font_size=SIZE, num_format=DATE, align="center", border=1)
    small = looks.custom(font_name="仿宋", font_size=SIZE, align="center", border=1, text_wrap=True)
    left = looks.custom(font_name="仿宋", font_size=SIZE, border=1, text_wrap=True, align="left", indent=1)
    looked = {name: day for name in FIELDS if name[:2] in ("最迟", "实际")}
    count = looks.custom(font_name="仿宋", font_size=SIZE, num_format="0", align="center", border=1)
    looked |= {"名称": left, "序号": count, "工期": count}
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
        Cell("图例", looks.custom(font_size=SIZE, align="center", border=1)),
        Cell("最迟应做", drawing.look(font_size=SIZE, bg_color=PLANNED, border=1, align="center")),
        Cell("实际在做、已做", drawing.look(font_size=SIZE, bg_color=DONE, border=1, align="center")),
        Cell("　单位负责人：{{负责人}}　　填表人：{{填表人}}", looks.custom(font_size=SIZE), 7),
    )
    note = (
        "注：从目标日期往回排，一步接一步；最迟开始之后还没有开始、最迟完成之后还没有完成的，结论为延误（按填表当天）。"
        "工期按工作日的，周六、周日和参数里的放假日期不算，调休上班的日子算。"
    )
    page.line(36, Cell(note, looks.custom(font_size=SIZE, text_wrap=True, valign="top"), len(WIDTHS)))
