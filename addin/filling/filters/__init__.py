"""Filters of the form language, one a file: `{{居民出资|万元}}` takes a figure through 万元."""

from addin.filling.filters import (
    capitals,
    check_mark,
    chinese_number,
    decimals,
    in_percent,
    iso_date,
    line_breaks,
    mask_name,
    mask_phone,
    may_be_missing,
    row_height,
    ten_thousand,
    thousands,
    year_month_day,
    yuan,
    zero_padded,
)
from addin.filling.filters.printed import Filter

FILTERS: dict[str, Filter] = {
    one.FILTER.name: one.FILTER
    for one in (
        ten_thousand,
        yuan,
        capitals,
        year_month_day,
        iso_date,
        in_percent,
        decimals,
        thousands,
        mask_name,
        mask_phone,
        chinese_number,
        zero_padded,
        line_breaks,
        check_mark,
        may_be_missing,
        row_height,
    )
}
"""By the name that forms use."""
