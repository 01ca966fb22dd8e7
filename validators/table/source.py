"""Where the rows of a table came from: one small object shared by all its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from validators.grid import CellRef


@dataclass(frozen=True, slots=True)
class Source:
    """A sheet, and the column number (from 1) of each field that it has."""

    sheet: str
    columns: Mapping[str, int] = field(default_factory=dict)

    def ref(self, row: int, name: str) -> CellRef:
        """The cell of a field in a row; the row's first column where the sheet has no such column."""
        return CellRef(self.sheet, row, self.columns.get(name, 1))
