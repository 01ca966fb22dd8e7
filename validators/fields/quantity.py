"""How much of something, 0 or more, in the unit of the next column: 50 beside 度."""

from decimal import Decimal

from validators.fields.decimals import exact
from validators.fields.plain import noted
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "quantity-unreadable",
    Severity.ERROR,
    zh="“数量”填的“{value}”不是数字，没有计入合计",
    fix="请只填数字，如 50；单位（度、方、间、工时）填在“单位”列",
    en="“{value}” is no number; it is in no total.",
    en_fix="Type the number alone, such as 50; the unit goes into 单位.",
)


def read(raw: Raw) -> Reading[Decimal]:
    """The number exactly."""
    number = exact(raw)
    if number is None or number < 0:
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(number, noted(raw, str(number)))
