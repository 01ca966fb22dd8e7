"""Co-owners of one flat on rows of their own: one dwelling, owned by all of them.

Only what is certain is joined: the same door on the next row, another owner, and no area of its own (blank, merged
over the rows), or words that say 共有 beside the same area.  Two rows that each claim the flat stay an error.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from validators.finding import Finding, Kind, Severity
from validators.sheets.roster.row import AREA_MISSING, DwellingRow
from validators.table.body import spans
from validators.table.read import Table

CO_OWNERS = Kind(
    "co-owners-joined",
    Severity.WARNING,
    zh="第 {rows} 行是同一户（{value}）的共有人，并成一户读取，产权人是 {owners}；面积只计一次",
    fix="确实是共有人的无需处理，也可以并成一行，产权人用顿号隔开；是另一户的请改正门牌、补填面积",
    en="Rows {rows} are co-owners of {value}; they were read as one dwelling owned by {owners}.",
    en_fix="Nothing to do if that is right; else correct the address and fill in the area.",
)
_SHARED = re.compile(r"共有|共同所有|夫妻|配偶|份额|\d+\s*/\s*\d+|[\d.]+%")


def joined(table: Table[DwellingRow]) -> Table[DwellingRow]:
    """The table with one row a flat; nearly every table comes back as it is."""
    groups: list[list[DwellingRow]] = []
    for row in table.rows:
        if groups and _is_co_owner(groups[-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    several = [group for group in groups if len(group) > 1]
    if not several:
        return table
    rows = tuple(_one(group) if len(group) > 1 else group[0] for group in groups)
    whole = {one.row for group, row in zip(groups, rows, strict=True) for one in group if row.area is not None}
    lacks = {one.row for group in several for one in group[1:]} | (whole & {group[0].row for group in several})
    kept = [one for one in table.findings if one.code != AREA_MISSING.code or one.place.row not in lacks]
    return replace(table, rows=rows, findings=(*kept, *(_told(group) for group in several)))


def _is_co_owner(group: Iterable[DwellingRow], row: DwellingRow) -> bool:
    first, *others = group
    if first.address != row.address or first.kind is not row.kind or not first.owner or not row.owner:
        return False
    if row.owner in {one.owner for one in (first, *others)}:
        return False
    says_so = any(_SHARED.search(one.note) for one in (first, row))
    return row.area is None or (says_so and row.area == first.area)


def _one(group: list[DwellingRow]) -> DwellingRow:
    first = group[0]
    phones = tuple(dict.fromkeys(phone for one in group for phone in one.phones))
    codes = sorted({one.owner_code for one in group if one.owner_code})
    return replace(
        first,
        owner=_owners(group),
        owner_code="、".join(codes),
        phones=phones,
        area=next((one.area for one in group if one.area is not None), None),
        hardship="、".join(dict.fromkeys(one.hardship for one in group if one.hardship)),
        note="；".join(dict.fromkeys(one.note for one in group if one.note)),
        served_on=next((one.served_on for one in group if one.served_on), None),
        served_how=next((one.served_how for one in group if one.served_on or one.served_how), ""),
    )


def _owners(group: Iterable[DwellingRow]) -> str:
    return "、".join(one.owner for one in group)


def _told(group: list[DwellingRow]) -> Finding:
    first, second = group[:2]
    said = {"rows": spans([one.row for one in group]), "owners": _owners(group)}
    return Finding(CO_OWNERS, first.source.ref(second.row, "owner"), "产权人", str(first.address), said)
