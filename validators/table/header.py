"""Where the header is, under title rows and merged banners, and which column is which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.table.column import Column, columns_of
from validators.table.location import LOCATION
from validators.table.wording import nearest, plain

SEARCHED_ROWS = 40
SILENT = frozenset({"序号", "编号"})
"""Columns every paper form has and no sheet needs: not worth a note."""

HEADER_MISSING = Kind(
    "header-missing",
    Severity.ERROR,
    zh="找不到表头行（应有：{columns}）",
    fix="请保留表头行，一列一个名称",
    en="No header row with {columns} was found.",
    en_fix="Keep one row that names the columns.",
)
COLUMN_MISSING = Kind(
    "column-missing",
    Severity.ERROR,
    zh="缺少“{column}”列，这张表没有读取",
    fix="请补上“{column}”列；名称也可用：{aliases}",
    en="The column {column} is missing; the sheet was not read.",
    en_fix="Add it; it may also be called {aliases}.",
)
COLUMN_MISSPELT = Kind(
    "column-misspelt",
    Severity.ERROR,
    zh="缺少“{column}”列；“{value}”是不是“{meant}”？这张表没有读取",
    fix="如果是，请把表头改成“{meant}”",
    en="The column {column} is missing; is “{value}” meant to be “{meant}”? The sheet was not read.",
    en_fix="If so, change the header to “{meant}”.",
)
COLUMN_PERHAPS = Kind(
    "column-perhaps",
    Severity.WARNING,
    zh="不认识“{value}”列；是不是“{meant}”？这一列没有读取",
    fix="如果是，请把表头改成“{meant}”；不是则无需处理",
    en="The column “{value}” is unknown; is “{meant}” meant? It was not read.",
    en_fix="If so, change the header.",
)
COLUMN_UNKNOWN = Kind(
    "column-unknown",
    Severity.NOTE,
    zh="“{value}”列用不到，没有读取",
    fix="无需处理",
    en="The column “{value}” is not used and was not read.",
    en_fix="Nothing to do.",
)
COLUMN_TWICE = Kind(
    "column-twice",
    Severity.ERROR,
    zh="“{column}”出现了两列：{first} 和 {second}，只读了 {first}",
    fix="请删去一列，或改成别的名称",
    en="{column} stands in two columns, {first} and {second}; only {first} was read.",
    en_fix="Remove or rename one of them.",
)
COLUMN_BESIDE = Kind(
    "column-beside",
    Severity.WARNING,
    zh="已有“{column}”列，“{value}”列没有读取",
    fix="两列内容相同则无需处理；否则请核对以哪一列为准",
    en="There is a column {column} already; “{value}” was not read.",
    en_fix="Check which of the two holds.",
)
_NEEDED_ALIKE, _OPTIONAL_ALIKE = 50, 65


@dataclass(frozen=True, slots=True)
class Header:
    """`row`: the lowest header row, data begins under it · `columns`: field → column number from 1."""

    row: int
    columns: Mapping[str, int]
    findings: tuple[Finding, ...]
    usable: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    row: int
    labels: Mapping[int, str]
    fields: Mapping[int, str]

    @property
    def score(self) -> int:
        return len(set(self.fields.values()))


def find_header(grid: Grid, model: type) -> Header:
    """The row that names most columns of the model.  `usable` is False where a needed column is missing."""
    columns = columns_of(model)
    best = max(_candidates(grid, _lookup(columns)), key=lambda candidate: candidate.score, default=None)
    if best is None or best.score < 2:
        needed = "、".join(column.name for column in columns.values() if column.required)
        return Header(0, {}, (Finding(HEADER_MISSING, grid.ref(0, 0), params={"columns": needed}),), usable=False)
    chosen, findings = _choose(grid, best, columns)
    missing = _missing(chosen, columns)
    absent = {name: one for name, one in columns.items() if name not in chosen and (one.offered or missing)}
    findings += _strangers(grid, best, absent, missing)
    return Header(_last_row(grid, best.row), chosen, tuple(findings), usable=not missing)


def _lookup(columns: Mapping[str, Column]) -> dict[str, str]:
    aliases = {plain(alias): field for field, column in columns.items() for alias in column.aliases}
    return aliases | {plain(column.name): field for field, column in columns.items()}


def _candidates(grid: Grid, lookup: Mapping[str, str]) -> Iterator[_Candidate]:
    above: Mapping[int, str] = {}
    for number, row in enumerate(grid.rows[:SEARCHED_ROWS], start=1):
        own = {column: text for column, cell in enumerate(row, start=1) if (text := _label(cell))}
        known = {column: text for column, text in above.items() if column not in own and plain(text) in lookup}
        labels = dict(sorted((known | own).items()))
        fields = {column: lookup[plain(text)] for column, text in labels.items() if plain(text) in lookup}
        if any(column in own for column in fields):
            yield _Candidate(number, labels, fields)
        above = own


def _label(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _last_row(grid: Grid, row: int) -> int:
    """A header merged downwards ends where its merges end."""
    return max([row, *(merge.bottom for merge in grid.merges if merge.top <= row <= merge.bottom)])


def _choose(grid: Grid, best: _Candidate, columns: Mapping[str, Column]) -> tuple[dict[str, int], list[Finding]]:
    """One column per field: the one that bears its very name, else the first; the others are told."""
    chosen: dict[str, int] = {}
    findings = []
    for field, column in columns.items():
        places = [place for place, owner in best.fields.items() if owner == field]
        if not places:
            continue
        exact = [place for place in places if plain(best.labels[place]) == plain(column.name)]
        chosen[field] = (exact or places)[0]
        for other in places:
            if other == chosen[field]:
                continue
            kind = COLUMN_BESIDE if len(exact) == 1 else COLUMN_TWICE
            first, second = grid.ref(best.row, chosen[field]), grid.ref(best.row, other)
            params = {"first": first.a1, "second": second.a1}
            findings.append(Finding(kind, second, column.name, best.labels[other], params))
    return chosen, findings


def _missing(chosen: Mapping[str, int], columns: Mapping[str, Column]) -> tuple[str, ...]:
    """Needed columns that are not there.  楼层 and 户位 stand in for 房号; 住址 stands in for 楼栋 and 房号."""
    needed = [field for field, column in columns.items() if column.required]
    if "room" in columns and not {"floor", "door"} <= chosen.keys():
        needed.append("room")
    stood_for = ("building", "room") if LOCATION in chosen else ()
    return tuple(field for field in needed if field not in chosen and field not in stood_for)


def _strangers(grid: Grid, best: _Candidate, absent: Mapping[str, Column], missing: tuple[str, ...]) -> list[Finding]:
    """What to say of headers that match nothing, and of needed columns that no header is near to."""
    findings = []
    unexplained = set(missing)
    words = {plain(word): name for name, column in absent.items() for word in (column.name, *column.aliases)}
    for place, label in best.labels.items():
        if place in best.fields or plain(label) in SILENT:
            continue
        ref = grid.ref(best.row, place)
        meant = nearest(plain(label), words, _NEEDED_ALIKE)
        if meant and words[meant] in unexplained:
            unexplained.discard(words[meant])
            findings.append(Finding(COLUMN_MISSPELT, ref, absent[words[meant]].name, label, {"meant": meant}))
        elif meant := nearest(plain(label), words, _OPTIONAL_ALIKE):
            findings.append(Finding(COLUMN_PERHAPS, ref, absent[words[meant]].name, label, {"meant": meant}))
        else:
            findings.append(Finding(COLUMN_UNKNOWN, ref, label, label))
    for field in missing:
        if field in unexplained:
            column = absent[field]
            params = {"aliases": "、".join(column.aliases) or column.name}
            findings.append(Finding(COLUMN_MISSING, grid.ref(best.row, 1), column.name, params=params))
    return findings
