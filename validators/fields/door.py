"""户位: which side of the landing: `东户` → `东`, `西南户` → `西南`.  Never read as a room number."""

import re

from validators.fields.damage import damage
from validators.fields.plain import READ_AS_BLANK, compact, is_nothing, noted, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "door-unreadable",
    Severity.ERROR,
    zh="户位“{value}”认不出来",
    fix="请填东、西、中、东南等方位；房号请填到“房号”列",
    en="The side of the landing “{value}” cannot be read.",
    en_fix="Type 东, 西, 中, 东南 …; a room number belongs in its own column.",
)

SIDE = r"[东西南北中左右前后]{1,2}\d?"
SUFFIX = r"(?:边户|侧户|户|边|侧|手|门)"
_DOOR = re.compile(rf"({SIDE}){SUFFIX}?")


def read(raw: Raw) -> Reading[str]:
    """The side; empty where the cell says that there is none."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw))
    if is_nothing(text):
        return Reading("", (Issue(READ_AS_BLANK),))
    value = door_of(text)
    if value is None:
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(value, noted(raw, value))


def door_of(text: str) -> str | None:
    """Compact text → the side; None for what is none."""
    found = _DOOR.fullmatch(text)
    return found[1] if found else None
