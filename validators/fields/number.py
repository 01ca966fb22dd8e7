"""A whole number, 0 or more, such as a count of floors."""

from validators.fields.decimals import exact
from validators.fields.plain import noted
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "number-unreadable",
    Severity.ERROR,
    zh="“{value}”不是整数",
    fix="请只填阿拉伯数字的整数，如 6",
    en="“{value}” is not a whole number.",
    en_fix="Type a whole number in figures, such as 6.",
)


def read(raw: Raw) -> Reading[int]:
    """The number; fractions, negatives, words and units are errors."""
    number = exact(raw)
    if number is None or number < 0 or number != int(number):
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(int(number), noted(raw, str(int(number))))
