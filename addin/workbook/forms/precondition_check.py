"""三个前置条件核查表: each condition with its proof and what is missing, the verdict; and the compound's age; A4."""

from addin.workbook.forms.looks import INTEGER, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "三个前置条件核查表.xlsx"
WIDTHS = [6.0, 24, 10, 27, 15, 19, 10]
HEADS = ("序号", "前置条件", "状态", "证明材料", "日期", "还缺什么", "结论")


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("三个前置条件核查表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "核查表", WIDTHS, landscape=True)
    page.margins(15, 15, 13, 13)
    page.sheet.fit_to_pages(1, 1)
    page.line(18, Cell("示例表样，仅供参考", looks.sample, 5), Cell("{{草稿}}", looks.draft, 2))
    page.line(40, Cell("{{小区名称}}三个前置条件核查表", looks.title, 7))
    page.line(
        22,
        Cell("填报单位（盖章）：{{填报单位}}", looks.line, 4),
        Cell("填报日期：{{填报日期|年月日}}", looks.line_right, 3),
    )
    _conditions(page, looks)
    _age(page, looks)
    _foot(page, looks)
    page.enclose()
    return drawing.bytes()


def _conditions(page: Page, looks: Looks) -> None:
    page.line(24, *(Cell(head, looks.head) for head in HEADS))
    verdict = looks.custom(font_name="黑体", font_size=11, align="center", border=1)
    page.line(
        40,
        Cell("{{前置条件.序号}}", looks.number(INTEGER, align="center")),
        Cell("{{前置条件.条件}}", looks.left),
        Cell("{{前置条件.状态}}", looks.value),
        Cell("{{前置条件.证明材料}}", looks.left),
        Cell("{{前置条件.日期|年月日}}", looks.value),
        Cell("{{前置条件.缺少}}", looks.left),
        Cell("{{前置条件.结论}}", verdict),
    )
    page.line(
        30,
        Cell("居民同意情况", looks.label, 2),
        Cell("同意 {{同意户数}} 户，共 {{总户数}} 户，同意率 {{同意率|百分比}}", looks.left, 5),
    )
    said = looks.custom(font_name="黑体", font_size=12, border=1, indent=1, text_wrap=True)
    page.line(
        34,
        Cell("{{#若 前置条件通过}}核查结论", looks.label, 2),
        Cell("三个前置条件都已具备，可以申报改造", said, 5),
    )
    page.line(
        34,
        Cell("{{#若 非 前置条件通过}}核查结论", looks.label, 2),
        Cell("还没有通过：{{前置条件缺少}}", said, 5),
    )


def _age(page: Page, looks: Looks) -> None:
    page.line(10)
    page.line(
        24,
        Cell("序号", looks.head),
        Cell("建成年代要求", looks.head),
        Cell("采用", looks.head),
        Cell("最晚建成日期（含当日）", looks.head),
        Cell("小区建成日期", looks.head, 2),
        Cell("结论", looks.head),
    )
    page.line(
        28,
        Cell("{{建成年代.序号}}", looks.number(INTEGER, align="center")),
        Cell("{{建成年代.口径}}", looks.left),
        Cell("{{建成年代.采用}}", looks.value),
        Cell("{{建成年代.最晚建成|年月日}}", looks.value),
        Cell("{{建成日期|年月日}}", looks.value, 2),
        Cell("{{建成年代.结论}}", looks.value),
    )


def _foot(page: Page, looks: Looks) -> None:
    page.line(
        28,
        Cell("核查人（签字）：", looks.line, 3),
        Cell("单位负责人：{{负责人}}", looks.line, 2),
        Cell("填表人：{{填表人}}", looks.line, 2),
    )
    note = (
        "注：状态为已具备，并且有证明材料和日期（不晚于核查当日）才算通过。文件对建成年代有三种写法，三种结论都列出，"
        "以“采用”的为准；居民同意情况来自同意表，未收、无效均计入总户数。"
    )
    page.line(34, Cell(note, looks.note, len(WIDTHS)))
