"""Which sheet is which, by its name as people write it.

Sheets that hold results are known and left alone; a stranger is told, and one that
is nearly a known name is asked about.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from unicodedata import normalize

from validators.finding import Finding, Kind, Severity
from validators.grid import Book, Grid
from validators.sheets import settings
from validators.sheets.consent import row as consent
from validators.sheets.consent.grid_layout import is_paper_grid
from validators.sheets.optional import OPTIONAL
from validators.sheets.roster import row as roster
from validators.sheets.survey import row as survey
from validators.sheets.vote import motions
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
RESULTS = (
    "问题清单",
    "同意率",
    "楼栋图",
    "待办清单",
    "表决结论",
    "出资分摊",
    "项目排序",
    "资金",
    "征求意见汇总",
    "征求意见建议",
    "项目对照",
    "会议表决",
    "人员核对",
    "光荣榜汇总",
    "流程核查",
    "倒排工期",
    "物业测算",
    "计算说明",
    "运行记录",
    "合并冲突",
    "控制台",
    "帮助",
    "jiugai.conf",
    "xlwings.conf",
)
_ALIKE = 60
PAPER_GRID = "同意表-…"
"""Stands for any paper grid; the other kinds of sheet go under their own names."""
_NEEDED = (settings, roster, consent, motions)
_KINDS = [(sheet.SHEET, sheet.ALIASES) for sheet in _NEEDED] + [(sheet.name, sheet.aliases) for sheet in OPTIONAL]
_NAMES = {plain(word): name for name, aliases in _KINDS for word in (name, *aliases)}
_RESULTS = frozenset(map(plain, RESULTS))
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
    """The sheets that a workbook may do without, by the name they go under."""

    @property
    def is_empty(self) -> bool:
        """No sheet of ours at all: the workbook is not one of ours, and the caller should say so."""
        return not (self.settings or self.rosters or self.consents or self.grids)


def catalogue(book: Book) -> Catalogue:
    """Sort a workbook's sheets."""
    found: dict[str | None, tuple[Grid, ...]] = {}
    for grid in book.grids:
        kind = kind_of(grid)
        found[kind] = (*found.get(kind, ()), grid)

    def of(name: str) -> tuple[Grid, ...]:
        return found.get(name, ())

    findings = [
        *_of_hidden(grid for grid in book.grids if not any(grid is stranger for stranger in found.get(None, ()))),
        *_of_strangers(found.get(None, ())),
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
    )


def kind_of(grid: Grid) -> str | None:
    """The name its kind goes under; None for a stranger.

    By name, or by the name before a suffix (户室清册-1号楼); a paper grid by its header, whatever it is called.
    """
    name = plain(grid.name)
    kind = _NAMES.get(name) or _NAMES.get(plain(_SUFFIX.split(normalize("NFKC", grid.name), maxsplit=1)[0]))
    if kind in (None, consent.SHEET, survey.SHEET) and name not in _RESULTS and is_paper_grid(grid):
        return PAPER_GRID
    return kind


def _of_hidden(grids: Iterable[Grid]) -> list[Finding]:
    return [Finding(SHEET_HIDDEN, grid.ref(0, 0), value=grid.name) for grid in grids if not grid.visible]


def _of_strangers(grids: Iterable[Grid]) -> list[Finding]:
    findings = []
    for grid in grids:
        name = plain(grid.name)
        if name in _RESULTS or all(is_blank(cell) for row in grid.rows for cell in row):
            continue
        meant = nearest(name, _NAMES, _ALIKE)
        if meant:
            findings.append(Finding(SHEET_MISSPELT, grid.ref(0, 0), value=grid.name, params={"meant": meant}))
        else:
            findings.append(Finding(SHEET_UNKNOWN, grid.ref(0, 0), value=grid.name))
    return findings
