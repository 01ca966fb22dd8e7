"""街道汇总.xlsx: the street's table, A4 on its side: who is ranked, who is not and why, which files were unreadable."""

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import NamedTuple
from unicodedata import east_asian_width

from addin.batch.ranking import Placed, Ranking, Totals, totals
from addin.tell.figure import Value, hundredths
from addin.workbook import palette, printing
from addin.workbook.drawing import Drawing, Format, Worksheet
from validators.grid import column_letters

SHEET = "街道汇总"
LINES = {"border": 1, "border_color": palette.LINE}
FOOTNOTE = (
    "同意率＝同意户数÷总户数，未收、无效都计入总户数；只有三个前置条件（前置条件表）都通过的才排名，同意率相同的并列。"
    "有错误没有改的小区，数字是草稿。户数、面积、楼栋数、小区数供申报中央补助分配因素核对（财综〔2019〕31号第八条）。"
)


class Column(NamedTuple):
    """`format`: of numbers · `figure`: the word of `Totals` that the column's sum must be."""

    name: str
    width: float
    format: str = ""
    figure: str = ""


COUNT, AREA, MONEY = "#,##0", "#,##0.00", "#,##0.00"
COLUMNS = (
    Column("名次", 6),
    Column("小区名称", 20),
    Column("总户数", 8, COUNT, "households"),
    Column("同意户数", 9, COUNT, "agree"),
    Column("同意率", 9, "0.00%"),
    Column("建筑面积(㎡)", 13, AREA, "area"),
    Column("楼栋数", 7, COUNT, "buildings"),
    Column("核定总投资(元)", 17, MONEY, "investment"),
    Column("财政补助(元)", 17, MONEY, "subsidy"),
    Column("居民出资(元)", 16, MONEY, "residents"),
    Column("错误", 6, COUNT),
    Column("表决结论", 9),
    Column("还缺什么、要注意什么", 50),
    Column("文件", 20),
)
NOTE = 12
"""Index of the column that holds sentences."""
HEIGHT = 14.5
"""Of one line of text, in points."""


class _Looks:
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
        self.numbers = {one.format: look(num_format=one.format + "_ ", align="right", **LINES) for one in COLUMNS}
        self.sums = {
            one.format: look(num_format=one.format + "_ ", align="right", bold=True, **LINES) for one in COLUMNS
        }
        self.sum = look(bold=True, align="center", **LINES)


def draw(ranking: Ranking, street: str, today: date) -> bytes:
    """The workbook; `street`: the folder's name, which heads the table."""
    drawing = Drawing("街道汇总", palette.FONT, palette.SIZE)
    looks, sheet = _Looks(drawing), drawing.sheet(SHEET)
    sheet.hide_gridlines(2)
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, column.width)
    last = len(COLUMNS) - 1
    sheet.set_row(0, 30)
    sheet.merge_range(0, 0, 0, last, f"{street} 老旧小区改造汇总", looks.title)
    read = len(ranking.ranked) + len(ranking.waiting)
    lead = f"{today:%Y年%m月%d日}　共 {len(ranking.all)} 份工作簿：参加排名 {len(ranking.ranked)} 个，未排名 "
    lead += f"{len(ranking.waiting)} 个，读不出来 {len(ranking.unusable)} 份"
    sheet.merge_range(1, 0, 1, last, lead, looks.line)
    sheet.set_row(2, 32)
    for at, column in enumerate(COLUMNS):
        sheet.write_string(2, at, column.name, looks.head)
    row = _section(sheet, looks, 3, "一、三个前置条件都通过的，按同意率排名", ranking.ranked)
    row = _section(sheet, looks, row, "二、没有排名的：前置条件没有通过，或数不出户数", ranking.waiting)
    if ranking.ranked and ranking.waiting:
        row = _total(sheet, looks, row, f"全部 {read} 个小区", totals(ranking.all), ())
    row = _unusable(sheet, looks, row, ranking.unusable)
    sheet.merge_range(row, 0, row, last, FOOTNOTE, looks.note)
    sheet.set_row(row, 2 * HEIGHT)
    sheet.freeze_panes(3, 2)
    sheet.repeat_rows(2)
    sheet.set_landscape()
    printing.page(sheet)
    sheet.print_area(0, 0, row, last)
    return drawing.bytes()


def _section(sheet: Worksheet, looks: _Looks, row: int, title: str, placed: Sequence[Placed]) -> int:
    """A band, a line a compound, and their sum; gives the next free row."""
    sheet.merge_range(row, 0, row, len(COLUMNS) - 1, f"{title}（{len(placed)} 个）", looks.band)
    sheet.set_row(row, 22)
    first = row + 1
    for number, one in enumerate(placed, start=first):
        _line(sheet, looks, number, one)
    end = first + len(placed)
    if not placed:
        return end
    return _total(sheet, looks, end, f"合计 {len(placed)} 个小区", totals(placed), (first, end - 1))


def _line(sheet: Worksheet, looks: _Looks, row: int, placed: Placed) -> None:
    one = placed.compound
    note = "；".join((*one.notes, *one.missing)) or "—"
    cells: tuple[Value, ...] = (
        placed.place or "—",
        one.name or "（没有填）",
        *(one.households, one.agree, one.rate, hundredths(one.area), one.buildings),
        *map(hundredths, (one.investment, one.subsidy)),
        None if one.residents is None else hundredths(one.residents),
        *(one.errors, one.conclusion, note, one.file),
    )
    for at, (column, value) in enumerate(zip(COLUMNS, cells, strict=True)):
        sheet.write(row, at, "" if value is None else value, _look(looks, at, column))
    sheet.set_row(row, max(20, 6 + HEIGHT * max(_lines(str(cells[at]), COLUMNS[at].width) for at in (1, NOTE, 13))))


def _look(looks: _Looks, at: int, column: Column) -> Format:
    if column.format:
        return looks.numbers[column.format]
    return looks.text if at in (NOTE, NOTE + 1) else looks.name if at == 1 else looks.word


def _lines(text: str, width: float) -> int:
    """How many lines a text takes: LibreOffice does not fit rows to their text when it opens a file."""
    wide = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
    return max(1, ceil(wide * 1.08 / (width - 2)))


def _total(sheet: Worksheet, looks: _Looks, row: int, title: str, sums: Totals, rows: tuple[int, ...]) -> int:
    """`rows`: first and last of those summed, by formula; none for the grand total, over two stretches."""
    sheet.set_row(row, 22)
    sheet.merge_range(row, 0, row, 1, title, looks.sum)
    for at, column in enumerate(COLUMNS[2:], start=2):
        letters, look = column_letters(at + 1), looks.sums[column.format]
        if column.name == "同意率":
            rate = sums.agree / sums.households if sums.households else ""
            sheet.write_formula(row, at, f'=IF(C{row + 1}=0,"",D{row + 1}/C{row + 1})', look, rate)
        elif not column.figure:
            sheet.write_blank(row, at, None, looks.sum)
        else:
            amount: int = getattr(sums, column.figure)
            value = amount if column.format == COUNT else hundredths(amount)
            formula = f"=SUM({letters}{rows[0] + 1}:{letters}{rows[1] + 1})" if rows else f"={value}"
            sheet.write_formula(row, at, formula, look, value)
    return row + 1


def _unusable(sheet: Worksheet, looks: _Looks, row: int, placed: Sequence[Placed]) -> int:
    if not placed:
        return row
    sheet.merge_range(row, 0, row, len(COLUMNS) - 1, f"三、读不出来的文件（{len(placed)} 份）", looks.band)
    sheet.set_row(row, 22)
    for at, one in enumerate(placed, start=row + 1):
        sheet.write_string(at, 0, "—", looks.word)
        sheet.merge_range(at, 1, at, 3, one.compound.file, looks.name)
        sheet.merge_range(at, 4, at, len(COLUMNS) - 1, one.compound.unusable, looks.name)
        sheet.set_row(at, 20)
    return row + 1 + len(placed)
