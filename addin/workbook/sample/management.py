"""物业意向 of the sample, all invented: every fifth door was asked; the seed only says that management is to come.

In the sample as it came one household answered twice in two ways.
"""

from collections.abc import Sequence
from decimal import Decimal

from addin.workbook.contents import Row, Value
from addin.workbook.sample.places import Door, doors

SHEET = "物业意向"
EVERY = 5
ANSWERS = (
    ("愿意", "0.5", "基本"),
    ("愿意", "0.6", "标准"),
    ("愿意", "0.4", "基本"),
    ("不愿意", "", ""),
    ("愿意", "0.5", "标准"),
    ("愿意", "0.5", "基本"),
)
SETTINGS: dict[str, Value] = {
    "物业收费标准": Decimal("0.5"),
    "物业费收缴率": Decimal("0.9"),
    "停车位数": 40,
    "车位月租": 60,
    "物业年成本": 96_000,
}
"""Invented too; together they fall short by a little."""


def rows(clean: bool) -> Sequence[Row]:
    """One row a household asked."""
    asked = doors()[::EVERY]
    found = [_row(door, *ANSWERS[number % len(ANSWERS)]) for number, door in enumerate(asked)]
    return found if clean else [*found, _row(asked[0], "不愿意", "", "")]


def _row(door: Door, opinion: str, fee: str, level: str) -> Row:
    row: dict[str, Value] = {"楼栋": door.building, "单元": door.unit, "房号": str(door.room), "意见": opinion}
    if fee:
        row |= {"可接受收费": Decimal(fee), "服务等级": level}
    return row
