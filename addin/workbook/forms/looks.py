"""The house style of government forms: 宋体 for labels, 黑体 for headings, 仿宋 for what is filled in."""

from addin.workbook.drawing import Drawing, Format

SONG, HEI, FANG = "宋体", "黑体", "仿宋"
GREY = "#7F7F7F"
TINT = "#F2F2F2"

PUBLIC = "公示"
"""The keyword by which `addin.public.forms` knows a form for the wall."""
TELLING = "公示 告知"
"""The keywords of one that hangs while residents are told, before anything is decided."""
REPORTING, SURVEYED = "公示 实施", "公示 征求意见"
"""The keywords of what is reported of the work, and of what came before the decision."""
INTEGER = "#,##0"
MONEY = "#,##0.00_ "
"""Money and area, in 元 and ㎡: a blank keeps the figure off the border."""
PERCENT = "0.00%"
SMALL = 10.5
"""Points: the smallest type of a form; where 宋体 is missing a page is shrunk to 0.86, and 9 points are left."""


def new_drawing(title: str, public: bool = False, keywords: str = "") -> Drawing:
    """An empty form; `public`: it is for the wall, so that a run makes a masked copy of it, too."""
    return Drawing(title, SONG, 10, keywords=keywords or (PUBLIC if public else ""))


class Looks:
    """The looks that all forms share."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        look = drawing.look
        self.sample = look(font_size=SMALL, font_color=GREY)
        self.draft = look(font_name=HEI, font_size=14, font_color="#C00000", align="right")
        self.title = look(font_size=20, bold=True, align="center")
        self.line = look(font_size=10.5)
        self.line_right = look(font_size=10.5, align="right")
        self.note = look(font_size=SMALL, text_wrap=True, valign="top")
        self.label = look(font_size=10.5, align="center", text_wrap=True, border=1)
        self.head = look(font_name=HEI, font_size=10.5, align="center", text_wrap=True, border=1, bg_color=TINT)
        self.side = look(font_name=HEI, font_size=11, align="center", text_wrap=True, border=1)
        self.value = look(font_name=FANG, font_size=11, align="center", text_wrap=True, border=1)
        self.left = look(font_name=FANG, font_size=11, text_wrap=True, border=1, indent=1)

    def number(self, num_format: str, bold: bool = False, align: str = "right") -> Format:
        """A bordered number."""
        properties: dict[str, object] = {"num_format": num_format, "align": align, "border": 1, "shrink": True}
        if bold:
            properties |= {"bold": True}
        return self._drawing.look(font_name=FANG, font_size=11, **properties)

    def custom(self, **properties: object) -> Format:
        """Anything a single form needs on its own."""
        return self._drawing.look(**properties)
