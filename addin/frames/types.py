"""What a column of a frame holds, by its declaration in the catalogue, so that the type never hangs on the data."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from addin.exact import half_up
from addin.tell.figure import AMOUNT, AREA, COUNT, DAY, RATIO, Field, Figure, Value


class Type(StrEnum):
    """`dtype`: pandas' · `places`: digits after the point."""

    WHOLE = "整数"
    MONEY = "金额"
    NUMBER = "数"
    RATIO = "比率"
    DATE = "日期"
    TEXT = "文字"
    FLAG = "是否"

    @property
    def dtype(self) -> str:
        """Decimal has no type of pandas' own: it stands in columns of objects, exact and summed exactly."""
        return {Type.WHOLE: "Int64", Type.DATE: "datetime64[s]", Type.FLAG: "boolean"}.get(self, "object")

    @property
    def places(self) -> int:
        """0 where it is no Decimal."""
        return {Type.MONEY: 2, Type.NUMBER: 6, Type.RATIO: 6}.get(self, 0)


@dataclass(frozen=True, slots=True)
class Column:
    """`unit` as printed: 元, ㎡, 户 … empty where there is none."""

    name: str
    type: Type
    unit: str = ""
    meaning: str = ""


_BY_KIND = {COUNT: Type.WHOLE, AMOUNT: Type.MONEY, AREA: Type.MONEY, RATIO: Type.RATIO, DAY: Type.DATE}
_ENDINGS = ("日期", "开始时间", "结束时间", "开始", "完成", "建成")
"""Columns without a unit that hold days: 会议日期, 最迟开始 …"""
_WHOLE = frozenset(
    (
        *("楼层", "先后", "排序", "应到", "实到", "公开天数", "工期", "笔数"),
        *("收回", "通过", "不通过", "弃权", "无效", "看不清", "待核对"),
    )
)
"""Columns without a unit that count."""
_WHOLE_THERE = frozenset({("资金来源", "层级")})
"""Those that count in one set and are words in another."""
_NUMBERS = frozenset(["基数", "需要", "实得", "还差", "推定", "数量"])
"""Counts or ㎡, by the row; quantities in any unit."""


def type_of(field: Field | Figure, within: str = "") -> Type:
    """By its kind in the catalogue; by its name where the catalogue gives neither kind nor unit.  `within`: the set."""
    if field.kind in _BY_KIND:
        return _BY_KIND[field.kind]
    if isinstance(field, Figure):
        return Type.TEXT
    if field.name in _NUMBERS:
        return Type.NUMBER
    if field.name in _WHOLE or (within, field.name) in _WHOLE_THERE:
        return Type.WHOLE
    return Type.DATE if field.name.endswith(_ENDINGS) else Type.TEXT


def column_of(field: Field | Figure, within: str = "") -> Column:
    """With what the documents say of it."""
    kind = type_of(field, within)
    unit = f"{field.unit}，四舍五入到六位" if kind is Type.RATIO else field.unit
    return Column(field.name, kind, unit, field.meaning)


def converted(value: Value, kind: Type) -> Any:
    """As the column holds it; None for nothing.  TypeError where the catalogue breaks its word: our bug, never
    passed over in silence."""
    if value is None or value == "":
        return None
    if kind is Type.TEXT:
        return _text(value)
    if kind is Type.FLAG:
        return bool(value)
    if kind is Type.DATE and isinstance(value, date):
        return value
    if kind is Type.WHOLE and isinstance(value, int | Decimal | Fraction) and value == int(value):
        return int(value)
    if kind.places and isinstance(value, int | Decimal | Fraction):
        return _rounded(value, kind.places)
    raise TypeError(f"{kind}：{value!r}")


def _rounded(value: int | Decimal | Fraction, places: int) -> Decimal:
    if isinstance(value, Fraction):
        return Decimal(half_up(value * 10**places)).scaleb(-places)
    found = Decimal(value).quantize(Decimal(1).scaleb(-places))
    if found != value:
        raise TypeError(f"{value} 不止 {places} 位小数")
    return found


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return format(value, "f") if isinstance(value, Decimal) else str(value)
