"""Whole addresses, in 住址 or 房号 → the parts that 楼栋, 单元, 楼层, 房号 and 户位 leave blank in its row.

Where the columns name the dwelling themselves, they hold, and a 住址 that adds nothing is not spoken of.  A sheet with
the columns alone, which is nearly every sheet, passes through untouched.
"""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from validators.address.address import Address
from validators.fields.location import read as read_location
from validators.fields.room import UNREADABLE
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef, Raw
from validators.table.body import Body
from validators.table.cells import shown
from validators.table.location import COLUMN, LOCATION, PARTS
from validators.table.source import Source

BESIDE = Kind(
    "location-differs",
    Severity.WARNING,
    zh="“{column}”写的“{value}”读作 {read}，与楼栋、房号等列的 {own} 不一致，现按 {own} 读取",
    fix="请核对以哪个为准，把另一个改正；“{column}”不是这套房的地址则无需处理",
    en="{column} says {read}, building and room say {own}; {own} was taken.",
    en_fix="Check which holds and mend the other.",
)
CONTRADICTS = Kind(
    "location-contradicts",
    Severity.ERROR,
    zh="“{column}”写的“{value}”读作 {read}，与同一行别的列（{own}）对不上，这一行没有读取",
    fix="请核对这一户的楼栋、单元、楼层、房号、户位，把写错的改正",
    en="{column} says {read}, other columns of the row say {own}; the row was left out.",
    en_fix="Check building, unit, floor, room and side of this dwelling.",
)
_NOTHING: Mapping[str, object] = {"building": "", "unit": "", "floor": None, "room": "", "door": ""}
_NAMES = {LOCATION: COLUMN.name, "room": "房号"}
_Values = dict[str, list[Any]]
_Parts = tuple[Any, ...]
_BLANK = ("", None)
_parts_of = attrgetter(*PARTS)


def spread(values: _Values, findings: list[Finding], body: Body, source: Source) -> tuple[_Values, list[Finding]]:
    """The columns with their blanks filled, and the findings as they are then."""
    refused = {finding.place.row: finding.value for finding in findings if finding.kind is UNREADABLE}
    if LOCATION not in values and not refused:
        return values, findings
    parts = {part: list(values.get(part, [_NOTHING[part]] * len(body.rows))) for part in PARTS}
    if refused:
        in_rooms = _whole_addresses(set(refused.values()))
        findings = [other for finding in findings for other in _instead(finding, in_rooms)]
        wholes = [in_rooms.get(refused.get(row, "")) for row in body.rows]
        findings = _fill(parts, "room", wholes, findings, body, source)
    if LOCATION in values:
        findings = _fill(parts, LOCATION, values[LOCATION], findings, body, source)
    return values | parts, findings


def _whole_addresses(texts: Iterable[str]) -> dict[str, Address]:
    """The addresses among what is no room number."""
    read = {text: read_location(text).value for text in texts}
    return {text: address for text, address in read.items() if address and (address.room or address.door)}


def _instead(finding: Finding, in_rooms: Mapping[str, Address]) -> list[Finding]:
    """A 房号 that is a whole address is no error; how it was read is told as of a 住址."""
    if finding.kind is not UNREADABLE or finding.value not in in_rooms:
        return [finding]
    issues = read_location(finding.value).issues
    return [Finding(issue.kind, finding.place, finding.column, finding.value, issue.params) for issue in issues]


def _fill(
    parts: _Values, field: str, wholes: Iterable[Address | None], findings: list[Finding], body: Body, source: Source
) -> list[Finding]:
    """Each row's whole address into the blanks of its `parts`.  → The findings, without those that came to nothing."""
    place = source.columns[field]
    settled, told = set(), []
    for index, (row, whole) in enumerate(zip(body.rows, wholes, strict=True)):
        own = tuple([parts[part][index] for part in PARTS])
        both = _both(own, _parts_of(whole)) if whole else own
        if both is None:
            told.append(_disagreement(own, whole, field, source.ref(row, field), body.cells[place - 1][index]))
            settled.add(row)
        elif both != own:
            for part, value in zip(PARTS, both, strict=True):
                parts[part][index] = value
        elif field == LOCATION and _is_dwelling(own):
            settled.add(row)
    return [one for one in findings if one.place.column != place or one.place.row not in settled] + told


def _disagreement(own: _Parts, whole: Address | None, field: str, place: CellRef, cell: Raw) -> Finding:
    kind = BESIDE if _is_dwelling(own) else CONTRADICTS
    return Finding(kind, place, _NAMES[field], shown(cell), {"read": str(whole), "own": str(Address(*_filled(own)))})


def _filled(parts: _Parts) -> _Parts:
    """The parts with nothing where a cell could not be read: a needed part has no value of its own then."""
    return tuple([_NOTHING[name] if part is None else part for name, part in zip(PARTS, parts, strict=True)])


def _both(own: _Parts, whole: _Parts) -> _Parts | None:
    """What either of the two says; None where they say different things."""
    pairs = list(zip(own, whole, strict=True))
    if any(mine != other for mine, other in pairs if mine not in _BLANK and other not in _BLANK):
        return None
    return tuple([other if mine in _BLANK else mine for mine, other in pairs])


def _is_dwelling(parts: _Parts) -> bool:
    building, _, floor, room, door = parts
    return bool(building and (room or (floor is not None and door)))
