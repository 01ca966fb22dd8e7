"""Plain ranges as attributes hold them: `A1:B2`, or several with blanks between."""

import re

from addin.filling.shift.rowshift import RowShift

_RANGE = re.compile(r"(\$?[A-Za-z]*\$?)(\d*)(?::(\$?[A-Za-z]*\$?)(\d*))?")


def moved(ranges: str, shift: RowShift, grow: bool = True, listed: bool = False) -> str:
    """The ranges after the shift; those that end in a pattern row grow over its copies, unless told not to.

    What stood in rows taken out is left out; nothing is left where all did.
    Where a list of ranges may stand (`listed`), one that is only a part of a pattern of several rows comes again.
    """
    found = [
        " ".join(spread(one, shift)) if grow and listed and _is_part(one, shift) else _moved(one, shift, grow)
        for one in ranges.split()
    ]
    return " ".join(one for one in found if one)


def spread(one: str, shift: RowShift) -> list[str]:
    """One range for every copy of a range within a pattern; any other range, moved."""
    first, last = first_row(one), last_row(one)
    if first not in shift.added or shift.pattern(first) != shift.pattern(last):
        return [moved(one, shift)]
    columns = [corner.rstrip("0123456789") for corner in one.split(":")]
    top, step = shift.start(first), shift.step(first)
    starts = range(top, top + shift.added[first] * step + 1, step)
    return [
        ":".join(f"{column}{row}" for column, row in zip(columns, (line, line + last - first), strict=False))
        for line in starts
    ]


def first_row(ranges: str) -> int:
    """The row of the first range's first cell, 0 for whole columns: formulas are written as seen from there."""
    match = _RANGE.match(ranges.strip())
    return int(match[2] or 0) if match else 0


def last_row(one: str) -> int:
    """The row of the range's last cell."""
    return first_row(one.partition(":")[2] or one)


def _is_part(one: str, shift: RowShift) -> bool:
    first, last = first_row(one), last_row(one)
    if first not in shift.added:
        return False
    top, bottom = shift.pattern(first)
    return top <= first <= last <= bottom and (first, last) != (top, bottom)


def _moved(one: str, shift: RowShift, grow: bool) -> str:
    match = _RANGE.fullmatch(one)
    if match is None or not match[2]:
        return one
    first_column, first, last_column, last = match.groups()
    start = shift.start(int(first))
    end = (shift.end if grow else shift.stop)(int(last or first))
    if end < start:
        return ""
    if last_column is None and start == end:
        return f"{first_column}{start}"
    return f"{first_column}{start}:{last_column or first_column}{end}"
