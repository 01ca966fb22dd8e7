"""光荣榜 in sums: money in fen, all else in its own unit; nothing is turned into yuan (`domain.md` §3.6, M12)."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from validators.sheets.honours import Gift, HonourRow


class Gifts(NamedTuple):
    """`quantities`: (kind, unit) → how much, in the order first met; `unnamed`: rows without a giver."""

    money: int
    quantities: dict[tuple[Gift, str], Decimal]
    unnamed: int


def gifts_of(rows: Iterable[HonourRow]) -> Gifts:
    """The sums of an honour roll."""
    money, unnamed = 0, 0
    quantities: defaultdict[tuple[Gift, str], Decimal] = defaultdict(Decimal)
    for row in rows:
        unnamed += not row.giver
        if row.kind is Gift.MONEY:
            money += row.amount
        elif row.kind and row.quantity is not None:
            quantities[row.kind, row.measure] += row.quantity
    return Gifts(money, dict(quantities), unnamed)
