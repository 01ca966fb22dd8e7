"""Which sheet is which, by its name as people write it.

Sheets that hold results are known and left alone; a stranger is told, and one that
is nearly a known name is asked about.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from validators.finding import Finding
from validators.grid import Book, Grid
from validators.sheets import settings
from validators.sheets.consent import row as consent
from validators.sheets.consent.grid_layout import is_paper_grid
from validators.sheets.naming import Naming, naming
from validators.sheets.roster import row as roster
from validators.sheets.survey import row as survey
from validators.sheets.told import (
    SHEET_BY_HEADINGS,
    SHEET_DOUBTFUL,
    SHEET_HIDDEN,
    SHEET_LEFT_OUT,
    SHEET_MISSPELT,
    SHEET_TWICE,
    SHEET_UNKNOWN,
)
from validators.sheets.vote import motions
from validators.subjects import OPTIONAL
from validators.subjects import RESULTS as OF_SUBJECTS
from validators.table.cells import is_blank
from validators.table.header import find_header
from validators.table.marked import marked
from validators.table.wording import nearest, plain

RESULTS = (
    "一页看懂",
    "目录",
    *OF_SUBJECTS,
    "计算说明",
    "运行记录",
    "合并冲突",
    "导入认列",
    "控制台",
    "帮助",
    "选表",
    "jiugai.conf",
    "xlwings.conf",
)
"""What is ours to write, and not read."""
_ALIKE = 60
PAPER_GRID = "同意表-…"
"""Stands for any paper grid; the other kinds of sheet go under their own names."""
_NEEDED = (settings, roster, consent, motions)
_KINDS = [(sheet.SHEET, sheet.ALIASES) for sheet in _NEEDED] + [(sheet.name, sheet.aliases) for sheet in OPTIONAL]
_NAMES = {plain(word): name for name, aliases in _KINDS for word in (name, *aliases)}
_RESULTS = frozenset(map(plain, RESULTS))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sheets to read, in workbook order, and what is to be said of the others."""

    settings: Grid | None
    rosters: tuple[Grid, ...]
    consents: tuple[Grid, ...]
    grids: tuple[Grid, ...]
    findings: tuple[Finding, ...]
    motions: tuple[Grid, ...] = ()
    optional: Mapping[str, tuple[Grid, ...]] = field(default_factory=dict)
    """The sheets that a workbook may do without, by the name they go under."""
    unread: Mapping[str, str] = field(default_factory=dict)
    """Sheets of people's own that are not read → why."""

    @property
    def is_empty(self) -> bool:
        """No sheet of ours at all: the workbook is not one of ours, and the caller should say so."""
        return not (self.settings or self.rosters or self.consents or self.grids)


def catalogue(book: Book) -> Catalogue:
    """Sort a workbook's sheets."""
    sorting = _sorted(book)
    found: dict[str, tuple[Grid, ...]] = {}
    for grid, kind in sorting.read:
        found[kind] = (*found.get(kind, ()), grid)

    def of(name: str) -> tuple[Grid, ...]:
        return found.get(name, ())

    findings = [
        *_of_hidden(grid for grid, _ in sorting.read),
        *(finding for grid, _ in sorting.read for finding in marked(grid)),
        *sorting.findings,
        *(Finding(SHEET_TWICE, grid.ref(0, 0), value=grid.name) for grid in of(settings.SHEET)[1:]),
    ]
    return Catalogue(
        next(iter(of(settings.SHEET)), None),
        of(roster.SHEET),
        of(consent.SHEET),
        of(PAPER_GRID),
        tuple(findings),
        of(motions.SHEET),
        {sheet.name: of(sheet.name) for sheet in OPTIONAL},
        sorting.unread,
    )


def kind_of(grid: Grid) -> str | None:
    """The name its kind goes under; None for a stranger, and for a sheet that was put aside.

    By name, or by the name before a suffix (户室清册-1号楼); a paper grid by its header, whatever it is called.
    """
    named = naming_of(grid)
    if named.aside or plain(grid.name) in _RESULTS:
        return None
    return _kind(grid, named)


def naming_of(grid: Grid) -> Naming:
    """What the sheet's name says."""
    return naming(grid.name, _NAMES)


def _kind(grid: Grid, named: Naming) -> str | None:
    return PAPER_GRID if named.kind in (None, consent.SHEET, survey.SHEET) and is_paper_grid(grid) else named.kind


@dataclass(slots=True)
class _Sorting:
    """`read`: the sheets to read, in order, with their kinds · `unread`: sheets of people's own that are not → why."""

    read: list[tuple[Grid, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)

    def leave(self, finding: Finding) -> None:
        """Tell it, and remember why it is not read."""
        self.findings.append(finding)
        self.unread[finding.place.sheet] = finding.message


def _sorted(book: Book) -> _Sorting:
    sorting = _Sorting()
    own = [(grid, naming_of(grid)) for grid in book.grids if plain(grid.name) not in _RESULTS and not _is_empty(grid)]
    kinds = {grid.name: _kind(grid, named) for grid, named in own if not named.aside}
    sure = {_family(kinds[grid.name]) for grid, named in own if grid.name in kinds and not named.doubt}
    doubtful = Counter(_family(kinds[grid.name]) for grid, named in own if grid.name in kinds and named.doubt)
    by_headings = {
        grid.name: kind
        for grid, named in own
        if grid.name in kinds and kinds[grid.name] is None and (kind := kind_by_headings(grid, named))
    }
    empty = [grid for grid in book.grids if plain(grid.name) not in _RESULTS and _is_empty(grid)]
    sorting.read += [(grid, kind) for grid in empty if (kind := kind_of(grid))]
    for grid, named in own:
        kind = kinds.get(grid.name) or by_headings.get(grid.name)
        if named.aside and (named.kind or kind_by_headings(grid, named)):
            sorting.leave(
                _left(grid, named.kind or roster.SHEET, f"名称里有“{named.aside}”，像是不再用的表", "it was put aside")
            )
        elif kind is None:
            for finding in _of_stranger(grid):
                sorting.leave(finding)
        elif kinds[grid.name] is None and _family(kind) in sure | set(doubtful):
            sorting.leave(_left(grid, kind, f"表头像“{kind}”，但已经有“{kind}”表了", "there is such a sheet already"))
        elif named.doubt and named.kind and (_family(kind) in sure or doubtful[_family(kind)] > 1):
            why = f"名称里的“{named.doubt}”不是楼栋或单元，另有别的“{named.kind}”表"
            sorting.leave(_left(grid, named.kind, why, "another sheet of its kind is there"))
        else:
            sorting.read.append((grid, kind))
            sorting.findings += _of_read(grid, named, kind)
    order = {grid.name: at for at, grid in enumerate(book.grids)}
    sorting.read.sort(key=lambda one: order[one[0].name])
    return sorting


def _family(kind: str | None) -> str | None:
    """The paper grids and 同意表 are one family."""
    return consent.SHEET if kind == PAPER_GRID else kind


def kind_by_headings(grid: Grid, named: Naming) -> str | None:
    """户室清册 or 同意表, for a sheet of another name (花名册, Sheet1) that has their columns."""
    known = ("building",) if named.place[0] else ()
    models: tuple[tuple[str, type], ...] = ((roster.SHEET, roster.DwellingRow), (consent.SHEET, consent.ConsentRow))
    return next((kind for kind, model in models if find_header(grid, model, known).usable), None)


def _left(grid: Grid, kind: str, why: str, why_en: str) -> Finding:
    name = consent.SHEET if kind == PAPER_GRID else kind
    return Finding(SHEET_LEFT_OUT, grid.ref(0, 0), value=grid.name, params={"why": why, "why_en": why_en, "name": name})


def _of_read(grid: Grid, named: Naming, kind: str) -> list[Finding]:
    """What is to be said of a sheet that is read though its name is not all understood."""
    if named.doubt and named.kind:
        said = {"name": named.kind, "doubt": named.doubt}
        return [Finding(SHEET_DOUBTFUL, grid.ref(0, 0), value=grid.name, params=said)]
    if named.kind is None and kind != PAPER_GRID:
        return [Finding(SHEET_BY_HEADINGS, grid.ref(0, 0), value=grid.name, params={"name": kind})]
    return []


def _is_empty(grid: Grid) -> bool:
    return all(is_blank(cell) for row in grid.rows for cell in row)


def _of_hidden(grids: Iterable[Grid]) -> list[Finding]:
    return [
        Finding(SHEET_HIDDEN, grid.ref(0, 0), value=grid.name) for grid in grids if not grid.visible and _holds(grid)
    ]


def _holds(grid: Grid) -> bool:
    """More than its header: a sheet that nobody has used is hidden by the workbook itself."""
    return any(not is_blank(cell) for row in grid.rows[1:] for cell in row)


def _of_stranger(grid: Grid) -> list[Finding]:
    meant = nearest(plain(grid.name), _NAMES, _ALIKE)
    if meant:
        return [Finding(SHEET_MISSPELT, grid.ref(0, 0), value=grid.name, params={"meant": meant})]
    return [Finding(SHEET_UNKNOWN, grid.ref(0, 0), value=grid.name)]
