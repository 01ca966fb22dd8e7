"""楼层: `4层`, `四楼`, 4 → 4; `负一层`, `地下一层`, `B1` → -1.  Half floors and ranges are refused."""

import re

from validators.fields.damage import damage
from validators.fields.plain import NUMERALS, READ_AS_BLANK, compact, is_nothing, noted, printed, whole
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "floor-unreadable",
    Severity.ERROR,
    zh="楼层“{value}”认不出来",
    fix="请填一个整数，如 4；地下一层填 -1",
    en="The floor “{value}” cannot be read.",
    en_fix="Type a whole number such as 4; -1 for the first basement.",
)

HIGHEST = 200
_FLOOR = re.compile(rf"第?(?P<below>-|负|地下|B)?第?(?P<number>\d{{1,3}}|[{NUMERALS}]{{1,4}})(?:\.0+)?(?:层|楼|F)?")


def read(raw: Raw) -> Reading[int | None]:
    """The floor, never 0; None without an error where the cell says that there is none."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw)).upper()
    if is_nothing(text):
        return Reading(None, (Issue(READ_AS_BLANK),))
    value = floor_of(text)
    if value is None:
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(value, noted(raw, str(value)))


def floor_of(text: str) -> int | None:
    """Compact text → the floor; None for what is no floor."""
    if text in ("地下室", "地下"):
        return -1
    found = _FLOOR.fullmatch(text)
    number = whole(found["number"]) if found else None
    if found is None or number is None or not 0 < number <= HIGHEST:
        return None
    return -number if found["below"] else number
