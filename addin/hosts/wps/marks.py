"""Where the add-in is to turn to, and which notes it is to put on cells, to fold, or to take away."""

from collections.abc import Mapping
from typing import Any

from addin.hosts.wps.request import Sheet
from validators.grid import CellRef


class Marks:
    """Nothing is marked before everything is written."""

    def __init__(self, sheets: Mapping[str, Sheet], structure: bool) -> None:
        self._sheets, self._structure = sheets, structure
        self._notes: dict[CellRef, str] = {}
        self._folded: list[CellRef] = []
        self._select: CellRef | None = None

    def can_show(self, sheet: str) -> bool:
        """Whether it is there and not hidden for good."""
        found = self._sheets.get(sheet)
        return found is not None and (found.visible or not self._structure)

    def select(self, place: CellRef, before: CellRef | None) -> bool:
        """Turn to this cell; the note of the one selected `before` is folded."""
        if not self.can_show(place.sheet):
            return False
        self._select = place
        if before is not None:
            self._folded.append(before)
        return True

    def note(self, place: CellRef, text: str) -> bool:
        """The text on the cell, or none where it is empty; False on a protected sheet, or one that is not there."""
        found = self._sheets.get(place.sheet)
        if found is None or found.locked:
            return False
        self._notes[place] = text
        return True

    def told(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "notes": [_told(place, text) for place, text in self._notes.items()],
            "folded": [_told(place) for place in self._folded],
            "select": _told(self._select) if self._select else None,
        }


def _told(place: CellRef, text: str = "") -> dict[str, str]:
    return {"sheet": place.sheet, "address": place.a1, "text": text}
