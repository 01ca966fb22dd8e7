"""送达登记表 to be printed: every door and its owner filled in; the day, the way and who received the slip are left.

The sheet is called 送达 and has its headings: filled in, it may be moved into the workbook and is read as it stands.
"""

from addin.tell.vote.delivery_register import A_PAGE, RECORDS
from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page
from validators.sheets.vote.deliveries import SHEET

FILE = "送达登记表.xlsx"
PREFILLED = ("楼栋", "单元", "楼层", "房号", "户位", "产权人")
TO_WRITE = ("送达日期", "送达方式", "签收", "送达人", "备注")
WIDTHS = [8.0, 5.5, 5.5, 8.5, 5.5, 11, 12, 12, 14, 10, 11]
CODE = 9
"""Width of the column at the right for each page's code.  All together are as wide as the paper: nothing is fitted to
the page, for Excel passes over page breaks then."""
LINE = 24


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx."""
    drawing = new_drawing("表决票送达登记表（示例）")
    looks = Looks(drawing)
    page = Page(drawing, SHEET, [*WIDTHS, CODE], landscape=True)
    page.margins(12, 12, 12, 13)
    page.foot('&L&"宋体"&11示例表样，仅供参考&C&"宋体"&11第 &P 页　共 &N 页&R&"宋体"&11含个人信息，请勿张贴')
    page.line(36, Cell("{{小区名称}}表决票送达登记表", looks.title, len(WIDTHS)))
    how = "送达方式写 当面送达、邮寄、短信微信、公告送达、他人代收；没有送到的写 未送达。签收请业主本人签名。"
    told = looks.custom(font_size=10, text_wrap=True)
    page.line(32, Cell("表决事项：{{议题}}　　" + how, told, len(WIDTHS)))
    top = page.line(24, *(Cell(head, looks.head) for head in (*PREFILLED, *TO_WRITE)))
    page.sheet.repeat_rows(top)
    value = looks.custom(font_name="仿宋", font_size=11, align="center", border=1, shrink=True)
    page.code(page.row, page.last, "送达登记表", "{{本组.页首}}", "{{本组.序号}}")
    each = [f"{{{{{RECORDS.name}.{name}}}}}" for name in PREFILLED]
    each[0] = f"{{{{#每 {RECORDS.name} 每页 {A_PAGE}}}}}{each[0]}"
    to_write = [*("" for _ in TO_WRITE[1:]), "{{/每}}"]
    page.line(LINE, *(Cell(text, value) for text in (*each, *to_write)))
    page.line(LINE)  # a page of one door is as high as its code
    page.enclose()
    return drawing.bytes()
