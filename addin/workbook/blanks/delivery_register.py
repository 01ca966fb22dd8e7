"""送达登记表 to be printed: every door and its owner filled in; the day, the way and who received the slip are left.

The sheet is called 送达 and has its headings: filled in, it may be moved into the workbook and is read as it stands.
"""

from addin.tell.vote.delivery_register import RECORDS
from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from validators.sheets.vote.deliveries import SHEET

FILE = "送达登记表.xlsx"
PREFILLED = ("楼栋", "单元", "楼层", "房号", "户位", "产权人")
TO_WRITE = ("送达日期", "送达方式", "签收", "送达人", "备注")
WIDTHS = [8.0, 6, 6, 9, 6, 12, 13, 13, 16, 12, 18]
LINE = 24


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx."""
    drawing = new_drawing("表决票送达登记表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, SHEET, WIDTHS, landscape=True)
    page.margins(12, 12, 12, 13)
    page.sheet.fit_to_pages(1, 0)
    page.sheet.set_footer('&L&"宋体"&8示例表样，仅供参考&C&"宋体"&9第 &P 页　共 &N 页&R&"宋体"&8含个人信息，请勿张贴')
    page.line(36, Cell("{{小区名称}}表决票送达登记表", looks.title, len(WIDTHS)))
    how = "送达方式写 当面送达、邮寄、短信微信、公告送达、他人代收；没有送到的写 未送达。签收请业主本人签名。"
    page.line(20, Cell("表决事项：{{议题}}　　" + how, looks.line, len(WIDTHS)))
    top = page.line(24, *(Cell(head, looks.head) for head in (*PREFILLED, *TO_WRITE)))
    page.sheet.repeat_rows(top)
    value = looks.custom(font_name="仿宋", font_size=11, align="center", border=1, shrink=True)
    doors = (Cell(f"{{{{{RECORDS.name}.{name}}}}}", value) for name in PREFILLED)
    page.line(LINE, *doors, *(Cell("", value) for _ in TO_WRITE))
    page.sheet.print_area(0, 0, page.row - 1, len(WIDTHS) - 1)
    return drawing.bytes()
