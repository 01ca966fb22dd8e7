"""Formulas after a shift: what they referred to, they still refer to, and lists have grown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from addin.filling.refs import MAX_COLUMN, MAX_ROW
from addin.filling.shift.references import Corner, Reference, parse
from addin.filling.shift.rowshift import RowShift


@dataclass(frozen=True, slots=True)
class Place:
    """Where a formula stands before the shift: sheet, row (0: in no cell), and which copy of its pattern row."""

    sheet: str
    row: int = 0
    copy: int = 0


class Formulas:
    """Rewrites formulas anywhere in the workbook, given the shift of each sheet (by name) that has one."""

    def __init__(self, shifts: Mapping[str, RowShift]):
        self._shifts = {name.casefold(): shift for name, shift in shifts.items()}

    def moved(self, formula: str, place: Place, grow: bool = False) -> str:
        """The formula after the shift.

        A range that ends in a pattern row grows over its copies; so does a single cell of it where a list is meant:
        with `grow`, or alone in a SUM.  A formula in a pattern row is copied as when filled down in Excel: relative
        rows go along; what stands below the list stays the same cell for all copies.
        """
        home = place.sheet.casefold()
        pieces = parse(formula)
        moved = [p if isinstance(p, str) else self._moved(p, home, place, grow) for p in pieces]
        return formula if all(map(_same, pieces, moved)) else "".join(map(str, moved))

    def _moved(self, reference: Reference, home: str, place: Place, grow: bool) -> Reference:
        sheet = reference.sheet or home
        shift = self._shifts.get(sheet)
        in_pattern = home in self._shifts and place.row in self._shifts[home].added
        own = place.row if in_pattern and sheet == home else 0
        follow = own or (MAX_ROW if in_pattern and sheet != home else 0)
        first, last = reference.first, reference.last
        if shift and last is None and (grow or reference.in_list) and first.row in shift.added:
            last = first if first.row_fixed or not own else None
        return replace(
            reference,
            first=_corner(first, shift, own, follow, place.copy, ends=False),
            last=last and _corner(last, shift, own, follow, place.copy, ends=True),
        )


def _same(before: str | Reference, after: str | Reference) -> bool:
    return before is after or before == after


def _corner(corner: Corner, shift: RowShift | None, own: int, follow: int, copy: int, ends: bool) -> Corner:
    """`own`: the pattern row the formula stands in; `follow`: relative rows down to this one go along with the copy."""
    row = corner.row
    relative = not corner.row_fixed and 0 < row <= follow
    if shift and row:
        row = shift.end(row) if ends and not (relative and row == own) else shift.start(row)
    if relative:
        row += copy
    return corner if row == corner.row else replace(corner, row=row)


def translated(formula: str, rows: int, columns: int) -> str:
    """The formula as Excel copies it this far down and to the right: corners without `$` go along."""
    pieces = (p if isinstance(p, str) else _translated(p, rows, columns) for p in parse(formula))
    return "".join(map(str, pieces))


def _translated(reference: Reference, rows: int, columns: int) -> Reference | str:
    first = _offset(reference.first, rows, columns)
    last = reference.last and _offset(reference.last, rows, columns)
    if first is None or (reference.last and last is None):
        return f"{reference.prefix}#REF!"
    return replace(reference, first=first, last=last)


def _offset(corner: Corner, rows: int, columns: int) -> Corner | None:
    row = corner.row + rows if corner.row and not corner.row_fixed else corner.row
    column = corner.column + columns if corner.column and not corner.column_fixed else corner.column
    if row > MAX_ROW or column > MAX_COLUMN or row < (corner.row > 0) or column < (corner.column > 0):
        return None
    return replace(corner, row=row, column=column)
