"""Where the header is, under titles and merged banners, and which column is which, in which unit, for which answer."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache

from validators.fields import day
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.table.asked import COLUMN_TWICE, asked, unread
from validators.table.column import Column, columns_of
from validators.table.headings import Heading, Lookup, field_of, heading_of
from validators.table.location import LOCATION
from validators.table.reasons import STRANGE
from validators.table.strangers import strangers, unnamed
from validators.table.ticks import Tick, ticks_of
from validators.table.units import above, in_units, is_summed
from validators.table.wording import plain

HEADER_MISSING = Kind(
    "header-missing",
    Severity.ERROR,
    zh="找不到表头行（应有：{columns}）",
    fix="请保留表头行，一列一个名称",
    en="No header row with {columns} was found.",
    en_fix="Keep one row that names the columns.",
)
COLUMN_BESIDE = Kind(
    "column-beside",
    Severity.WARNING,
    zh="已有“{column}”列，“{value}”列没有读取",
    fix="两列内容相同则无需处理；否则请核对以哪一列为准",
    en="There is a column {column} already; “{value}” was not read.",
    en_fix="Check which of the two holds.",
)
BANNER_UNCLEAR = Kind(
    "banner-unclear",
    Severity.ERROR,
    zh="表头“{value}”盖着 {columns} 几列，里面都有内容，分不清哪一列是“{column}”，这几列没有读取",
    fix="请给每一列各写一个表头（如 同意、不同意、弃权），或把内容并到一列",
    en="“{value}” stands over {columns}, all of them filled; which is {column} cannot be told, none was read.",
    en_fix="Give each column a heading of its own, or put it all into one.",
)


@dataclass(frozen=True, slots=True)
class Header:
    """`row`: the lowest header row, data begins under it · `columns`: field → column number from 1 · `readers`: field →
    how it reads under this heading · `ticks`: field → the columns of its single answers · `cells`: what was understood
    of the heading, by (row, column)."""

    row: int
    columns: Mapping[str, int]
    findings: tuple[Finding, ...]
    usable: bool
    readers: Mapping[str, Column] = field(default_factory=dict)
    ticks: Mapping[str, Sequence[Tick]] = field(default_factory=dict)
    cells: frozenset[tuple[int, int]] = frozenset()
    summed: frozenset[str] = frozenset()
    """Fields of amounts and areas."""
    unread: Mapping[int, str] = field(default_factory=dict)
    """Columns with a heading that are not read → why."""


def find_header(grid: Grid, model: type, known: Sequence[str] = ()) -> Header:
    """The row that names most columns of the model.  `usable` is False where a needed column is missing.

    `known`: fields that the sheet need not have, for its name says them.
    """
    columns = columns_of(model)
    lookup = _lookup(model)
    heading = heading_of(grid, lookup)
    if heading is None:
        needed = "、".join(column.name for column in columns.values() if column.required)
        return Header(0, {}, (Finding(HEADER_MISSING, grid.ref(0, 0), params={"columns": needed}),), usable=False)
    banners = _banners(grid, heading, lookup)
    ticks = {
        name: found
        for name, column in columns.items()
        if column.answered and (found := ticks_of(heading, name, banners))
    }
    chosen, findings = _choose(grid, heading, columns, ticks)
    missing = tuple(name for name in _missing(chosen, columns) if name not in known)
    absent = {name: one for name, one in columns.items() if name not in chosen and (one.offered or missing)}
    taken = {*chosen.values(), *(tick.column for found in ticks.values() for tick in found)}
    readers, told = _readers(grid, heading, columns, chosen, ticks)
    findings += told
    findings += strangers(grid, heading, columns, absent, missing, taken)
    findings += unnamed(grid, heading, answered=any(column.answered for column in columns.values()))
    used = frozenset(place for place in heading.cells if place[1] in taken)
    summed = frozenset(name for name in chosen if is_summed(columns[name]))
    return Header(
        heading.last, chosen, tuple(findings), not missing, readers, ticks, used, summed, _unread(heading, taken)
    )


def _unread(heading: Heading, taken: Set[int]) -> dict[int, str]:
    every = sorted({*heading.labels, *heading.parts} - taken)
    return {column: STRANGE.format(heading=heading.text(column)) for column in every}


@cache
def _lookup(model: type) -> Lookup:
    columns = columns_of(model)
    aliases = {plain(alias): name for name, column in columns.items() for alias in column.aliases}
    return Lookup(aliases | {plain(column.name): name for name, column in columns.items()})


def _banners(grid: Grid, heading: Heading, lookup: Lookup) -> dict[int, str]:
    """Column → the field that the label above it names, which may lie over the columns to its right."""
    found: dict[int, str] = {}
    for row in (heading.row - 1, heading.row):
        label = ""
        for column in range(1, max(heading.labels, default=0) + 4):
            cell = grid.at(row, column) if row else ""
            own = cell.strip() if isinstance(cell, str) else ""
            if own or column in heading.labels:
                label = own
            if label and (name := field_of(label, lookup)[0]):
                found[column] = name
    return found


def _choose(
    grid: Grid, heading: Heading, columns: Mapping[str, Column], ticks: Mapping[str, Sequence[Tick]]
) -> tuple[dict[str, int], list[Finding]]:
    """One column per field: the one that bears its very name, else the first; the others are told."""
    chosen: dict[str, int] = {}
    findings = []
    for name, column in columns.items():
        if name in ticks:
            chosen[name] = ticks[name][0].column
            continue
        places = [place for place, owner in heading.fields.items() if owner == name]
        if not places:
            continue
        exact = [place for place in places if plain(heading.text(place)) == plain(column.name)]
        chosen[name] = (exact or places)[0]
        for other in places:
            if other == chosen[name]:
                continue
            kind = COLUMN_BESIDE if len(exact) == 1 else COLUMN_TWICE
            first, second = grid.ref(heading.row, chosen[name]), grid.ref(heading.row, other)
            params = {"first": first.a1, "second": second.a1}
            findings.append(Finding(kind, second, column.name, heading.text(other), params))
    return chosen, findings


def _missing(chosen: Mapping[str, int], columns: Mapping[str, Column]) -> tuple[str, ...]:
    """Needed columns that are not there.  楼层 and 户位 stand in for 房号; 住址 stands in for 楼栋 and 房号."""
    needed = [name for name, column in columns.items() if column.required]
    if "room" in columns and not {"floor", "door"} <= chosen.keys():
        needed.append("room")
    stood_for = ("building", "room") if LOCATION in chosen else ()
    return tuple(name for name in needed if name not in chosen and name not in stood_for)


def _readers(
    grid: Grid,
    heading: Heading,
    columns: Mapping[str, Column],
    chosen: Mapping[str, int],
    ticks: Mapping[str, Sequence[Tick]],
) -> tuple[dict[str, Column], list[Finding]]:
    """How each column reads here: in its unit, by what its heading asks, or not at all."""
    general = above(grid, heading.row)
    readers, findings = {}, []
    for name, place in chosen.items():
        column, ref = columns[name], grid.ref(heading.row, place)
        text = heading.labels.get(place, "") or heading.text(place)
        if column.answered:
            column, told = asked(grid, heading, column, ticks.get(name, ()), place)
        else:
            column, told = in_units(column, text, ref, heading.units.get(place, ()), general)
        if grid.from_1904 and column.read is day.read:
            column = replace(column, read=day.read_from_1904)
        findings += told
        covered = _covered(grid, heading, place) if name not in ticks else []
        if covered:
            column = unread(column)
            letters = f"{grid.ref(1, place).a1[:-1]}-{grid.ref(1, covered[-1]).a1[:-1]}"
            findings.append(Finding(BANNER_UNCLEAR, ref, column.name, text, {"columns": letters}))
        readers[name] = column
    return readers, findings


def _covered(grid: Grid, heading: Heading, place: int) -> list[int]:
    """The further columns under a label merged sideways that have no label of their own and hold something."""
    merge = next(
        (m for m in grid.merges if m.left == place < m.right and m.top <= heading.row <= m.bottom),
        None,
    )
    if merge is None:
        return []
    silent = (at for at in range(place + 1, merge.right + 1) if not heading.text(at))
    return [at for at in silent if any(grid.at(row, at) != "" for row in range(heading.last + 1, len(grid.rows) + 1))]
