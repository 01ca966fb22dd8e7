"""What merging comes to: everything to be written into a copy of the first workbook, and nothing written yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from addin.merging.conflict import Conflict
from validators.grid import CellRef, Raw


@dataclass(frozen=True, slots=True)
class Added:
    """A new line: its row once it is there, and its values by column."""

    sheet: str
    row: int
    cells: Mapping[int, Raw]


@dataclass(frozen=True, slots=True)
class Insert:
    """So many rows put in below a row, looking like it, before what stands under the table; `columns`: filled ones."""

    sheet: str
    below: int
    rows: int
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Adopted:
    """A sheet that only a copy has, to be taken over whole."""

    copy: int
    sheet: str


@dataclass(frozen=True, slots=True)
class Merged:
    """`filled`: cell → value; `conflicts` in reading order, then those without a place."""

    filled: Mapping[CellRef, Raw]
    added: tuple[Added, ...]
    inserts: tuple[Insert, ...]
    adopted: tuple[Adopted, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def nothing(self) -> bool:
        """The copies have nothing that the first workbook has not."""
        return not (self.filled or self.added or self.adopted or self.conflicts)
