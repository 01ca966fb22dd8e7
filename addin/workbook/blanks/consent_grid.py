"""同意表 to be printed: a page for each 单元, its floors and doors filled in, to be written on and typed back in.

What no grid can name (平房, 商铺) stands on lists.  Both are read as they are once their sheets are in the workbook, so
nothing is printed under them that would have to be passed over.
"""

from addin.tell.consent.blank_grids import LISTS, name_of
from addin.tell.consent.pages import NARROWEST, WIDEST
from addin.workbook.drawing import Drawing, Format
from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import PRIVATE, Cell, Page
from addin.workbook.grid_head import FIRST_LINE, HEADER, TEXT, TITLE, HeadLooks, draw_head

FILE = "同意表.xlsx"
HOW = "请写“同意”“不同意”或“弃权”，由产权人本人签字；代签的请附委托书。空着的不算同意。"
SAMPLE = '&L&"宋体"&11示例表样，仅供参考'
LINE = 34
"""Height of a line: room for a signature."""
LEFT, WIDE, NARROW = (13, 6.5), (12, 16), (10, 13.5)
"""Of 楼号 and 楼层; of 意见 and 签字 of each door, the second where the most doors stand side by side."""
CODED = ("同意表", "{{本组.单元}}", "{{本组.张}}")
CODE = 9
"""Width of the column at the right for the page's code, beside the header, which every sheet of paper repeats.  No
print area is set: LibreOffice prints what is hidden where there is one."""
LIST = (
    ("楼栋", 10),
    ("单元", 6),
    ("楼层", 5.5),
    ("房号", 8.5),
    ("户位", 6),
    ("意见", 9),
    ("签字", 12.5),
    ("签字日期", 11.5),
    ("备注", 8),
)
FIELDS = {"楼栋": "楼栋", "单元": "单元号", "楼层": "楼层", "房号": "房号", "户位": "户位"}


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx: a sheet for each number of doors, and one for the lists."""
    drawing = new_drawing("同意表（示例）")
    for doors in range(NARROWEST, WIDEST + 1):
        _grid(drawing, doors)
    _list(drawing)
    return drawing.bytes()


def _page(drawing: Drawing, records: str, widths: list[float], landscape: bool) -> Page:
    page = Page(drawing, f"{{{{{records}.表名|可缺}}}}", widths, landscape)
    page.margins(12, 12, 16, 15)
    page.sheet.fit_to_pages(1, 0)
    page.head(SAMPLE)
    page.numbered(PRIVATE)
    return page


def _grid(drawing: Drawing, doors: int) -> None:
    records, looks = name_of(doors), Looks(drawing)
    page = _page(
        drawing, records, [*LEFT, *(NARROW if doors == WIDEST else WIDE) * doors, CODE], landscape=doors > NARROWEST
    )
    names = [f"{{{{本组.户{number}}}}}" for number in range(1, doors + 1)]
    title = f"{{{{小区名称}}}}{TITLE}（{{{{本组.单元}}}}）"
    heads = HeadLooks(looks.custom(font_size=18, bold=True, align="center", shrink=True), _text(looks), looks.head)
    draw_head(page.sheet, title, f"{TEXT}\n　　{HOW}", names, heads, (34, 84, 36, 24, 22))
    page.row = FIRST_LINE
    doors_of = [Cell("", looks.value) for _ in range(2 * doors)]
    page.line(
        LINE, Cell(f"{{{{{records}.楼号}}}}", looks.label), Cell(f"{{{{{records}.楼层}}}}", looks.label), *doors_of
    )
    page.sheet.repeat_rows(HEADER, FIRST_LINE - 1)
    page.code(HEADER, page.last, *CODED)


def _list(drawing: Drawing) -> None:
    looks = Looks(drawing)
    page = _page(drawing, LISTS.name, [*(width for _, width in LIST), CODE], landscape=False)
    title = looks.custom(font_size=18, bold=True, align="center", shrink=True)
    page.line(34, Cell(f"{{{{小区名称}}}}{TITLE}（{{{{本组.单元}}}}）", title, len(LIST)))
    page.line(84, Cell(f"{TEXT}\n　　{HOW}", _text(looks), len(LIST)))
    header = page.line(48, *(Cell(name, looks.head) for name, _ in LIST))
    line = [f"{{{{{LISTS.name}.{FIELDS[name]}}}}}" if name in FIELDS else "" for name, _ in LIST]
    page.line(LINE, *(Cell(text, looks.label if text else looks.value) for text in line))
    page.sheet.repeat_rows(header)
    page.code(header, page.last, *CODED)


def _text(looks: Looks) -> Format:
    return looks.custom(font_size=10.5, text_wrap=True, valign="top")
