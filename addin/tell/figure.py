"""What the catalogue holds: single figures, and record sets whose rows a form repeats."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from addin.outcome import Outcome

Value = str | int | Decimal | Fraction | date | bool | None
"""Decimal is 元 or ㎡ with two places, Fraction a ratio; all exact."""


TEXT, AMOUNT, AREA, RATIO, COUNT, DAY = "文字", "金额", "面积", "比率", "整数", "日期"
_KINDS = {
    "元": AMOUNT,
    "万元": AMOUNT,
    "㎡": AREA,
    "比例": RATIO,
    "户": COUNT,
    "人": COUNT,
    "栋": COUNT,
    "个": COUNT,
    "份": COUNT,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One named value.  `source` is where it comes from: the sheet it is typed into, or the law or rule it follows."""

    name: str
    meaning: str
    unit: str
    value: Callable[[Outcome], Value]
    source: str = ""
    typed: str = ""

    @property
    def kind(self) -> str:
        """What may be in the cell: 文字, 金额, 面积, 比率, 整数, 日期."""
        return self.typed or _KINDS.get(self.unit, TEXT)


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a record set."""

    name: str
    meaning: str = ""
    unit: str = ""

    @property
    def kind(self) -> str:
        """As of a figure."""
        return COUNT if self.name == "序号" else _KINDS.get(self.unit, TEXT)


@dataclass(frozen=True, slots=True)
class RecordSet:
    """Rows of named values: `{{分摊明细.产权人}}` repeats its row once per record."""

    name: str
    meaning: str
    fields: tuple[Field, ...]
    records: Callable[[Outcome], Iterable[Mapping[str, Value]]]
    source: str = ""


def hundredths(amount: int) -> Decimal:
    """Fen as 元, or 0.01 ㎡ as ㎡: exact, two places."""
    return Decimal(amount).scaleb(-2)
