"""A sheet that a workbook may do without, as its subject declares it (`validators.subjects` has them all).

The reader, the blank workbook and the catalogue of names are made from the declaration.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from validators.grid import Grid
from validators.table.column import Column, columns_of
from validators.table.read import Table, read_table

GridReader = Callable[[Grid], Table[Any]]


@dataclass(frozen=True, slots=True)
class OptionalSheet:
    """`field`: of `Papers`, or a word of its own · `model`: its row · `about`: what stands on it, for 目录.

    `reader`: for a sheet whose columns are not all known beforehand.
    `any_cell`: one filled cell, be it the leftmost, makes a row of data and no footer · `drawn`: what the blank
    workbook offers, where that is not what the model says · `heads`: the field of `Papers` for headers of people's own.
    """

    field: str
    name: str
    aliases: tuple[str, ...]
    model: type
    about: str = ""
    reader: GridReader | None = None
    any_cell: bool = False
    drawn: tuple[Column, ...] = ()
    heads: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those of the blank workbook."""
        return self.drawn or tuple(column for column in columns_of(self.model).values() if column.offered)

    def read(self, grid: Grid) -> Table[Any]:
        """The rows of one such sheet; never raises on bad data."""
        return self.reader(grid) if self.reader else read_table(grid, self.model, any_cell=self.any_cell)
