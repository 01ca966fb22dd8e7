"""The kinds of line that come again and again: a choice, yes or no, an amount."""

from enum import StrEnum

from validators.fields import money, yes_no
from validators.fields.choice import choice_of
from validators.table.column import Column


def choice(name: str, kind: type[StrEnum], help: str, *aliases: str, decides: tuple[str, ...] = ()) -> Column:
    """One of the words of `kind`, the first by default."""
    options = tuple(kind)
    read = choice_of(kind)
    return Column(name, read, aliases=aliases, choices=options, default=options[0], help=help, decides=decides)


def yes_or_no(name: str, default: str, help: str, decides: tuple[str, ...] = ()) -> Column:
    """是 or 否."""
    return Column(name, yes_no.read, choices=("是", "否"), default=default, help=help, decides=decides)


def amount(name: str, help: str, unit: str = "元", decides: tuple[str, ...] = ()) -> Column:
    """元 as typed, fen as read; blank is 0.  `unit`: `元/月` and the like, with everything it may be counted by."""
    return Column(name, money.read, default="", help=help, unit=unit, decides=decides)
