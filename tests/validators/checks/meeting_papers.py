"""A meeting in a test: small tables for its sheets, read as the workbook's reader reads them."""

from dataclasses import replace
from datetime import date

from tests.dossiers import SETTLED
from tests.tables import book, grid
from validators.dossier import Dossier
from validators.reading import read_dossier

ROSTER = """
| 楼栋 | 单元 | 楼层 | 房号 | 户位 | 建筑面积 | 产权人 |
| 1 | 1 | 1 | 101 | 东 | 50 | 甲一民 |
| 1 | 1 | 1 | 102 | 西 | 50 | 乙二平 |
| 1 | 1 | 2 | 201 | 东 | 50 | 丙三生 |
| 1 | 1 | 2 | 202 | 西 | 50 | 丁四海 |
| 1 | 1 | 3 | 301 | 东 | 50 | 戊五福 |
| 1 | 1 | 3 | 302 | 西 | 50 | 己六顺 |
"""
SIGNED_IN = """
| 日期 | 类别 | 姓名 | 签到 |
| 2020-07-23 | 业委会成员 | 甲一民 | 甲一民 |
| | 业委会成员 | 乙二平 | 乙二平 |
| | 业委会成员 | 丙三生 | 丙三生 |
| | 业主代表 | 丁四海 | √ |
| | 业主代表 | 戊五福 | |
| | 列席人员 | 己六顺 | 己六顺 |
"""


def meeting(
    ballots: str = "", signed_in: str = SIGNED_IN, *, roster: str = ROSTER, more: dict[str, str] | None = None, **chosen
) -> Dossier:
    """`ballots`: lines under `| 姓名 | 意见 | 票样 | 票号 | 签字 | 议题 | 会议 |`, trailing columns left out."""
    sheets = {"户室清册": roster, "会议签到": signed_in, **(more or {})}
    if ballots:
        sheets["表决票"] = "| 姓名 | 意见 | 票样 | 票号 | 签字 | 议题 | 会议 |\n" + ballots
    grids = [grid(name, table) for name, table in sheets.items() if table.strip()]
    reading = read_dossier(book(*grids), date(2020, 8, 1))
    return replace(reading.dossier, settings=replace(SETTLED, **chosen))
