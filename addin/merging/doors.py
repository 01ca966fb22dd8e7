"""Which dwelling a line is about, the same in every copy: by the roster of the first, else by the address itself."""

from collections.abc import Hashable, Sequence
from typing import Any

from validators.address.keys import match_keys
from validators.register import dwellings_of
from validators.sheets.roster.row import DwellingRow


class Doors:
    """Made once for all copies; the roster leads a spelling without its 单元 to the one dwelling that fits."""

    def __init__(self, roster: Sequence[DwellingRow]) -> None:
        self._roster = tuple(roster)
        self._known: dict[Hashable, Hashable] = {}

    def keys(self, rows: Sequence[Any]) -> list[Hashable]:
        """A key for each row that has an address; None for one that names no dwelling."""
        found = dwellings_of(self._roster, rows)
        return [self._of(row, number) for row, number in zip(rows, found, strict=True)]

    def _of(self, row: Any, number: int | None) -> Hashable:
        if number is not None:
            return number
        keys = match_keys(row.address)
        known = next((self._known[key] for key in keys if key in self._known), keys[0] if keys else None)
        self._known.update(dict.fromkeys(keys, known))
        return known
