"""A workbook → the dossier: sheets, headers, cells, rows, each stage telling all it finds.

What cannot be read stops that sheet, or that row, and nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from validators.dossier import Dossier
from validators.fields.building import building_of
from validators.finding import Finding, Kind, Severity, SheetCount
from validators.grid import Book, CellRef, Grid
from validators.meaning.consent.as_put import all_as_put
from validators.meaning.roster.floors import with_floors
from validators.meaning.vote.delivered import with_deliveries
from validators.motions import per_motion
from validators.names.confirmed import confirmed
from validators.papers_read import read_papers
from validators.register import register
from validators.sheets import merge_conflicts
from validators.sheets.catalogue import Catalogue, catalogue, naming_of
from validators.sheets.consent.grid import read_grid
from validators.sheets.consent.row import ConsentRow
from validators.sheets.merge_conflicts import still_open
from validators.sheets.roster.gone import settled
from validators.sheets.roster.joined import joined
from validators.sheets.roster.row import SHEET as ROSTER
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings_sheet import read_settings, without_settings
from validators.sheets.traced import traced, watching
from validators.sheets.vote.motions import MotionRow
from validators.table.cells import is_blank
from validators.table.header import find_header
from validators.table.read import read_table, without_gc
from validators.table.tidy import tidied
from validators.table.usage import Usage, account

Row = TypeVar("Row")

ROSTER_MISSING = Kind(
    "roster-missing",
    Severity.ERROR,
    zh="没有“户室清册”表，总户数、总面积无从得知",
    fix="请加上“户室清册”表，每套房一行：楼栋、房号、建筑面积、产权人",
    en="The sheet 户室清册 is missing.",
    en_fix="Add it, one row per dwelling: 楼栋, 房号, 建筑面积, 产权人.",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The dossier, everything found on the way, and how much of each sheet was looked at (in workbook order)."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    counts: tuple[SheetCount, ...]
    nothing_known: bool
    """No sheet of ours at all: the caller refuses the workbook."""
    further: tuple[Dossier, ...] = ()
    """A dossier for each further motion of 议题."""


def read_dossier(book: Book, today: date) -> Reading:
    """Everything the workbook's sheets say.  Never raises on bad data."""
    with without_gc():
        seen = [tidied(grid) for grid in book.grids]
        book = replace(book, grids=tuple(grid for grid, _ in seen))
        sheets = catalogue(book)
        settings = read_settings(sheets.settings) if sheets.settings else without_settings()
        dwellings, roster_findings, counts = _rosters(sheets.rosters, settings.settings.parking_counts)
        typed, answer_findings, answer_counts = _answers(sheets)
        answers = all_as_put(typed, settings.settings.online_signed)
        motions, motion_findings, motion_counts = _motions(sheets)
        optional = read_papers(sheets.optional)
        dwellings, served_before = with_deliveries(dwellings, optional.papers.deliveries)
        said = confirmed(optional.papers.confirmations)
        lines = traced(settings.settings)
        with watching(lines) as read:
            look_ups = register(dwellings, answers, lines.developer, said)
    missing = () if sheets.rosters else (Finding(ROSTER_MISSING, CellRef(ROSTER)),)
    found = {count.name: count for count in (settings.count, *motion_counts, *counts, *answer_counts, *optional.counts)}
    found |= {name: _unread(grid, sheets.unread[name]) for grid in book.grids if (name := grid.name) in sheets.unread}
    whole = Dossier(
        settings.settings,
        dwellings,
        answers,
        look_ups,
        today,
        settings.cells,
        papers=optional.papers,
        settings_head=settings.head,
        unreadable=settings.unreadable,
        looked_up_by=frozenset(read),
        served_before=served_before,
    )
    voted = per_motion(whole, motions, _refused(motion_findings))
    unsettled = [one for grid in book.grids if grid.name == merge_conflicts.SHEET for one in still_open(grid)]
    remarks = (*unsettled, *motion_findings, *roster_findings, *answer_findings, *voted.findings, *optional.findings)
    return Reading(
        voted.dossiers[0],
        (*sheets.findings, *_of_tidying(seen, found), *settings.findings, *missing, *remarks),
        tuple(found[grid.name] for grid in book.grids if grid.name in found),
        sheets.is_empty,
        voted.dossiers[1:],
    )


def _unread(grid: Grid, why: str) -> SheetCount:
    """Of a sheet that was left alone: nothing used, and why."""
    return account(SheetCount(grid.name, 0, 0), grid, lambda: Usage(rest=why))


def _of_tidying(seen: Iterable[tuple[Grid, list[Finding]]], found: Mapping[str, SheetCount]) -> Iterator[Finding]:
    """Only of sheets that are read."""
    for grid, told in seen:
        yield from told if grid.name in found else ()


def _tables(grids: tuple[Grid, ...], model: type[Row]) -> tuple[tuple[Row, ...], list[Finding], list[SheetCount]]:
    """One table that may come as several sheets."""
    tables = [read_table(grid, model, place=_place(grid)) for grid in grids]
    rows = tuple(row for table in tables for row in table.rows) if len(tables) != 1 else tables[0].rows
    return rows, [finding for table in tables for finding in table.findings], [table.count for table in tables]


def _rosters(
    grids: tuple[Grid, ...], parking_counts: bool
) -> tuple[tuple[DwellingRow, ...], list[Finding], list[SheetCount]]:
    """户室清册, on one sheet or several."""
    read = ((grid, read_table(grid, DwellingRow, place=_place(grid))) for grid in grids)
    tables = [joined(settled(table, grid, parking_counts=parking_counts)) for grid, table in read]
    rows = tuple(row for table in tables for row in table.rows) if len(tables) != 1 else tables[0].rows
    findings = [finding for table in tables for finding in table.findings]
    return with_floors(rows), findings, [table.count for table in tables]


def _place(grid: Grid) -> tuple[str, str]:
    """The building and unit in the sheet's name; a bare number only where nothing else says the building."""
    named = naming_of(grid)
    if named.number and not find_header(grid, ConsentRow).usable and not find_header(grid, DwellingRow).usable:
        return building_of(named.number) or "", ""
    return named.place


def _motions(sheets: Catalogue) -> tuple[tuple[MotionRow, ...], list[Finding], list[SheetCount]]:
    """The further motions; a sheet that nobody has touched says nothing."""
    tables = [read_table(grid, MotionRow, any_cell=True) for grid in sheets.motions]
    touched = [table for table in tables if table.count.rows or table.findings]
    return (
        tuple(row for table in touched for row in table.rows),
        [finding for table in touched for finding in table.findings],
        [table.count for table in touched],
    )


def _refused(findings: Iterable[Finding]) -> frozenset[CellRef]:
    """The cells that cannot be read."""
    return frozenset(finding.place for finding in findings if finding.severity is Severity.ERROR)


def _answers(sheets: Catalogue) -> tuple[tuple[ConsentRow, ...], list[Finding], list[SheetCount]]:
    """同意表 first, then the paper grids.  A list that nobody has touched says nothing."""
    untouched = [grid for grid in sheets.consents if all(is_blank(cell) for row in grid.rows for cell in row)]
    listed = tuple(grid for grid in sheets.consents if grid not in untouched)
    rows, findings, counts = _tables(listed, ConsentRow)
    grids = [read_grid(grid) for grid in sheets.grids]
    return (
        rows + tuple(row for grid in grids for row in grid.rows),
        findings + [finding for grid in grids for finding in grid.findings],
        counts + [grid.count for grid in grids] + [SheetCount(grid.name, 0, 0) for grid in untouched],
    )
