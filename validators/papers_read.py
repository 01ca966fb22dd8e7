"""The sheets that a workbook may do without, read: their rows, all that is found on the way, what was looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from validators.finding import Finding, Severity, SheetCount
from validators.grid import Grid
from validators.papers import Papers
from validators.subjects import OPTIONAL
from validators.table.cells import is_blank

_FIELDS = frozenset(one.name for one in fields(Papers))


@dataclass(frozen=True, slots=True)
class PapersRead:
    """What they gave, everything found on the way, and what was looked at."""

    papers: Papers
    findings: tuple[Finding, ...]
    counts: tuple[SheetCount, ...]


def read_papers(grids: Mapping[str, tuple[Grid, ...]]) -> PapersRead:
    """`grids`: the sheets of each kind, by its name; one kind may come as several sheets."""
    rows: dict[str, tuple[Any, ...]] = {}
    findings: list[Finding] = []
    counts: list[SheetCount] = []
    for sheet in OPTIONAL:
        tables = [sheet.read(grid) for grid in grids.get(sheet.name, ()) if not _is_empty(grid)]
        touched = [table for table in tables if table.count.rows or not table.source.columns]
        rows[sheet.field] = tuple(row for table in touched for row in table.rows)
        if sheet.heads:
            rows[sheet.heads] = tuple({head.words: head for table in reversed(tables) for head in table.heads}.values())
        findings += [finding for table in touched for finding in table.findings]
        counts += [table.count for table in touched]
    refused = frozenset(finding.place for finding in findings if finding.severity is Severity.ERROR)
    further = {name: rows.pop(name) for name in list(rows) if name not in _FIELDS}
    return PapersRead(Papers(**rows, further=further, refused=refused), tuple(findings), tuple(counts))


def _is_empty(grid: Grid) -> bool:
    return all(is_blank(cell) for row in grid.rows for cell in row)
