"""What the cells hold that findings point at: the same for every finding, whoever reported it."""

from collections.abc import Iterable, Iterator

from validators.finding import Finding
from validators.grid import Book
from validators.table.cells import shown


def with_values(findings: Iterable[Finding], book: Book) -> Iterator[Finding]:
    """The findings, each one's `value` what its cell holds, empty where that is blank; others pass as they are."""
    grids = {grid.name: grid for grid in book.grids}
    for finding in findings:
        place = finding.place
        grid = grids.get(place.sheet) if place.row else None
        yield finding.holding(shown(grid.at(place.row, place.column))) if grid else finding
