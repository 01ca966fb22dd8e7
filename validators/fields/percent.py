"""A ratio from 0 to 1: `90%`, 0.9 (how Excel stores 90 %), or a bare 90, which is noted."""

from decimal import Decimal

from validators.fields.decimals import exact
from validators.fields.plain import compact, noted
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "percent-unreadable",
    Severity.ERROR,
    zh="比例“{value}”认不出来",
    fix="请填 0% 到 100% 之间的百分数，如 90%",
    en="The ratio “{value}” cannot be read.",
    en_fix="Type a percentage from 0% to 100%, such as 90%.",
)


def read(raw: Raw) -> Reading[Decimal]:
    """The ratio as a Decimal: 0.9 for 90 %.  A bare number above 1 is taken as per cent, with a note."""
    text = compact(raw) if isinstance(raw, str) else ""
    signed = text.endswith("%")
    number = exact(text[:-1] if signed else raw)
    if number is None or not 0 <= number <= 100:
        return Reading(None, (Issue(UNREADABLE),))
    if signed:
        return Reading(_hundredth(number), noted(raw, text))
    if number <= 1:
        return Reading(number.normalize(), noted(raw, text))
    return Reading(_hundredth(number), (Issue(NORMALISED, {"read": f"{number}%"}),))


def _hundredth(number: Decimal) -> Decimal:
    return number.scaleb(-2).normalize()
