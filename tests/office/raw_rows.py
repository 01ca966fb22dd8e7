"""The raw rows of a workbook as a clerk would list them, for formulas that count and judge them again."""

import csv
from decimal import Decimal

from tests.office.libreoffice import convert
from validators.sheets.consent.opinion import Opinion

SAID = {Opinion.AGREE: "同意", Opinion.AGAINST: "不同意", Opinion.ABSTAIN: "弃权", Opinion.UNCLEAR: "无效"}
WORDS = ("同意", "不同意", "弃权", "无效", "未收")
ROSTER = """
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 |
| 1 | 1 | '101 | 60.5 | 张大勇 | '13803930001 |
| 1 | 1 | '102 | 40.25 | 李秀兰 | '13803930002 |
| 1 | 2 | '201 | 50 | 张大勇 | '13803930001 |
| 2 | 1 | '101 | 49.99 | 赵小梅 | '13803930004 |
| 2 | 1 | '102 | 33.33 | 孙立 | '13803930005 |
| 2 | 1 | '201 | 77.7 | 周平 | '13803930006 |
"""
CONSENT = """
| 楼栋 | 单元 | 房号 | 意见 | 签字 |
| 1 | 1 | '101 | 同意 | 张大勇 |
| 1 | 1 | '102 | 不同意 | 李秀兰 |
| 2 | 1 | '101 | 弃权 | 赵小梅 |
| 2 | 1 | '102 | 同意 | 孙立 |
| 2 | 1 | '201 | 同意 | |
"""


def columns(outcome):
    """Building, unit, owner, area, the dwelling's answer."""
    for one in outcome.roll.dwellings:
        spoken = outcome.dossier.register.answers_of.get(outcome.dossier.dwellings.index(one.row), ())
        given = [outcome.dossier.answers[index] for index in spoken]
        words = {SAID[row.opinion] for row in given if row.opinion}
        signed = any(row.signature for row in given)
        word = "未收" if not words else words.pop() if len(words) == 1 and signed else "无效"
        unit = outcome.roll.units[one.unit]
        yield unit.building_name, unit.name, one.person, Decimal(one.row.area or 0) / 100, word


def owner_answer(row, last):
    """The one answer of the owner in column C over all his dwellings, whose own answers stand in E."""
    valid = [f'(COUNTIFS($C$2:$C${last},C{row},$E$2:$E${last},"{word}")>0)' for word in WORDS[:4]]
    several = f"({'+'.join(valid[:3])})"
    either = f'IF({valid[0]},"同意",IF({valid[1]},"不同意","弃权"))'
    return f'=IF({several}=1,{either},IF({several}+{valid[3]}>0,"无效","未收"))'


def calculated(tmp_path, data):
    """The rows of each sheet by its name, as LibreOffice calculates them; every cell a text."""
    (tmp_path / "formulas.xlsx").write_bytes(data)
    kind = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    convert(tmp_path / "formulas.xlsx", kind)
    files = (tmp_path / "converted").glob("formulas-*.csv")
    return {
        file.stem.removeprefix("formulas-"): list(csv.reader(file.read_text("utf-8").splitlines())) for file in files
    }
