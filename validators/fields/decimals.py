"""A cell that should hold a number → that number exactly, as Excel's 15 significant digits give it."""

import re
from decimal import Decimal

from validators.fields.plain import compact
from validators.grid import Raw

NUMBER = r"[-+]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,15})?"
"""12345.67 or 12,345.67; commas only where thousands end, so that `1,23` is refused."""

_NUMBER = re.compile(NUMBER)


def exact(raw: Raw) -> Decimal | None:
    """The number in a cell, or None: for other text, for dates and TRUE, and from 10^15 on, where digits are lost."""
    if isinstance(raw, str):
        text = compact(raw)
        return decimal_of(text) if _NUMBER.fullmatch(text) else None
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not abs(raw) < 1e15:
        return None
    return Decimal(format(raw, ".15g"))


def decimal_of(number: str) -> Decimal:
    """Text that matched `NUMBER` → its value."""
    return Decimal(number.replace(",", ""))
