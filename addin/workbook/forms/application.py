"""改造申报表: the application of one compound on one page, upright A4."""

from addin.workbook.drawing import Format
from addin.workbook.forms.looks import INTEGER, MONEY, PERCENT, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "改造申报表.xlsx"

COLUMNS = 24
"""Grid columns right of the narrow side heading; 24 splits evenly into halves, thirds and eighths."""

FUNDS = (
    ("中央财政补助", "中央补助"),
    ("省级财政补助", "省级补助"),
    ("市级财政补助", "市级补助"),
    ("区（县）级财政补助", "区级补助"),
    ("其他资金", "其他资金"),
    ("居民出资", "居民出资"),
)
ANSWERS = ("总", "同意", "不同意", "弃权", "无效", "未收")
MEASURES = (
    ("户数", "户", INTEGER, "同意率"),
    ("人数", "人", INTEGER, "同意人数率"),
    ("面积", "㎡", "#,##0.00", "同意面积率"),
)
OPINIONS = ("社区居民委员会意见", "街道办事处意见", "区（县）主管部门意见")


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("城镇老旧小区改造申报表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "申报表", [4.5, *[3.0] * COLUMNS])
    page.margins(11, 11, 10, 10)
    page.sheet.fit_to_pages(1, 1)
    _heading(page, looks)
    _facts(page, looks)
    _answers(page, looks)
    _vote(page, looks)
    _money(page, looks)
    _opinions(page, looks)
    _foot(page, looks)
    page.sheet.print_area(0, 0, page.row - 1, COLUMNS)
    return drawing.bytes()


def _heading(page: Page, looks: Looks) -> None:
    page.line(
        20,
        Cell("示例表样，仅供参考；正式申报请使用主管部门下发的表样", looks.sample, 19),
        Cell("{{草稿}}", looks.draft, 6),
    )
    page.line(42, Cell("城镇老旧小区改造申报表", looks.title, COLUMNS + 1))
    page.line(
        24,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 16),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 9),
    )


def _side(page: Page, looks: Looks, text: str, first: int) -> None:
    """The upright heading left of the lines from `first` to the last drawn."""
    page.block(first, 0, page.row - 1, 0, "\n".join(text), looks.side)


def _pairs(page: Page, looks: Looks, *pairs: tuple[str, str, Format], height: float = 29) -> None:
    """One line of label and value, two or three pairs wide."""
    span = COLUMNS // len(pairs)
    cells = [(Cell(label, looks.label, 3), Cell(value, look, span - 3)) for label, value, look in pairs]
    page.line(height, *(cell for pair in cells for cell in pair), start=1)


def _facts(page: Page, looks: Looks) -> None:
    first = page.row
    value = looks.value
    _pairs(page, looks, ("小区名称", "{{小区名称}}", value), ("建成日期", "{{建成日期|年月日}}", value))
    _pairs(page, looks, ("区县", "{{区县}}", value), ("街道", "{{街道}}", value), ("社区", "{{社区}}", value))
    _pairs(
        page,
        looks,
        ("楼栋数", "{{楼栋数}}", looks.number('#,##0" 栋"', align="center")),
        ("单元数", "{{单元数}}", looks.number('#,##0" 个"', align="center")),
        ("总户数", "{{总户数}}", looks.number('#,##0" 户"', align="center")),
    )
    _pairs(
        page,
        looks,
        ("业主人数", "{{总人数}}", looks.number('#,##0" 人"', align="center")),
        ("建筑面积", "{{总面积}}", looks.number('#,##0.00" ㎡"', align="center")),
        ("产权单位", "{{建设单位}}", value),
    )
    _side(page, looks, "基本情况", first)


def _answers(page: Page, looks: Looks) -> None:
    first = page.row
    _pairs(
        page,
        looks,
        ("征求意见", "{{征求意见开始|年月日}}至{{征求意见结束|年月日}}", looks.value),
        ("告知公示", "{{告知开始|年月日}}至{{告知结束|年月日}}", looks.value),
    )
    heads = ("口径", "总数", "同意", "不同意", "弃权", "无效", "未收", "同意率")
    page.line(25, *(Cell(head, looks.head, 3) for head in heads), start=1)
    for measure, unit, number, rate in MEASURES:
        page.line(
            26,
            Cell(f"{measure}（{unit}）", looks.label, 3),
            *(Cell(f"{{{{{answer}{measure}}}}}", looks.number(number, align="center"), 3) for answer in ANSWERS),
            Cell(f"{{{{{rate}}}}}", looks.number(PERCENT, bold=True, align="center"), 3),
            start=1,
        )
    _side(page, looks, "居民意见", first)


def _vote(page: Page, looks: Looks) -> None:
    first = page.row
    page.line(29, Cell("表决事项", looks.label, 3), Cell("{{议题}}", looks.left, 21), start=1)
    _pairs(
        page,
        looks,
        ("表决日期", "{{表决日期|年月日}}", looks.value),
        ("事项类型", "{{事项类型}}", looks.value),
        ("表决结论", "{{表决结论}}", looks.custom(font_name="黑体", font_size=12, align="center", border=1)),
    )
    page.line(29, Cell("适用法律", looks.label, 3), Cell("{{适用法律}}", looks.left, 21), start=1)
    _side(page, looks, "业主表决", first)


def _money(page: Page, looks: Looks) -> None:
    first = page.row
    heads = (("资金来源", 9), ("金额（元）", 8), ("金额（万元）", 7))
    page.line(25, *(Cell(head, looks.head, span) for head, span in heads), start=1)
    top = page.row + 1
    for label, figure in FUNDS:
        _fund(page, looks, label, f"{{{{{figure}}}}}", f"{{{{{figure}|万元}}}}")
    bottom = page.row
    _fund(page, looks, "合　计", f"=SUM(K{top}:K{bottom})", f"=SUM(S{top}:S{bottom})", bold=True)
    _fund(page, looks, "核定总投资（应与合计一致）", "{{核定总投资}}", "{{核定总投资|万元}}", bold=True)
    page.line(29, Cell("居民出资大写", looks.label, 5), Cell("{{居民出资|大写(人民币)}}", looks.left, 19), start=1)
    _pairs(
        page,
        looks,
        ("分摊方式", "{{分摊方式}}", looks.value),
        ("分摊户数", "{{分摊户数}}", looks.number('#,##0" 户"', align="center")),
        ("户均出资", "{{户均出资}}", looks.number('#,##0.00" 元"', align="center")),
    )
    _side(page, looks, "改造资金", first)


def _fund(page: Page, looks: Looks, label: str, yuan: str, wan: str, bold: bool = False) -> None:
    name = looks.label if bold else looks.left
    page.line(
        25,
        Cell(label, name, 9),
        Cell(yuan, looks.number(MONEY, bold), 8),
        Cell(wan, looks.number("#,##0.0000_ ", bold), 7),
        start=1,
    )


def _opinions(page: Page, looks: Looks) -> None:
    first = page.row
    said = looks.custom(font_size=10.5, valign="top", align="left", left=1, right=1, top=1, indent=1)
    signed = looks.custom(
        font_size=10.5, text_wrap=True, valign="bottom", align="right", left=1, right=1, bottom=1, indent=1
    )
    page.line(60, *(Cell(f"{opinion}：", said, 8) for opinion in OPINIONS), start=1)
    page.line(
        66,
        *(Cell("负责人（签字）：　　　　　\n（盖章）　　　　\n年　　月　　日", signed, 8) for _ in OPINIONS),
        start=1,
    )
    _side(page, looks, "审核意见", first)


def _foot(page: Page, looks: Looks) -> None:
    page.line(
        24,
        Cell("单位负责人：{{负责人}}", looks.line, 9),
        Cell("填表人：{{填表人}}", looks.line, 16),
    )
    note = (
        "注：同意率（户）＝同意户数÷总户数，未收、无效均计入总数；人数按产权人计，一人多套按一人；"
        "金额以元为准，万元保留四位小数。"
    )
    page.line(34, Cell(note, looks.note, COLUMNS + 1))
