"""Which sheet is which, by its name as people write it.

Sheets that later stages read and sheets that hold results are known and left alone; a stranger is told, and one that
is nearly a known name is asked about.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from unicodedata import normalize

from validators.finding import Finding, Kind, Severity
from validators.grid import Book, Grid
from validators.sheets import consent, floor_table, honours, items, motions, payments, roster, settings
from validators.sheets.grid_layout import is_paper_grid
from validators.table.cells import is_blank
from validators.table.wording import nearest, plain

SHEET_UNKNOWN = Kind(
    "sheet-unknown",
    Severity.NOTE,
    zh="工作表“{value}”用不到，没有读取",
    fix="无需处理；如果是要读的表，请改用规定的表名",
    en="The sheet “{value}” is not used and was not read.",
    en_fix="Nothing to do, unless it should be read: then give it its proper name.",
)
SHEET_MISSPELT = Kind(
    "sheet-misspelt",
    Severity.WARNING,
    zh="不认识工作表“{value}”；是不是“{meant}”？这张表没有读取",
    fix="如果是，请把表名改成“{meant}”；不是则无需处理",
    en="The sheet “{value}” is unknown; is “{meant}” meant? It was not read.",
    en_fix="If so, rename it.",
)
SHEET_HIDDEN = Kind(
    "sheet-hidden",
    Severity.WARNING,
    zh="工作表“{value}”是隐藏的，已照常读取",
    fix="请取消隐藏核对；不该算的请删除这张表",
    en="The sheet “{value}” is hidden; it was read all the same.",
    en_fix="Unhide and check it; delete it if it should not count.",
)
SHEET_TWICE = Kind(
    "sheet-twice",
    Severity.ERROR,
    zh="“参数”表有两张，只读了前一张；“{value}”没有读取",
    fix="请删去多余的一张",
    en="There are two sheets of settings; “{value}” was not read.",
    en_fix="Remove one of them.",
)
LATER = (
    *("征求意见", "表决票", "会议签到", "工作流程", "前置条件"),
    "人工确认",
)
RESULTS = (
    "问题清单",
    "同意率",
    "楼栋图",
    "表决结论",
    "出资分摊",
    "项目排序",
    "资金",
    "计算说明",
    "运行记录",
    "控制台",
    "帮助",
    "xlwings.conf",
)
OPTIONAL = (items, floor_table, payments, honours)
"""Sheets about money and gifts that a workbook may do without."""
_ALIKE = 60


class Part(Enum):
    """What a sheet is read as."""

    SETTINGS = settings.SHEET
    ROSTER = roster.SHEET
    CONSENT = consent.SHEET
    GRID = "同意表-…"
    MOTIONS = motions.SHEET
    ITEMS = items.SHEET
    FLOORS = floor_table.SHEET
    PAYMENTS = payments.SHEET
    HONOURS = honours.SHEET


_SHEETS = (settings, roster, consent, motions, *OPTIONAL)
_NAMES = {plain(name): Part(sheet.SHEET) for sheet in _SHEETS for name in (sheet.SHEET, *sheet.ALIASES)}
_RESULTS = frozenset(map(plain, RESULTS))
_SILENT = _RESULTS | frozenset(map(plain, LATER))
_SUFFIX = re.compile(r"[-—–_·.:(\[【\d]")


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
    """Sheets of `OPTIONAL`, by the name they go under."""

    @property
    def is_empty(self) -> bool:
        """No sheet of ours at all: the workbook is not one of ours, and the caller should say so."""
        return not (self.settings or self.rosters or self.consents or self.grids)


def catalogue(book: Book) -> Catalogue:
    """Sort a workbook's sheets."""
    parts = [(part_of(grid), grid) for grid in book.grids]
    found = {part: tuple(grid for own, grid in parts if own is part) for part in Part}
    strangers = [grid for part, grid in parts if part is None]
    findings = [
        *_of_hidden(grid for part, grid in parts if part),
        *_of_strangers(strangers),
        *(Finding(SHEET_TWICE, grid.ref(0, 0), value=grid.name) for grid in found[Part.SETTINGS][1:]),
    ]
    first = next(iter(found[Part.SETTINGS]), None)
    optional = {sheet.SHEET: found[Part(sheet.SHEET)] for sheet in OPTIONAL}
    return Catalogue(
        first, found[Part.ROSTER], found[Part.CONSENT], found[Part.GRID], tuple(findings), found[Part.MOTIONS], optional
    )


def part_of(grid: Grid) -> Part | None:
    """By name, or by the name before a suffix (户室清册-1号楼); a paper grid by its header, whatever it is called."""
    name = plain(grid.name)
    part = _NAMES.get(name) or _NAMES.get(plain(_SUFFIX.split(normalize("NFKC", grid.name), maxsplit=1)[0]))
    if part in (None, Part.CONSENT) and name not in _RESULTS and is_paper_grid(grid):
        return Part.GRID
    return part


def _of_hidden(grids: Iterable[Grid]) -> list[Finding]:
    return [Finding(SHEET_HIDDEN, grid.ref(0, 0), value=grid.name) for grid in grids if not grid.visible]


def _of_strangers(grids: Iterable[Grid]) -> list[Finding]:
    findings = []
    for grid in grids:
        name = plain(grid.name)
        if name in _SILENT or all(is_blank(cell) for row in grid.rows for cell in row):
            continue
        meant = nearest(name, _NAMES, _ALIKE)
        if meant:
            findings.append(Finding(SHEET_MISSPELT, grid.ref(0, 0), value=grid.name, params={"meant": meant}))
        else:
            findings.append(Finding(SHEET_UNKNOWN, grid.ref(0, 0), value=grid.name))
    return findings
