"""异议登记表 to be printed: where objections to the published result are written down as they come, and answered.

Laid beside the notice: it says until when, and what happens with what is written there.
"""

from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import PRIVATE, Cell, Page

FILE = "异议登记表.xlsx"
WIDTHS = [5.0, 15, 10, 11, 29, 10, 29, 11, 10]
HEADS = ("序号", "门牌", "姓名", "日期", "对什么有异议（哪一户、哪个数）", "本人签字", "核实答复", "答复日期", "经办人")
LINES = 9
LINE = 38


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx: a page of empty lines, numbered."""
    drawing = new_drawing("异议登记表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "异议登记表", WIDTHS, landscape=True)
    page.margins(12, 12, 14, 15)
    page.sheet.fit_to_pages(1, 0)
    page.head('&L&"宋体"&11示例表样，仅供参考')
    page.numbered(PRIVATE)
    last = len(WIDTHS)
    page.code(page.row, last - 1, "异议登记表", indent=13)
    page.line(48, Cell("{{小区名称}}表决结果异议登记表", looks.title, last - 1))
    text = looks.custom(font_size=11, text_wrap=True, valign="vcenter")
    page.line(
        40,
        Cell(
            "　　对公布的表决结果有异议的业主，请在公示期内（{{结果公示开始|年月日}} 至 {{结果公示结束|年月日}}）"
            "写明并签字；"
            "工作人员核实后书面答复。议题：{{议题}}",
            text,
            last,
        ),
    )
    header = page.line(28, *(Cell(head, looks.head) for head in HEADS))
    page.sheet.repeat_rows(header)
    for number in range(1, LINES + 1):
        page.line(LINE, Cell(str(number), looks.label), *(Cell("", looks.value) for _ in HEADS[1:]))
    page.enclose()
    return drawing.bytes()
