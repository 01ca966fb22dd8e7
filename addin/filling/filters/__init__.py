"""Filters of the form language: `{{居民出资|万元}}` takes a figure through 万元."""

from addin.filling.filters import capitals, dates, digits, masks, numbers, words
from addin.filling.filters.printed import Filter

FILTERS: dict[str, Filter] = {
    one.name: one
    for one in (
        numbers.TEN_THOUSAND,
        numbers.YUAN,
        capitals.CAPITALS,
        dates.YEAR_MONTH_DAY,
        dates.ISO_DATE,
        numbers.IN_PERCENT,
        numbers.DECIMALS,
        numbers.THOUSANDS,
        masks.MASK_NAME,
        masks.MASK_PHONE,
        capitals.CHARACTERS,
        numbers.ZERO_PADDED,
        words.LINE_BREAKS,
        words.CHECK_MARK,
        words.MAY_BE_MISSING,
        words.ROW_HEIGHT,
        words.BOX,
        dates.YEAR,
        dates.MONTH,
        dates.DAY,
        digits.DIGIT,
    )
}
"""By the name that forms use, in the order in which they are listed."""
