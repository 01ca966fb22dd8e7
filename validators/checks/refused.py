"""A cell that holds what could not be read is told by its reader: no check need call it blank as well."""

from typing import Protocol

from validators.dossier import Dossier
from validators.table.source import Source


class Placed(Protocol):
    """A row of any sheet."""

    @property
    def source(self) -> Source:
        """Its sheet."""

    @property
    def row(self) -> int:
        """Its number there."""


def is_refused(dossier: Dossier, row: Placed, field: str) -> bool:
    """Whether something stands in the cell that could not be read."""
    return row.source.ref(row.row, field) in dossier.papers.refused
