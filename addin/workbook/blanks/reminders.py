"""催办单: a page for each building's chief: which doors still owe a paper, to be ticked off; doors only, no names.

One sheet a building, so that each chief is handed his own page and no other.
"""

from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "催办单.xlsx"
SET = "催办"
WIDTHS = [7.0, 12, 14, 22, 12, 20]
HEADS = ("序号", "单元", "门牌", "要办什么", "办好打√", "说明")
LINE = 24


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx."""
    drawing = new_drawing("催办单（示例）")
    looks = Looks(drawing)
    page = Page(drawing, f"{{{{{SET}.楼栋}}}}", WIDTHS)
    page.margins(15, 15, 14, 15)
    page.sheet.fit_to_pages(1, 0)
    page.head('&L&"宋体"&11示例表样，仅供参考')
    page.numbered("只有门牌，用完请交回，不要张贴")
    last = len(WIDTHS)
    page.code(page.row, last - 1, "催办单", "{{本组.楼栋}}", indent=80)
    page.line(48, Cell("{{小区名称}}催办单（{{本组.楼栋}}）", looks.title, last - 1))
    text = looks.custom(font_size=12, text_wrap=True, valign="vcenter")
    page.line(
        40,
        Cell(
            "　　楼长：本楼还有 {{本组.户数}} 户没有办齐，请上门或打电话提醒，办好一户打一个“√”，说明记在右边。",
            text,
            last,
        ),
    )
    page.line(20, Cell("{{填报日期|年月日}}", looks.line_right, last))
    header = page.line(26, *(Cell(head, looks.head) for head in HEADS))
    page.sheet.repeat_rows(0, header)
    value = looks.custom(font_name="仿宋", font_size=12, align="center", border=1, shrink=True)
    fields = ("序号", "单元", "门牌", "要办")
    page.line(LINE, *(Cell(f"{{{{{SET}.{name}}}}}", value) for name in fields), *(Cell("", value) for _ in range(2)))
    page.line(30, Cell("楼长签字：", looks.line, 3), Cell("交回日期：　　　年　　月　　日", looks.line_right, 3))
    page.enclose()
    return drawing.bytes()
