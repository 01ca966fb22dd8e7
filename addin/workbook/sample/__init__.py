"""The sample compound, 市农研所家属院: the paper file of sources.md §P, completed; all its people are invented.

One .csv a sheet, as it is typed: a number is a number, an ISO date a date, and 'text with an apostrophe before it is
text, as in Excel.  A line marked 原 is of the sample with its mistakes, 改 of the clean one, the rest of both.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from addin.workbook.contents import Contents, Paper, Row, Value
from addin.workbook.template import draw

HERE = Path(__file__).parent
REMARK = "样例：市农研所家属院。版式和差错取自真实卷宗，姓名、电话、面积、金额均为虚构。"
CLEAN_REMARK = "样例：市农研所家属院（差错已改正）。姓名、电话、面积、金额均为虚构。"
EDITION, AS_IT_IS, CLEAN = "版", "原", "改"
SETTINGS, ROSTER, CONSENT, PAPER = "参数", "户室清册", "同意表", "同意表-307楼"
TABLES = (
    *("征求意见", "改造项目", "项目版本", "光荣榜", "会议", "会议签到", "表决票", "决议签字", "资金到位"),
    *("工作流程", "前置条件", "物业意向"),
)
GRID = ("楼层", "东户意见", "东户签字", "西户意见", "西户签字")
_TYPED = (
    (re.compile(r"-?\d+"), int),
    (re.compile(r"-?\d+\.\d+"), Decimal),
    (re.compile(r"\d{4}-\d\d-\d\d"), date.fromisoformat),
)


def sample_contents(clean: bool = False) -> Contents:
    """What the sample workbook holds; the same at every call."""
    return Contents(
        settings={str(row["项目"]): row["值"] for row in rows(SETTINGS, clean)},
        dwellings=rows(ROSTER, clean),
        answers=rows(CONSENT, clean),
        papers=[_paper(rows(PAPER, clean))],
        remark=CLEAN_REMARK if clean else REMARK,
        tables={sheet: rows(sheet, clean) for sheet in TABLES},
    )


def sample_bytes(clean: bool = False) -> bytes:
    """The sample as an .xlsx; `clean` has none of its mistakes."""
    return draw(sample_contents(clean))


@cache
def rows(sheet: str, clean: bool = False) -> list[Row]:
    """The rows of one sheet, header → value, blank cells left out."""
    left_out = AS_IT_IS if clean else CLEAN
    with (HERE / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
        return [dict(_cells(line)) for line in csv.DictReader(file) if line[EDITION] != left_out]


def _cells(line: dict[str, str]) -> Iterator[tuple[str, Value]]:
    yield from ((header, _value(text)) for header, text in line.items() if text and header != EDITION)


def _value(text: str) -> Value:
    for pattern, read in _TYPED:
        if pattern.fullmatch(text):
            return read(text)
    return text.removeprefix("'")


def _paper(lines: list[Row]) -> Paper:
    """The grid as it was typed: its 楼号 stands in the first line, the note by hand under the last."""
    return Paper(PAPER, str(lines[0]["楼号"]), [_floor(line) for line in lines], str(lines[-1].get("手写", "")))


def _floor(line: Row) -> tuple[str, str, str, str, str]:
    floor, east, east_signed, west, west_signed = (str(line.get(header, "")) for header in GRID)
    return floor, east, east_signed, west, west_signed
