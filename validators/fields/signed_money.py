"""Amounts that may go either way: a payment, or (below 0) a refund.  Otherwise as `money`."""

import re

from validators.fields import money
from validators.fields.plain import compact, printed
from validators.fields.reading import Reading
from validators.grid import Raw

_MINUS = re.compile(r"-|负")


def read(raw: Raw) -> Reading[int]:
    """The amount in fen; `-200`, `负200` and -200.0 are a refund of 200 元."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return money.read(raw)
    text = compact(printed(raw))
    if not _MINUS.match(text):
        return money.read(raw)
    size = money.read(text[1:])
    return Reading(None if size.value is None else -size.value, size.issues)
