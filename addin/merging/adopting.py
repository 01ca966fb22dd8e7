"""Sheets that only a copy has (户室清册-3号楼, a further paper grid): taken over whole, looks and all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from addin.merging.line import Lines
from addin.merging.sheets import Copy
from validators.sheets.catalogue import PAPER_GRID
from validators.table.wording import plain

PATCHABLE = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class AdoptedLines:
    """The number of the copy, and its sheet."""

    copy: int
    lines: Lines


def adopted_by(base: Copy, copies: Iterable[Copy]) -> list[AdoptedLines]:
    """Of several copies with a sheet of one name, the same one whichever copy is named first."""
    found: dict[str, list[AdoptedLines]] = {}
    for copy in copies:
        for kind, tables in copy.sheets.items():
            for lines in tables if PurePath(copy.name).suffix.lower() in PATCHABLE else ():
                if _is_foreign(base, kind, lines):
                    found.setdefault(lines.grid.name.casefold(), []).append(AdoptedLines(copy.number, lines))
    return [min(ones, key=lambda one: str(one.lines.grid.rows)) for _, ones in sorted(found.items())]


def with_adopted(base: Copy, adopted: Iterable[AdoptedLines]) -> Copy:
    """The first workbook as if it had had these sheets all along."""
    book, kinds = base.book, dict(base.sheets)
    for one in adopted:
        book = replace(book, grids=(*book.grids, one.lines.grid))
        kinds[one.lines.kind] = (*kinds.get(one.lines.kind, ()), one.lines)
    return replace(base, book=book, sheets=kinds)


def _is_foreign(base: Copy, kind: str, lines: Lines) -> bool:
    """A kind of sheet the first workbook has not; or one of its own name that shares no line with those there."""
    if not lines.lines or lines.grid.name.casefold() in {grid.name.casefold() for grid in base.book.grids}:
        return False
    if not base.of(kind):
        return True
    known = {line.key for one in base.of(kind) for line in one.lines}
    named = kind == PAPER_GRID or (
        plain(lines.grid.name).startswith(plain(kind)) and plain(lines.grid.name) != plain(kind)
    )
    return named and known.isdisjoint(line.key for line in lines.lines)
