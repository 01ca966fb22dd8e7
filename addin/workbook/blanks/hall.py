"""会场: the sheet at the door of an owners' meeting: type who comes, and it says at once whether there are enough.

Its formulas count by heads and by area with no button pressed; at the end it is printed and signed, and its sheet moved
into the workbook is read as 会议签到 (the sheet keeps the name 会场).
"""

from addin.workbook import palette
from addin.workbook.drawing import Drawing
from addin.workbook.forms.looks import INTEGER, MONEY, Looks, new_drawing
from addin.workbook.forms.page import PRIVATE, Cell, Page
from validators.sheets.meetings.attendance import CAME

FILE = "会场.xlsx"
WIDTHS = [6.0, 7, 12, 21, 11, 8, 11, 13]
HEADS = ("序号", "类别", "姓名", "住址", "面积", "到会", "代理人", "签到")
CODE_INDENT = 34
"""Pixels: the page's code stands at the paper's right edge."""
LINE = 24
PANEL = 6
"""Lines between the text and the first person: four of numbers, the light, the heads."""
ENOUGH, WAITING, UNKNOWN = "● 人数、面积都够了，可以开会", "○ 还差 ", "— 没有门槛，照议事规则"
HOW = (
    "　　到一位就在“到会”填“本人”或“代理”（代理的写代理人，收下委托书），上面的数和灯马上变。散会后打印，请到会的人"
    "签字；再把这张表移到小区的工作簿里，就是会议签到。"
)


def draw() -> bytes:
    """The blank with its placeholders and its formulas, as an .xlsx."""
    drawing = new_drawing("会场（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "会场", WIDTHS)
    page.margins(9, 9, 12, 15)
    page.sheet.fit_to_pages(1, 0)
    page.numbered(PRIVATE)
    last = len(WIDTHS)
    page.code(page.row, last - 1, "会场", indent=CODE_INDENT)
    page.line(48, Cell("{{小区名称}}业主大会会场", looks.title, last - 1))
    page.line(34, Cell(HOW, looks.custom(font_size=10.5, text_wrap=True, valign="vcenter"), last))
    _panel(page, looks, page.row + PANEL + 1)
    _light(drawing, page)
    header = page.line(26, *(Cell(head, looks.head) for head in HEADS))
    page.sheet.repeat_rows(0, header)
    page.sheet.freeze_panes(page.row, 3)
    _people(page, looks)
    page.enclose()
    return drawing.bytes()


def _panel(page: Page, looks: Looks, row: int) -> None:
    """Everybody, the least the law asks for, who is here; `row` is the first person's, counted from 1."""
    label, people = looks.label, looks.number(INTEGER, bold=True)
    area = looks.number(MONEY, bold=True)
    page.line(22, *(Cell(text, label, 2) for text in ("", "应到", "至少要到", "已到（含代理）")))
    heads, areas = f"$C${row}:$C${row}", f"$E${row}:$E${row}"
    came = f"$F${row}:$F${row}"
    page.line(
        24,
        Cell("人数", label, 2),
        Cell(f"=COUNTA({heads})", people, 2),
        Cell("{{到会门槛人数}}", people, 2),
        Cell("=" + "+".join(f'COUNTIF({came},"{how}")' for how in CAME), people, 2),
    )
    page.line(
        24,
        Cell("面积（㎡）", label, 2),
        Cell(f"=SUM({areas})", area, 2),
        Cell("{{到会门槛面积}}", area, 2),
        Cell("=" + "+".join(f'SUMIF({came},"{how}",{areas})' for how in CAME), area, 2),
    )
    page.line(
        20, Cell("依据：{{到会依据}}", looks.custom(font_size=10.5, text_wrap=True, valign="vcenter"), len(WIDTHS))
    )


def _light(drawing: Drawing, page: Page) -> None:
    """One cell as wide as the page: green once heads and area are there, amber before; its words say so in black."""
    heads, area = page.row - 2, page.row - 1
    missing = f'"{WAITING}"&MAX(0,E{heads}-G{heads})&" 人、"&TEXT(MAX(0,E{area}-G{area}),"0.00")&" ㎡"'
    enough = f"AND(G{heads}>=E{heads},G{area}>=E{area})"
    formula = f'=IF(E{heads}="","{UNKNOWN}",IF({enough},"{ENOUGH}",{missing}))'
    look = drawing.look(font_name="黑体", font_size=18, align="center", valign="vcenter", border=1)
    at = page.line(40, Cell(formula, look, len(WIDTHS)))
    for sign, colours in ((ENOUGH[0], palette.TONES["good"]), (WAITING[0], palette.TONES["warn"])):
        rule = {"type": "text", "criteria": "begins with", "value": sign, "format": drawing.look(**colours)}
        page.sheet.conditional_format(at, 0, at, len(WIDTHS) - 1, rule)


def _people(page: Page, looks: Looks) -> None:
    value = looks.custom(font_name="仿宋", font_size=11, align="center", border=1, shrink=True)
    text = looks.custom(font_name="仿宋", font_size=11, border=1, shrink=True, indent=1)
    row = page.line(
        LINE,
        Cell("{{会场.序号}}", looks.number(INTEGER, align="center")),
        Cell("{{会场.类别}}", value),
        Cell("{{会场.姓名}}", value),
        Cell("{{会场.住址}}", text),
        Cell("{{会场.面积}}", looks.number(MONEY)),
        *(Cell("", value) for _ in range(3)),
    )
    page.sheet.data_validation(row, 5, row, 5, {"validate": "list", "source": list(CAME)})
