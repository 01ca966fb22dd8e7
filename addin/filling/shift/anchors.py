"""How a drawing follows the rows under it: it stretches, moves, or stays where it was (in rows counting from 0)."""

from dataclasses import dataclass
from typing import Literal

from lxml import etree

from addin.filling.opc.ooxml import DRAWING
from addin.filling.shift.geometry import RowHeights
from addin.filling.shift.rowshift import RowShift

Behaviour = Literal["twoCell", "oneCell", "absolute"]
_ROW, _OFFSET = f"{{{DRAWING}}}row", f"{{{DRAWING}}}rowOff"


@dataclass(frozen=True, slots=True)
class Spot:
    """A corner: EMU below the upper edge of a row."""

    row: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet's shift, and its row heights before and after."""

    shift: RowShift
    before: RowHeights
    after: RowHeights

    def pushed(self, spot: Spot) -> Spot:
        """The corner, moved with its row."""
        offset = 0 if self.shift.is_gone(spot.row + 1) else spot.offset
        return Spot(self.shift.start(spot.row + 1) - 1, offset)

    def swallows(self, top: Spot, bottom: Spot) -> bool:
        """Whether all rows between the corners are taken out."""
        last = bottom.row + 1 if bottom.offset else bottom.row
        return self.shift.is_gone(top.row + 1, max(last, top.row + 1))

    def moved(self, top: Spot, bottom: Spot, behaviour: Behaviour) -> tuple[Spot, Spot]:
        """Both corners after the shift."""
        if behaviour == "twoCell":
            return self.pushed(top), self.pushed(bottom)
        if behaviour == "oneCell":
            return self.carried(top, bottom, self.pushed(top).row - top.row)
        height = self._emu(self.before, bottom) - self._emu(self.before, top)
        new_top = self._at(self._emu(self.before, top))
        return new_top, self._below(new_top, height)

    def carried(self, top: Spot, bottom: Spot, rows: int) -> tuple[Spot, Spot]:
        """Both corners, moved by so many rows, at the same height (in EMU) of the whole."""
        new_top = Spot(top.row + rows, top.offset)
        if self.pushed(top).row - top.row == self.pushed(bottom).row - bottom.row == rows:
            return new_top, Spot(bottom.row + rows, bottom.offset)
        return new_top, self._below(new_top, self._emu(self.before, bottom) - self._emu(self.before, top))

    def _below(self, top: Spot, height: int) -> Spot:
        return self._at(self._emu(self.after, top) + height)

    def _at(self, emu: int) -> Spot:
        return Spot(*self.after.find(max(emu, 0)))

    def _emu(self, heights: RowHeights, spot: Spot) -> int:
        return heights.top(spot.row) + spot.offset


def is_swallowed(anchor: etree._Element, layout: Layout) -> bool:
    """Whether the anchor stands on rows that are all taken out."""
    corners = {etree.QName(child).localname: _read(child) for child in anchor.iterchildren("{*}from", "{*}to")}
    return len(corners) == 2 and layout.swallows(corners["from"], corners["to"])


def move(anchor: etree._Element, behaviour: Behaviour, layout: Layout) -> None:
    """Rewrite the `from` and `to` below an anchor element, whatever namespace these two are in."""
    corners = {etree.QName(child).localname: child for child in anchor.iterchildren("{*}from", "{*}to")}
    top = corners.get("from")
    if top is None:
        return
    bottom = corners.get("to")
    if bottom is None:
        _write(top, layout.pushed(_read(top)))
        return
    new_top, new_bottom = layout.moved(_read(top), _read(bottom), behaviour)
    _write(top, new_top)
    _write(bottom, new_bottom)


def carry(anchor: etree._Element, layout: Layout, rows: int, unit: int = 1) -> None:
    """Move both corners by so many rows: what belongs to a cell goes with it and keeps its size.

    `unit`: of its offsets, in EMU.
    """
    corners = {etree.QName(child).localname: child for child in anchor.iterchildren("{*}from", "{*}to")}
    if len(corners) != 2:
        return
    top, bottom = (_read(corners[name]) for name in ("from", "to"))
    moved = layout.carried(Spot(top.row, top.offset * unit), Spot(bottom.row, bottom.offset * unit), rows)
    for name, spot in zip(("from", "to"), moved, strict=True):
        _write(corners[name], Spot(spot.row, spot.offset // unit))


def _read(corner: etree._Element) -> Spot:
    return Spot(int(corner.findtext(_ROW) or 0), int(corner.findtext(_OFFSET) or 0))


def _write(corner: etree._Element, spot: Spot) -> None:
    for element in corner.iterchildren(_ROW):
        element.text = str(spot.row)
    for element in corner.iterchildren(_OFFSET):
        element.text = str(spot.offset)
