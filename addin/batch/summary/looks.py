"""How the summary's sheets look, and how much text a cell may hold before Excel or a reader gives up."""

from decimal import Decimal
from math import ceil
from typing import NamedTuple
from unicodedata import east_asian_width

from addin.workbook import palette, printing
from addin.workbook.drawing import Drawing, Format, Worksheet

LINES = {"border": 1, "border_color": palette.LINE}
COUNT, AREA, MONEY, WAN, RATE = "#,##0", "#,##0.00", "#,##0.00", "#,##0.00####", "0.00%"
LINE = 14.5
"""Of one line of text, in points."""
LEAST, MOST = 20.0, 400.0
"""Heights of a row, in points; Excel takes 409.5 at the most."""


class Column(NamedTuple):
    """`key`: the frame's column, or a word that the sheet knows · `format`: of numbers; empty for text."""

    name: str
    width: float
    key: str
    format: str = ""


class Looks:
    """The formats, made once a workbook."""

    def __init__(self, drawing: Drawing) -> None:
        look = drawing.look
        self.title = look(bold=True, font_size=16, align="center")
        self.line = look(font_color=palette.GREY)
        self.head = look(
            bold=True, align="center", text_wrap=True, bg_color=palette.RESULT, font_color="#FFFFFF", **LINES
        )
        self.band = look(bold=True, bg_color=palette.INPUT_PALE, font_color=palette.INPUT, indent=1, **LINES)
        self.text = look(text_wrap=True, align="left", indent=1, font_size=palette.SIZE - 1, **LINES)
        self.word = look(align="center", text_wrap=True, **LINES)
        self.name = look(align="left", indent=1, text_wrap=True, **LINES)
        self.note = look(font_size=palette.SIZE - 1, font_color=palette.GREY, text_wrap=True, valign="top")
        self.sum = look(bold=True, align="center", **LINES)
        formats = (COUNT, AREA, WAN, RATE)
        self.numbers = {each: look(num_format=each + "_ ", align="right", **LINES) for each in formats}
        self.sums = {each: look(num_format=each + "_ ", align="right", bold=True, **LINES) for each in formats}

    def of(self, column: Column) -> Format:
        """Of a cell of this column."""
        if column.format:
            return self.numbers[column.format]
        return self.text if column.width >= 40 else self.name if column.width >= 12 else self.word


def begin(sheet: Worksheet, looks: Looks, columns: tuple[Column, ...], title: str, lead: str) -> int:
    """Title, one line under it, and the header; gives the first free row."""
    last = len(columns) - 1
    sheet.hide_gridlines(2)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
    sheet.set_row(0, 30)
    sheet.merge_range(0, 0, 0, last, title, looks.title)
    sheet.merge_range(1, 0, 1, last, lead, looks.line)
    sheet.set_row(2, 32)
    for at, column in enumerate(columns):
        sheet.write_string(2, at, column.name, looks.head)
    return 3


def end(sheet: Worksheet, columns: tuple[Column, ...], row: int, frozen: int = 2) -> None:
    """Print set-up; `row`: the last one."""
    sheet.freeze_panes(3, frozen)
    sheet.repeat_rows(2)
    sheet.set_landscape()
    printing.page(sheet)
    sheet.print_area(0, 0, row, len(columns) - 1)


def height(*cells: tuple[str, float]) -> float:
    """Of a row with these texts in columns of these widths: LibreOffice does not fit rows when it opens a file."""
    return min(MOST, max(LEAST, 6 + LINE * max((lines(text, width) for text, width in cells), default=1)))


def lines(text: str, width: float) -> int:
    """How many lines a text takes."""
    if 2.16 * len(text) <= width - 2:  # be all of it wide; nearly every cell is as short as that
        return 1
    return max(1, ceil(_wide(text) * 1.08 / (width - 2)))


def fitted(text: str, width: float) -> str:
    """The text, cut where the highest row would not show all of it, which is said."""
    most = int((MOST - 6) / LINE)
    if lines(text, width) <= most:
        return text
    more = f"……（共 {len(text)} 字，全文见 --json）"
    room = most * (width - 2) / 1.08 - _wide(more)
    used = 0
    for at, character in enumerate(text):
        used += 2 if east_asian_width(character) in "WF" else 1
        if used > room:
            return text[:at] + more
    return text


def _wide(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def shown(value: int, look: str) -> int | Decimal:
    """A whole number as its cell has it: fen as 元, 0.01 ㎡ as ㎡, fen as 万元; exact."""
    return value if look == COUNT else Decimal(value).scaleb(-6 if look == WAN else -2)
