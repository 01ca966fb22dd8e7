"""A figure on its way from the catalogue into a cell, and what a filter is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from addin.filling.sheets.values import Cell, Link
from validators.amounts import percent

_NO = tuple("否未不无×✗")


@dataclass(frozen=True, slots=True)
class Printed:
    """`value` goes into a cell of its own, `text` into running text.

    Where `only_for` is given, the value goes only into a cell whose number format holds one of these characters;
    into any other cell goes the text.
    """

    value: Cell
    text: str
    only_for: str = ""

    @classmethod
    def of(cls, value: Cell) -> "Printed":
        """As a figure prints that no filter says otherwise about."""
        return cls(value.text if isinstance(value, Link) else value, plain(value))

    def for_cell(self, number_format: str) -> Cell:
        """What a cell of its own gets, given the cell's number format."""
        suits = not self.only_for or any(character in number_format for character in self.only_for)
        return self.value if suits else self.text


class Refused(Exception):
    """A filter cannot take the value; the text says which it takes."""


@dataclass(frozen=True, slots=True)
class Filter:
    """`apply` gets the figure (a blank one only if it `takes_blank`) and the argument, empty without one."""

    name: str
    help: str
    apply: Callable[[Printed, str], Printed]
    takes_argument: bool = False
    takes_blank: bool = False
    """Whether it prints something for a blank figure, too."""


def plain(value: Cell) -> str:
    """Money and areas with two decimals, ratios in percent, dates as 2020年6月29日."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return f"{rounded(value, 2):f}"
    if isinstance(value, Fraction):
        return percent(value)
    if isinstance(value, datetime):
        return f"{chinese_date(value)} {value:%H:%M}"
    if isinstance(value, date):
        return chinese_date(value)
    return value.text if isinstance(value, Link) else str(value)


def is_yes(value: Cell) -> bool:
    """No are: nothing, 0, 否, and whatever begins as a denial (未通过, 不同意, 无法判定)."""
    if isinstance(value, str):
        return bool(value.strip()) and not value.strip().startswith(_NO)
    return bool(value)


def rounded(value: Decimal | Fraction | int, digits: int) -> Decimal:
    """Exactly, half away from zero."""
    if not isinstance(value, Fraction):
        return Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    whole, rest = divmod(abs(value.numerator) * 10**digits, value.denominator)
    whole += rest * 2 >= value.denominator
    return Decimal(whole if value >= 0 else -whole).scaleb(-digits)


def chinese_date(day: date) -> str:
    """2020年6月29日, without zeros in front, as in official text."""
    return f"{day.year}年{day.month}月{day.day}日"


def number(printed: Printed, filter_name: str) -> Decimal | int:
    """The value as a number; Refused for text, dates, ratios."""
    value = printed.value
    if isinstance(value, (Decimal, int)) and not isinstance(value, bool):
        return value
    raise Refused(f"“{filter_name}”只能用在数上，这里是“{printed.text}”")


def day(printed: Printed, filter_name: str) -> date:
    """The value as a date; Refused for anything else."""
    if isinstance(printed.value, date):
        return printed.value
    raise Refused(f"“{filter_name}”只能用在日期上，这里是“{printed.text}”")


def digits(argument: str, default: int, filter_name: str) -> int:
    """How many decimals the argument asks for; Refused unless 0 to 9."""
    if not argument:
        return default
    if len(argument) == 1 and argument.isdecimal():
        return int(argument)
    raise Refused(f"“{filter_name}”后面的位数要写成 0 到 9，这里是“{argument}”")
