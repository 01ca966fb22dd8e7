"""楼栋: `3号楼`, `3#`, `三栋`, `3幢`, `3` → `3`; `平房`; buildings with a name keep it."""

import re

from validators.address.address import BUNGALOW
from validators.fields.damage import damage
from validators.fields.plain import NUMERALS, compact, noted, printed, whole
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "building-unreadable",
    Severity.ERROR,
    zh="楼栋“{value}”认不出来",
    fix="请只填楼号，如 3 或 3号楼；平房填“平房”",
    en="The building “{value}” cannot be read.",
    en_fix="Type only the building's number, such as 3; for bungalows 平房.",
)
MORE = Kind(
    "building-more",
    Severity.ERROR,
    zh="楼栋一格里还写了单元或房号：“{value}”",
    fix="这一格只填楼号，单元、房号请填到各自的列",
    en="The building's cell also holds a unit or a room: “{value}”.",
    en_fix="Leave only the building here; put the rest in its own columns.",
)

SUFFIX = r"(?:号楼|号栋|号幢|栋楼|幢楼|#楼|栋|幢|座|#)"
CODE = rf"(?:\d{{1,4}}[A-Z]?|[A-Z]\d{{0,3}}|[{NUMERALS}]{{1,5}})"
COMPOUND = (
    rf"[^栋幢楼]*(?:小区|家属院|社区|花园|(?<![东西南北中前后老新号A-Z\d{NUMERALS}])[苑院园里村]|[路街巷道]\d*号?)"
)
"""What stands before a number and is not part of the building's name; a yard (东院, 2号院) is."""
LONGEST = 60
"""Characters; longer text is no building, and is not searched for one."""
KEPT = rf"(?:(?:\d{{1,3}}|[{NUMERALS}]{{1,3}}|[A-Z])号?(?:院|区|苑|园)|\D*?)"
_NUMBERED = re.compile(rf"(?:{COMPOUND})?(?P<kept>{KEPT})第?(?P<code>{CODE})(?P<suffix>{SUFFIX}|楼|号)?", re.DOTALL)
_BUNGALOW = re.compile(r"平房区?")
_MORE = re.compile(
    rf"单元|[\d{NUMERALS}](?:排|层(?!楼)|[-/]\d)|(?:{SUFFIX}|楼)(?:[-/]?\d+(?:室|号|户)?|[东西南北中]{{1,2}}户?)$"
)


def read(raw: Raw) -> Reading[str]:
    """The building's number or name."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw)).upper()
    value = building_of(text)
    if value is None:
        return Reading(None, (Issue(MORE if _MORE.search(text) else UNREADABLE),))
    return Reading(value, noted(raw, value))


def building_of(text: str) -> str | None:
    """Compact text that names a building and nothing else → its normalised name; None where it is anything else."""
    if _BUNGALOW.fullmatch(text):
        return BUNGALOW
    if len(text) > LONGEST or _MORE.search(text) or not any(character.isalnum() for character in text):
        return None
    found = _NUMBERED.fullmatch(text)
    if found:
        return _numbered(text, found["kept"], found["code"], found["suffix"])
    return text if any(character.isalpha() for character in text) else None


def _numbered(text: str, kept: str, code: str, suffix: str | None) -> str | None:
    """With a suffix, the compound's name before the number goes; without one, words before it belong to the name."""
    number = whole(code)
    if number is None and not code.isascii():
        return text
    short = code if number is None else str(number)
    if suffix:
        kept = kept.strip("-/,. ")
        return f"{kept}{short}号楼" if kept else short
    return short if text == code else text if text[0].isalpha() else None
