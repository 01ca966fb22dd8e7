"""A coefficient, 0 or more: how a floor weighs against the others (0.5, 1.1)."""

from decimal import Decimal

from validators.fields.decimals import exact
from validators.fields.plain import noted
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "coefficient-unreadable",
    Severity.ERROR,
    zh="“{value}”不是系数",
    fix="请填 0 或大于 0 的数，如 0.5 或 1.1",
    en="“{value}” is no coefficient.",
    en_fix="Type a number, 0 or more, such as 0.5 or 1.1.",
)


def read(raw: Raw) -> Reading[Decimal]:
    """The number exactly."""
    number = exact(raw)
    if number is None or number < 0:
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(number, noted(raw, str(number)))
