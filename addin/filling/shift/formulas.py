"""Formulas after a shift: what they referred to, they still refer to, and lists have grown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from addin.filling.sheets.references import Corner, Elsewhere, Reference, parse
from addin.filling.sheets.refs import MAX_ROW
from addin.filling.shift.rowshift import RowShift
from addin.unusable import Unusable

NOWHERE = (0, 0)
ADDING = frozenset(["SUM", "SUBTOTAL", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "MEDIAN", "PRODUCT"])
"""Functions that take any number of ranges."""

MAX_ARGUMENTS = 250
"""Of the 255 that Excel takes."""

TOO_MANY = (
    f"表里的合计要加 {MAX_ARGUMENTS} 个以上分开的明细块，Excel 的 SUM 放不下；"
    "请把明细的合计和总计都改成 SUBTOTAL(9,…)，或直接写 {{分摊合计}} 这样的占位符"
)
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
        moved: list[str | Reference] = []
        for piece in pieces:
            gone = None if isinstance(piece, str) else self._shifts.get(piece.sheet or home)
            if isinstance(piece, str):
                moved.append(piece)
            elif gone is not None and gone.removes:
                moved.append(_left(piece, gone))
            else:
                moved += self._copies(piece, home, place) or [self._moved(piece, home, place, grow)]
        if len(moved) > len(pieces):
            return "".join(map(str, moved))
        return formula if all(map(_same, pieces, moved)) else "".join(map(str, moved))

    def filled_down(self, formula: str, place: Place, count: int) -> list[str]:
        """The formula of a pattern row as it reads in its copies 1 to `count`."""
        home = place.sheet.casefold()
        step = self._shifts[home].step(place.row)
        parts: list[str | int] = []
        for piece in parse(formula):
            if isinstance(piece, Elsewhere):
                parts += _stepping(piece, piece.carried(step, 0))
            elif isinstance(piece, str):
                parts.append(piece)
            else:
                here, below = (self._moved(piece, home, replace(place, copy=n), grow=False) for n in (0, 1))
                parts += _stepping(here, below)
        return ["".join(p if isinstance(p, str) else str(p + n * step) for p in parts) for n in range(1, count + 1)]

    def mentioned_in(self, data: bytes) -> bool:
        """Whether XML may name one of the sheets.  Names that XML may spell in another way count as named."""
        if b"&#" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return True
        folded = data.lower()
        return any(name.lower().encode() in folded or _SPELT.search(name) for name in self._shifts)

    def _copies(self, reference: Reference, home: str, place: Place) -> list[str | Reference]:
        """What a list gets that adds up a part of a pattern of several rows: each copy's part, with commas between."""
        shift = self._shifts.get(reference.sheet or home)
        first, last = reference.first, reference.last or reference.first
        if shift is None or not reference.in_list or reference.function not in ADDING or not first.row:
            return []
        top, bottom = shift.pattern(first.row)
        copies = shift.added.get(first.row, 0)
        is_own = (reference.sheet or home) == home and top <= place.row <= bottom
        if not copies or is_own or not first.row <= last.row <= bottom or (first.row, last.row) == (top, bottom):
            return []
        if copies >= MAX_ARGUMENTS:
            if reference.function == "SUBTOTAL":
                return []
            raise Unusable(TOO_MANY)
        pieces: list[str | Reference] = []
        for row in range(shift.start(top), shift.end(top) + 1, bottom - top + 1):
            one = [replace(corner, row=row + corner.row - top) for corner in (first, last)]
            pieces += [",", replace(reference, first=one[0], last=reference.last and one[1])]
        return pieces[1:]

    def _moved(self, reference: Reference, home: str, place: Place, grow: bool) -> Reference:
        sheet = reference.sheet or home
        shift = self._shifts.get(sheet)
        in_pattern = home in self._shifts and place.row in self._shifts[home].added
        own = self._shifts[home].pattern(place.row) if in_pattern and sheet == home else NOWHERE
        first, last = reference.first, reference.last
        if shift and last is None and (grow or reference.in_list) and first.row in shift.added:
            last = first if first.row_fixed or own is NOWHERE else None
        is_list = shift is not None and last is not None and last.row in shift.added
        follow = own[1] or (MAX_ROW if in_pattern and sheet != home and not is_list else 0)
        steps = place.copy * self._shifts[home].step(place.row) if in_pattern else 0
        return replace(
            reference,
            first=_corner(first, shift, own, follow, steps, ends=False),
            last=last and _corner(last, shift, own, follow, steps, ends=True),
        )


def _stepping(here: Reference | Elsewhere, below: Reference | Elsewhere) -> list[str | int]:
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


def _left(reference: Reference, shift: RowShift) -> str | Reference:
    """What is left of a reference when rows have been taken out; as in Excel, `#REF!` where nothing is."""
    first, last = reference.first, reference.last or reference.first
    if not first.row:
        return reference
    low, high = sorted((first.row, last.row))
    if shift.is_gone(low, high):
        return f"{reference.prefix}#REF!"
    rows = {high: shift.stop(high), low: shift.start(low)}
    moved = replace(first, row=rows[first.row])
    return replace(reference, first=moved, last=reference.last and replace(last, row=rows[last.row]))


def _same(before: str | Reference, after: str | Reference) -> bool:
    return before is after or before == after


def _corner(
    corner: Corner, shift: RowShift | None, own: tuple[int, int], follow: int, steps: int, ends: bool
) -> Corner:
    """`own`: the pattern the formula stands in; `follow`: relative rows down to this one go along with the copy."""
    row = corner.row
    relative = not corner.row_fixed and 0 < row <= follow
    if shift and row:
        row = shift.end(row) if ends and not (relative and own[0] <= row <= own[1]) else shift.start(row)
    if relative:
        row += steps
    return corner if row == corner.row else replace(corner, row=row)
