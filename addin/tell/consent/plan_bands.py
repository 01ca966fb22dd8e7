"""Which units of a building stand side by side: as many as the sheet is wide, the rest below."""

from collections.abc import Sequence
from dataclasses import dataclass

from addin.tell.roster.columns import Column
from addin.tell.roster.layout import UnitPlan
from addin.tell.roster.sharing import shared
from validators.address.places import Unit

WIDTH = 12
"""Doors and gaps that stand side by side."""
NARROWEST = 2
"""A unit's heading takes two cells."""


@dataclass(frozen=True, slots=True)
class Part:
    """A unit, or as many of its doors as stand side by side; `left`: where it begins, from 0."""

    unit: Unit
    floors: tuple[int, ...]
    columns: tuple[Column, ...]
    left: int = 0

    @property
    def width(self) -> int:
        """In cells."""
        return max(NARROWEST, len(self.columns))


def bands(plans: Sequence[UnitPlan]) -> list[list[Part]]:
    """The units that have floors, in order; a gap between two, about as many in each band."""
    parts = [part for plan in plans for part in _parts(plan)]
    widest = max((part.width for part in parts), default=0)
    fewest = len(_packed(parts, WIDTH))
    return next(found for width in range(widest, WIDTH + 1) if len(found := _packed(parts, width)) == fewest)


def _parts(plan: UnitPlan) -> list[Part]:
    """Of a long landing about as many doors in each part."""
    many = -(-len(plan.columns) // WIDTH)
    return [Part(plan.unit, plan.floors, tuple(columns)) for columns in shared(plan.columns, many)]


def _packed(parts: Sequence[Part], width: int) -> list[list[Part]]:
    found: list[list[Part]] = []
    free = width + 1
    for part in parts:
        if not found or free + part.width > width:
            found.append([])
            free = 0
        found[-1].append(Part(part.unit, part.floors, part.columns, free))
        free += part.width + 1
    return found
