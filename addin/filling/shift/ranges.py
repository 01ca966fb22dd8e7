"""Plain ranges as attributes hold them: `A1:B2`, or several with blanks between."""

import re

from addin.filling.shift.rowshift import RowShift

_RANGE = re.compile(r"(\$?[A-Za-z]*\$?)(\d*)(?::(\$?[A-Za-z]*\$?)(\d*))?")


def moved(ranges: str, shift: RowShift, grow: bool = True) -> str:
    """The ranges after the shift; those that end in a pattern row grow over its copies, unless told not to."""
    return " ".join(_moved(one, shift, grow) for one in ranges.split())


def spread(one: str, shift: RowShift) -> list[str]:
    """One range for every copy of a range within a pattern row; any other range, moved."""
    row = first_row(one)
    if row not in shift.added or first_row(one.partition(":")[2] or one) != row:
        return [moved(one, shift)]
    columns = [corner.rstrip("0123456789") for corner in one.split(":")]
    top = shift.start(row)
    return [":".join(f"{column}{line}" for column in columns) for line in range(top, top + shift.added[row] + 1)]


def first_row(ranges: str) -> int:
    """The row of the first range's first cell, 0 for whole columns: formulas are written as seen from there."""
    match = _RANGE.match(ranges.strip())
    return int(match[2] or 0) if match else 0


def _moved(one: str, shift: RowShift, grow: bool) -> str:
    match = _RANGE.fullmatch(one)
    if match is None or not match[2]:
        return one
    first_column, first, last_column, last = match.groups()
    start = shift.start(int(first))
    end = shift.end(int(last or first)) if grow else shift.start(int(last or first))
    if last_column is None and start == end:
        return f"{first_column}{start}"
    return f"{first_column}{start}:{last_column or first_column}{end}"
