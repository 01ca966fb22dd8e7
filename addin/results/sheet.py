"""What a result sheet is: a name and columns.  The template is drawn from this, the rows are written by it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from addin.filling.values import Link

Cell = str | int | Decimal | Fraction | date | datetime | bool | Link | None
Format = Literal["text", "integer", "money", "area", "percent", "date", "datetime", "wrap"]


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """`width` in characters; money is 元 with two decimals, area ㎡ with two, percent a ratio."""

    name: str
    width: int
    format: Format = "text"


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """Header in row 1, data from row 2; `colours` maps a column to the words that are coloured good or bad in it."""

    name: str
    columns: tuple[ResultColumn, ...]
    colours: tuple[tuple[str, str, Literal["good", "bad", "warn"]], ...] = ()

    @property
    def headers(self) -> list[str]:
        return [column.name for column in self.columns]
