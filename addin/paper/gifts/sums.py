"""光荣榜 in sums: money in fen, all else in its own unit; nothing is turned into yuan (sources.md §3.6, M12).

Labour is hours of anything; goods add up only with goods of the same words, since windows and chairs are both 个.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from addin.filling.filters.masks import mask_name
from validators.meaning.gifts.words import measured
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.row import HonourRow
from validators.sheets.procedure.choices import Unconsented

UNNAMED = "（未署名）"
Quantity = int | Decimal


class GiftLine(NamedTuple):
    """Gifts that add up: `quantity` None where they have none (整房装修), `money` in fen, `entries` rows."""

    kind: Gift
    what: str
    unit: str
    quantity: Quantity | None
    money: int
    entries: int


class Thanked(NamedTuple):
    """A row as it may be thanked for: `public` is the giver's name for the wall, None where he is left out of it."""

    row: HonourRow
    what: str
    quantity: Quantity | None
    unit: str
    public: str | None


@dataclass(frozen=True, slots=True)
class Gifts:
    """`thanked`: the rows of a kind, by kind, in sheet order; `lines`: what they come to."""

    thanked: tuple[Thanked, ...] = ()
    lines: tuple[GiftLine, ...] = ()

    @property
    def money(self) -> int:
        """All gifts of money, in fen."""
        return sum(line.money for line in self.lines)

    def quantity(self, kind: Gift, unit: str) -> Quantity:
        """How much of a kind in one unit, whatever it was."""
        found = (line.quantity for line in self.lines if (line.kind, line.unit) == (kind, unit))
        return sum((each for each in found if each is not None), 0)

    @property
    def unnamed(self) -> int:
        """Rows without a giver."""
        return sum(not each.row.giver for each in self.thanked)

    @property
    def left_out(self) -> int:
        """Rows that a public roll does not list."""
        return sum(each.public is None for each in self.thanked)


def gifts_of(rows: Iterable[HonourRow], unconsented: Unconsented = Unconsented.MASKED) -> Gifts:
    """The honour roll; rows without a kind are in no total (a finding says so)."""
    classed = list(rows)
    thanked = tuple(_thanked(row, unconsented) for kind in Gift for row in classed if row.kind is kind)
    return Gifts(thanked, tuple(_lines(thanked)))


def _thanked(row: HonourRow, unconsented: Unconsented) -> Thanked:
    found = measured(row)
    quantity = None if found.quantity is None else plain_number(found.quantity)
    return Thanked(row, found.what, quantity, found.unit, _public(row, unconsented))


def plain_number(number: Decimal) -> Quantity:
    """50, not 50.00: a whole number prints without decimals."""
    return int(number) if number == int(number) else number


def _public(row: HonourRow, unconsented: Unconsented) -> str | None:
    if row.consent or not row.giver:
        return row.giver or UNNAMED
    return None if unconsented is Unconsented.LEFT_OUT else mask_name(row.giver)


def _lines(thanked: Iterable[Thanked]) -> Iterator[GiftLine]:
    """In the order first met, so kind by kind; what has no quantity stands apart from what has one."""
    found: dict[tuple[Gift, str, str, bool], list[Thanked]] = {}
    for each in thanked:
        kind = each.row.kind
        assert kind is not None
        what = "" if kind in (Gift.MONEY, Gift.LABOUR) else each.what
        unit = "元" if kind is Gift.MONEY else each.unit
        counted = kind is Gift.MONEY or each.quantity is not None
        found.setdefault((kind, what, unit, counted), []).append(each)
    for (kind, what, unit, _), ones in found.items():
        yield GiftLine(kind, what, unit, _quantity(kind, ones), _money(kind, ones), len(ones))


def _quantity(kind: Gift, ones: Iterable[Thanked]) -> Quantity | None:
    told = [Decimal(each.quantity) for each in ones if each.quantity is not None]
    return plain_number(sum(told, Decimal(0))) if told and kind is not Gift.MONEY else None


def _money(kind: Gift, ones: Iterable[Thanked]) -> int:
    return sum(each.row.amount for each in ones) if kind is Gift.MONEY else 0
