"""Rows of 户室清册 about doors that no longer exist, and labels of what neither votes nor pays."""

from collections.abc import Iterable, Set
from dataclasses import replace

from validators.fields.plain import compact, printed
from validators.fields.room import UNREADABLE
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.sheets.roster.kind import DwellingKind, says_gone
from validators.sheets.roster.kind import read as read_kind
from validators.sheets.roster.owner import OWNER_WORDS
from validators.sheets.roster.row import AREA_MISSING, OWNER_MISSING, DwellingRow
from validators.table.body import spans
from validators.table.read import Table

GONE = Kind(
    "dwelling-gone",
    Severity.WARNING,
    zh="第 {rows} 行（{count} 户）写着已注销、已并入他户或空号，按“已注销”读取：不算户、不算人、不算面积，也不分摊",
    fix="读法正确则无需处理，也可以把房屋类型填成“已注销”；仍然存在的房屋请改正这句话",
    en="Rows {rows} ({count}) say that the door no longer exists; they count for nothing and pay nothing.",
    en_fix="Nothing to do if that is right; it may also be said in 房屋类型: 已注销.",
)
LABEL_ODD = Kind(
    "room-label-odd",
    Severity.WARNING,
    zh="{kind}的编号“{value}”读不懂，这一行没有读取；它不表决也不分摊，不影响结果",
    fix="要列出来的请改成 车位12、储藏室3 的样子；不要的无需处理",
    en="The number “{value}” of a {kind} cannot be read; the row was left out, and counts for nothing anyway.",
    en_fix="Write it like 车位12 if it is to be listed.",
)
_BESIDE = (DwellingKind.PARKING, DwellingKind.STORAGE, DwellingKind.GONE)
_LACKS = (
    AREA_MISSING.code,
    OWNER_MISSING.code,
    OWNER_WORDS.code,
    "area-zero",
    "area-unreadable",
    "name-one-character",
    "name-digits",
)


def settled(table: Table[DwellingRow], grid: Grid, *, parking_counts: bool) -> Table[DwellingRow]:
    """The table with such doors under their kind, and without asking them for an owner or an area."""
    words = _gone({row.owner for row in table.rows} | {row.note for row in table.rows})
    rows = tuple(_settled(row, words) for row in table.rows) if words else table.rows
    said = [new.row for new, old in zip(rows, table.rows, strict=True) if new is not old]
    gone = {row.row for row in rows if row.kind is DwellingKind.GONE}
    findings = [one for one in table.findings if one.place.row not in gone or one.code not in _LACKS]
    beside = () if parking_counts else _BESIDE
    findings = list(_labels(findings, table, grid, beside))
    if said:
        place = table.source.ref(said[0], "kind")
        findings.append(Finding(GONE, place, "房屋类型", params={"rows": spans(said), "count": len(said)}))
    return replace(table, rows=rows, findings=tuple(findings))


def _gone(words: Iterable[str]) -> Set[str]:
    """Of these, what says that a door is gone."""
    return {word for word in words if word and says_gone(compact(word))}


def _settled(row: DwellingRow, words: Set[str]) -> DwellingRow:
    """已并入401 under 产权人, or under 备注 of a row that has no owner or no area."""
    owner = row.owner in words
    note = row.note in words and not (row.owner and row.area)
    if row.kind is DwellingKind.GONE or not (owner or note):
        return row
    return replace(row, kind=DwellingKind.GONE, owner="" if owner else row.owner)


def _labels(
    findings: Iterable[Finding], table: Table[DwellingRow], grid: Grid, beside: tuple[DwellingKind, ...]
) -> Iterable[Finding]:
    column = table.source.columns.get("kind", 0)
    for one in findings:
        cell = grid.at(one.place.row, column) if column and one.kind is UNREADABLE else ""
        kind = read_kind(cell).value if printed(cell) else None
        if kind in beside and kind is not None:
            yield Finding(LABEL_ODD, one.place, one.column, one.value, {"kind": kind.value})
        else:
            yield one
