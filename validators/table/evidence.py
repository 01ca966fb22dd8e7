"""A sheet's name as evidence: 同意表-3号楼 says the building where its rows do not, and contradicts rows of another.

On such a sheet residents write 1-101 for 1单元101: alone it would be building 1.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from validators.address.address import Address, building_name
from validators.fields.plain import NUMERALS, compact, printed, whole
from validators.finding import Finding, Kind, Severity
from validators.table.body import Body, spans
from validators.table.location import LOCATION
from validators.table.source import Source

CONTRADICTS_NAME = Kind(
    "sheet-name-contradicts",
    Severity.ERROR,
    zh="表名“{sheet}”说的是 {named}，第 {rows} 行的{column}却是 {own}（{count} 行），现按行里写的读取",
    fix="请核对这几行是哪栋楼（单元）的：填错的改正，放错表的移到那一栋的表，表名错的改表名",
    en="The sheet is named for {named}, but rows {rows} say {own}; they were read as they say.",
    en_fix="Correct the rows, move them to their own sheet, or rename this one.",
)
TAKEN = Kind(
    "building-by-sheet-name",
    Severity.NOTE,
    zh="{count} 行没有写楼栋（单元），按表名“{sheet}”读作 {named}",
    fix="读法正确则无需处理；不是的请填写楼栋",
    en="{count} rows do not name their building; {named} was taken from the sheet's name.",
    en_fix="Nothing to do if that is right; else fill in the building.",
)
PAIRS_READ = Kind(
    "unit-room-pairs",
    Severity.NOTE,
    zh="{count} 格写的是“{value}”的样子，按表名“{sheet}”读作 {read}（单元-房号）",
    fix="读法正确则无需处理；写的是楼栋-房号的请写全，如 3号楼1单元101",
    en="{count} cells like “{value}” were read as unit and room of the building in the sheet's name: {read}.",
    en_fix="Nothing to do if that is right; else write the address in full.",
)
_PAIR = re.compile(rf"(\d{{1,2}}|[{NUMERALS}]{{1,3}})(-|单元-?)(\d{{3,4}})(?:室|号)?")
_Values = dict[str, list[Any]]


def pairs_of_units(
    values: _Values, findings: list[Finding], body: Body, source: Source, place: tuple[str, str]
) -> tuple[_Values, list[Finding]]:
    """住址 or 房号 1-101, where the sheet's name gives the building and nothing else gives a unit."""
    building, _ = place
    column = source.columns.get(LOCATION if LOCATION in values else "room", 0)
    name = LOCATION if LOCATION in values else "room"
    if not building or name not in values or "unit" in values:
        return values, findings
    taken: dict[int, str] = {}
    filled = list(values[name])
    units = [""] * len(body.rows)
    pairs = [_PAIR.fullmatch(compact(printed(cell))) for cell in body.cells[column - 1]]
    if all(found[1] == building and found[2] == "-" for found in pairs if found):  # 3-101 on the sheet of building 3
        return values, findings
    for index, (cell, found) in enumerate(zip(body.cells[column - 1], pairs, strict=True)):
        if found:
            units[index], room = str(whole(found[1]) or found[1]), str(int(found[3]))
            filled[index] = Address(building, units[index], None, room) if name == LOCATION else room
            taken[index] = compact(printed(cell))
    if not taken:
        return values, findings
    first = min(taken)
    read = str(filled[first] if name == LOCATION else Address(building, units[first], None, filled[first]))
    rows = {body.rows[index] for index in taken}
    kept = [one for one in findings if one.place.column != column or one.place.row not in rows]
    said = {"count": len(taken), "sheet": source.sheet, "read": read}
    kept.append(Finding(PAIRS_READ, source.ref(body.rows[first], name), "", taken[first], said))
    return values | {name: filled} | ({"unit": units} if name == "room" else {}), kept


def by_sheet_name(
    values: _Values, body: Body, source: Source, place: tuple[str, str], headings: Sequence[int] = ()
) -> tuple[_Values, list[Finding]]:
    """Blank buildings and units filled; a finding for those filled, and an error for each other building or unit."""
    told: list[Finding] = []
    filled = dict(values)
    for name, said, word in (("building", place[0], "楼栋"), ("unit", place[1], "单元")):
        if not said:
            continue
        column = list(values.get(name) or [""] * len(body.rows))
        blank = [index for index, value in enumerate(column) if not value and _has_door(values, index)]
        others: dict[str, list[int]] = {}
        for index, value in enumerate(column):
            if value and value != said and index not in headings:
                others.setdefault(value, []).append(index)
        for index in blank:
            column[index] = said
        filled[name] = column
        show = building_name if name == "building" else "{}单元".format
        if blank and name == "building":
            first = source.ref(body.rows[blank[0]], name)
            told.append(
                Finding(TAKEN, first, word, "", {"count": len(blank), "sheet": source.sheet, "named": show(said)})
            )
        for own, indices in others.items():
            rows = spans([body.rows[index] for index in indices])
            params = {"sheet": source.sheet, "named": show(said), "own": show(own), "rows": rows, "count": len(indices)}
            where = source.ref(body.rows[indices[0]], name if name in source.columns else LOCATION)
            told.append(Finding(CONTRADICTS_NAME, where, word, own, params | {"column": word}))
    return filled, told


def _has_door(values: Mapping[str, Sequence[Any]], index: int) -> bool:
    return any(values[name][index] for name in ("room", "door") if name in values)
