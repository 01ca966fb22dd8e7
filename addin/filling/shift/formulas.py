"""Formulas after a shift: what they referred to, they still refer to, and lists have grown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from addin.filling.refs import MAX_ROW
from addin.filling.shift.references import Corner, Reference, parse
from addin.filling.shift.rowshift import RowShift

_SPELT = re.compile(r"[&<>\"']")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a formula stands before the shift: sheet, row (0: in no cell), and which copy of its pattern row."""

    sheet: str
    row: int = 0
    copy: int = 0


class Formulas:
    """Rewrites formulas anywhere in the workbook, given the shift of each sheet (by name) that has one."""

    def __init__(self, shifts: Mapping[str, RowShift]) -> None:
        self._shifts = {name.casefold(): shift for name, shift in shifts.items()}

    def moved(self, formula: str, place: Place, grow: bool = False) -> str:
        """The formula after the shift.

        A range that ends in a pattern row grows over its copies; so does a single cell of it where a list is meant:
        with `grow`, or alone in a SUM.  A formula in a pattern row is copied as when filled down in Excel: relative
        rows go along; what stands below the list, or is another sheet's list, stays the same for all copies.
        """
        home = place.sheet.casefold()
        pieces = parse(formula)
        moved = [p if isinstance(p, str) else self._moved(p, home, place, grow) for p in pieces]
        return formula if all(map(_same, pieces, moved)) else "".join(map(str, moved))

    def filled_down(self, formula: str, place: Place, count: int) -> list[str]:
        """The formula of a pattern row as it reads in its copies 1 to `count`."""
        home = place.sheet.casefold()
        parts: list[str | int] = []
        for piece in parse(formula):
            if isinstance(piece, str):
                parts.append(piece)
            else:
                here, below = (self._moved(piece, home, replace(place, copy=n), grow=False) for n in (0, 1))
                parts += _stepping(here, below)
        return ["".join(p if isinstance(p, str) else str(p + n) for p in parts) for n in range(1, count + 1)]

    def mentioned_in(self, data: bytes) -> bool:
        """Whether XML may name one of the sheets.  Names that XML may spell in another way count as named."""
        if b"&#" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return True
        folded = data.lower()
        return any(name.lower().encode() in folded or _SPELT.search(name) for name in self._shifts)

    def _moved(self, reference: Reference, home: str, place: Place, grow: bool) -> Reference:
        sheet = reference.sheet or home
        shift = self._shifts.get(sheet)
        in_pattern = home in self._shifts and place.row in self._shifts[home].added
        own = place.row if in_pattern and sheet == home else 0
        first, last = reference.first, reference.last
        if shift and last is None and (grow or reference.in_list) and first.row in shift.added:
            last = first if first.row_fixed or not own else None
        is_list = shift is not None and last is not None and last.row in shift.added
        follow = own or (MAX_ROW if in_pattern and sheet != home and not is_list else 0)
        return replace(
            reference,
            first=_corner(first, shift, own, follow, place.copy, ends=False),
            last=last and _corner(last, shift, own, follow, place.copy, ends=True),
        )


def _stepping(here: Reference, below: Reference) -> list[str | int]:
    """A reference in pieces; a number is a row that goes down with each copy."""
    parts: list[str | int] = [here.prefix]
    for now, then in ((here.first, below.first), (here.last, below.last)):
        if now is None or then is None:
            continue
        text = str(now)
        parts.append(text if now == then else text.removesuffix(str(now.row)))
        parts += [now.row] if now != then else []
        parts.append(":")
    return parts[:-1]


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
