"""小区: who is ranked, who is not and why, which files could not be read; one row a workbook."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from addin.batch.levels import levels_of, totals
from addin.batch.ranking import RANKED, UNUSABLE, WAITING
from addin.batch.summary.looks import AREA, COUNT, MONEY, RATE, Column, Looks, begin, end, fitted, height, shown
from addin.batch.summary.report import Report
from addin.workbook.drawing import Worksheet
from validators.grid import column_letters

FOOTNOTE = (
    "同意率＝同意户数÷总户数，未收、无效都计入总户数；只有三个前置条件（前置条件表）都通过的才排名，同意率相同的并列。"
    "有错误没有改的小区，数字是草稿。户数、面积、楼栋数、小区数供申报中央补助分配因素核对（财综〔2019〕31号第八条）。"
)
BEFORE = (Column("名次", 6, "place"), Column("小区名称", 20, "name"))
PLACE = 12.0
AFTER = (
    Column("总户数", 8, "households", COUNT),
    Column("同意户数", 9, "agree", COUNT),
    Column("同意率", 9, "rate", RATE),
    Column("建筑面积(㎡)", 13, "area", AREA),
    Column("楼栋数", 7, "buildings", COUNT),
    Column("核定总投资(元)", 17, "investment", MONEY),
    Column("财政补助(元)", 17, "subsidy", MONEY),
    Column("居民出资(元)", 16, "residents", MONEY),
    Column("错误", 6, "errors", COUNT),
    Column("表决结论", 9, "conclusion"),
    Column("还缺什么、要注意什么", 50, "said"),
    Column("文件", 20, "file"),
)
SUMMED = ("households", "agree", "area", "buildings", "investment", "subsidy", "residents")


def draw(sheet: Worksheet, looks: Looks, report: Report, rows: pd.DataFrame, title: str) -> None:
    """`rows` of the ranking, all of it or a page; places are those of the whole."""
    levels = [name for name in reversed(levels_of(report.ranking)) if rows[name].nunique() > 1]
    columns = (*BEFORE, *(Column(name, PLACE, name) for name in levels), *AFTER)
    parts = [rows[rows["section"] == section] for section in (RANKED, WAITING, UNUSABLE)]
    ranked, waiting, unusable = parts
    lead = f"{report.today:%Y年%m月%d日}　共 {len(rows)} 份工作簿：参加排名 {len(ranked)} 个，未排名 "
    lead += f"{len(waiting)} 个，读不出来 {len(unusable)} 份"
    row = begin(sheet, looks, columns, title, lead)
    row = _section(sheet, looks, columns, row, "一、三个前置条件都通过的，按同意率排名", ranked)
    row = _section(sheet, looks, columns, row, "二、没有排名的：前置条件没有通过，或数不出户数", waiting)
    if len(ranked) and len(waiting):
        row = _total(sheet, looks, columns, row, f"全部 {len(ranked) + len(waiting)} 个小区", rows, ())
    row = _unusable(sheet, looks, columns, row, unusable)
    sheet.merge_range(row, 0, row, len(columns) - 1, FOOTNOTE, looks.note)
    sheet.set_row(row, 30)
    end(sheet, columns, row)


def _section(
    sheet: Worksheet, looks: Looks, columns: tuple[Column, ...], row: int, title: str, rows: pd.DataFrame
) -> int:
    """A band, a line a compound, and their sum; gives the next free row."""
    sheet.merge_range(row, 0, row, len(columns) - 1, f"{title}（{len(rows)} 个）", looks.band)
    sheet.set_row(row, 22)
    first = row + 1
    formats = [looks.of(column) for column in columns]
    for number, cells in enumerate(_cells(columns, rows), start=first):
        for at, (cell, look) in enumerate(zip(cells, formats, strict=True)):
            if isinstance(cell, str):
                sheet.write_string(number, at, cell, look)
            elif cell is None:
                sheet.write_blank(number, at, None, look)
            else:
                sheet.write_number(number, at, cell, look)
        texts = [(cell, column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str)]
        sheet.set_row(number, height(*texts))
    stop = first + len(rows)
    if not len(rows):
        return stop
    return _total(sheet, looks, columns, stop, f"合计 {len(rows)} 个小区", rows, (first, stop - 1))


def _cells(columns: Sequence[Column], rows: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """Line by line, as the sheet has them."""
    return zip(*(_column(column, rows) for column in columns), strict=True)


def _column(column: Column, rows: pd.DataFrame) -> list[Any]:
    if column.key == "rate":
        pairs = zip(rows["agree"].to_list(), rows["households"].to_list(), strict=True)
        return [agree / whole if whole else None for agree, whole in pairs]
    if column.key == "said":
        pairs = zip(rows["notes"].to_list(), rows["missing"].to_list(), strict=True)
        return [fitted("；".join((*notes, *missing)) or "—", column.width) for notes, missing in pairs]
    values = rows[column.key].to_list()
    if column.key == "place":
        return [place or "—" for place in values]
    if column.key == "name":
        return [fitted(name or file, column.width) for name, file in zip(values, rows["file"].to_list(), strict=True)]
    if column.format:
        return [None if pd.isna(value) else shown(value, column.format) for value in values]
    return [fitted(value, column.width) for value in values]


def _total(
    sheet: Worksheet,
    looks: Looks,
    columns: tuple[Column, ...],
    row: int,
    title: str,
    rows: pd.DataFrame,
    span: tuple[int, ...],
) -> int:
    """`span`: first and last of those summed, by formula; none for the grand total, over two stretches."""
    sums = totals(rows)
    sheet.set_row(row, 22)
    sheet.merge_range(row, 0, row, 1, title, looks.sum)
    at_households = next(at for at, column in enumerate(columns) if column.key == "households")
    whole, agree = (f"{column_letters(at_households + each)}{row + 1}" for each in (1, 2))
    for at, column in enumerate(columns[2:], start=2):
        if column.key == "rate":
            rate = sums["agree"] / sums["households"] if sums["households"] else ""
            sheet.write_formula(row, at, f'=IF({whole}=0,"",{agree}/{whole})', looks.sums[RATE], rate)
        elif column.key not in SUMMED:
            sheet.write_blank(row, at, None, looks.sum)
        else:
            value, letters = shown(sums[column.key], column.format), column_letters(at + 1)
            formula = f"=SUM({letters}{span[0] + 1}:{letters}{span[1] + 1})" if span else f"={value}"
            sheet.write_formula(row, at, formula, looks.sums[column.format], value)
    return row + 1


def _unusable(sheet: Worksheet, looks: Looks, columns: tuple[Column, ...], row: int, rows: pd.DataFrame) -> int:
    if not len(rows):
        return row
    last = len(columns) - 1
    sheet.merge_range(row, 0, row, last, f"三、读不出来的文件（{len(rows)} 份）", looks.band)
    sheet.set_row(row, 22)
    wide = sum(column.width for column in columns[4:])
    for at, (file, why) in enumerate(zip(rows["file"], rows["unusable"], strict=True), start=row + 1):
        sheet.write_string(at, 0, "—", looks.word)
        sheet.merge_range(at, 1, at, 3, fitted(file, 36), looks.name)
        sheet.merge_range(at, 4, at, last, fitted(why, wide), looks.name)
        sheet.set_row(at, height((file, 36), (why, wide)))
    return row + 1 + len(rows)
