"""资金筹措表: where the money comes from by the lines of the quarterly form (104 to 120), in 元 and 万元; upright A4.

The lines are `资金来源`, whose 万元 already sum; under them the form itself adds 105, 115 and 120 and sets 104 beside.
"""

from addin.workbook.forms.looks import MONEY, REPORTING, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "资金筹措表.xlsx"
WIDTHS = [8.0, 24, 16, 13, 16, 13]
HEADS = ("代码", "资金来源", "核定\n（元）", "核定\n（万元）", "本年到位\n（元）", "本年到位\n（万元）")
AMOUNTS = ("核定", "核定万元", "本年到位", "本年到位万元")


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("资金筹措表（示例）", keywords=REPORTING)
    looks = Looks(drawing)
    page = Page(drawing, "资金筹措表", WIDTHS)
    page.margins(12, 12, 14, 15)
    page.sheet.fit_to_pages(1, 0)
    page.line(
        18,
        Cell("示例表样，仅供参考；正式报送请使用主管部门下发的表样", looks.sample, 4),
        Cell("{{草稿}}", looks.draft, 2),
    )
    page.line(40, Cell("{{小区名称}}改造资金筹措表", looks.title, 6))
    page.line(
        22,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 4),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 2),
    )
    _totals(page, looks)
    _lines(page, looks)
    _check(page, looks)
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _totals(page: Page, looks: Looks) -> None:
    money = looks.number(MONEY, bold=True)
    page.line(
        26,
        Cell("核定总投资（元）", looks.label, 2),
        Cell("{{核定总投资}}", money),
        Cell("财政补助合计（元）", looks.label, 2),
        Cell("{{财政补助合计}}", looks.number(MONEY)),
    )
    page.line(
        26,
        Cell("103 本年完成投资额（万元）", looks.label, 2),
        Cell("{{季报103}}", money),
        Cell("居民出资占核定总投资", looks.label, 2),
        Cell("{{居民出资比例}}", looks.number("0.00%")),
    )


def _lines(page: Page, looks: Looks) -> None:
    first = page.line(34, *(Cell(head, looks.head) for head in HEADS))
    page.sheet.repeat_rows(first)
    name = looks.custom(font_name="仿宋", font_size=11, border=1, indent=1, shrink=True)
    page.line(
        24,
        Cell("{{资金来源.代码}}", looks.value),
        Cell("{{资金来源.资金来源}}", name),
        *(Cell(f"{{{{资金来源.{amount}}}}}", looks.number(MONEY)) for amount in AMOUNTS),
    )
    page.line(
        24,
        Cell("119", looks.value),
        Cell("其中：金融机构信贷资金", name),
        Cell("{{金融机构信贷资金}}", looks.number(MONEY)),
        Cell("{{金融机构信贷资金|万元|小数(2)}}", looks.number(MONEY)),
        Cell("", looks.value),
        Cell("{{季报119}}", looks.number(MONEY)),
    )


def _check(page: Page, looks: Looks) -> None:
    """104 = 105 + 115 + 120 of what came in, in 万元, worked out by the form."""
    page.line(12)
    head = ("104\n到位资金", "105\n国家预算资金", "115\n社会资本", "120\n其他资金")
    page.line(34, Cell("核对（万元）", looks.label, 2), *(Cell(text, looks.head) for text in head))
    row = page.row + 1
    values = [Cell(f"{{{{季报{code}}}}}", looks.number(MONEY)) for code in ("104", "105", "115", "120")]
    rest = f"ROUND(C{row}-D{row}-E{row}-F{row},2)"
    said = f'=IF(C{row}="","没有填资金到位",IF({rest}=0,"104＝105＋115＋120 相符","不相符"))'
    verdict = looks.custom(font_name="黑体", font_size=10.5, border=1, shrink=True, align="center")
    page.line(26, Cell(said, verdict, 2), *values)
    page.line(28, Cell("居民出资大写", looks.label, 2), Cell("{{居民出资|大写(人民币)}}", looks.left, 4))


def _foot(page: Page, looks: Looks) -> None:
    page.line(26, Cell("单位负责人：{{负责人}}", looks.line, 3), Cell("填表人：{{填表人}}", looks.line, 3))
    note = (
        "注：核定数来自参数表，本年到位来自资金到位表；代码按季报。万元取两位小数：合计四舍五入，其下逐级按最大余数取舍，"
        "各栏之和与上一级相符；元、万元以元为准。"
    )
    page.line(34, Cell(note, looks.note, len(WIDTHS)))
