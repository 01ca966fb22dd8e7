"""Every line of 参数 is a figure of the same name; and 草稿, the state of the file itself."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from addin.outcome import Outcome
from addin.tell.figure import (
    DAY,
    Figure,
    Value,
    hundredths,
)
from validators.fields import area, day, money, percent
from validators.sheets.settings import Settings
from validators.table.column import Column, columns_of

_UNITS: Mapping[Callable[..., object], str] = {money.read: "元", area.read: "㎡", percent.read: "比例"}


def _figure(field: str, column: Column) -> Figure:
    def value(outcome: Outcome) -> Value:
        if field in outcome.dossier.unreadable:
            return None
        return _printable(getattr(outcome.dossier.settings, field), column)

    unit = _UNITS.get(column.read, "")
    typed = DAY if column.read is day.read else ""
    return Figure(column.name, column.help or "参数表中填写", unit, value, "参数表：" + column.name, typed)


def _printable(value: object, column: Column) -> Value:
    """As a form prints it: 元, ㎡, ratios as ratios, choices in their own words, nothing for what was left blank."""
    if column.read in (money.read, area.read) and isinstance(value, int):
        return hundredths(value)
    if column.read is percent.read and isinstance(value, Decimal):
        return Fraction(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return "、".join(map(str, value))
    return value or None  # type: ignore[return-value]


DRAFT_WORD = "草稿"
OF_THEIR_OWN = ("law",)
"""适用法律 as a figure is the law that was applied, not the choice."""
FIGURES = (
    *(_figure(field, column) for field, column in columns_of(Settings).items() if field not in OF_THEIR_OWN),
    Figure(
        "草稿",
        "还有错误没有改时印“草稿”，否则为空",
        "",
        lambda outcome: DRAFT_WORD if outcome.draft else "",
        "问题清单",
    ),
)
