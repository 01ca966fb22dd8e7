"""并列与重复: who shares a place, and which workbooks may be one compound counted twice; each group listed once."""

from collections.abc import Iterator

import pandas as pd

from addin.batch.ranking import NAMED, RANKED
from addin.batch.summary.looks import Column, Looks, begin, end, fitted, height
from addin.batch.summary.report import Report
from addin.workbook.drawing import Worksheet

SHEET = "并列与重复"
COLUMNS = (Column("什么", 24, "what"), Column("几个", 8, "count"), Column("是哪些", 110, "who"))
A_ROW = 12
"""So many names in a row: easy to read, and never higher than a row may be."""


def wanted(ranking: pd.DataFrame) -> bool:
    """Only where a row of the table does not name all the others itself."""
    return any(len(names) > NAMED + 1 for _, names in _groups(ranking))


def draw(sheet: Worksheet, looks: Looks, report: Report) -> None:
    """One group after the other, a dozen names a row."""
    row = begin(sheet, looks, COLUMNS, f"{report.title} 并列与重复", "小区表里只写个数的，在这里各列一次")
    for what, names in _groups(report.ranking):
        if len(names) <= NAMED + 1:
            continue
        for start in range(0, len(names), A_ROW):
            text = fitted("、".join(names[start : start + A_ROW]), COLUMNS[2].width)
            sheet.write_string(row, 0, what if not start else "", looks.name)
            sheet.write(row, 1, len(names) if not start else "", looks.word)
            sheet.write_string(row, 2, text, looks.text)
            sheet.set_row(row, height((text, COLUMNS[2].width), (what, COLUMNS[0].width)))
            row += 1
    end(sheet, COLUMNS, row - 1, 1)


def _groups(ranking: pd.DataFrame) -> Iterator[tuple[str, list[str]]]:
    shown = ranking["name"].where(ranking["name"] != "", ranking["file"])
    ranked = ranking["section"] == RANKED
    for place, names in shown[ranked].groupby(ranking["place"]):
        yield f"第 {place} 名", names.to_list()
    for column, what in (("alike", "内容完全相同"), ("namesake", "同一地方小区名称相同")):
        marked = ranking[column] != ""
        for _, files in ranking["file"][marked].groupby(ranking[column], sort=False):
            yield what, files.to_list()
