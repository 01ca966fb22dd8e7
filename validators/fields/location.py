"""住址: a whole address in one cell, in any spelling the address parser knows → its parts.

Tells how sure the reading is; whether the parts are enough to name a dwelling is for the row to say.
"""

import re

from validators.address.address import Address
from validators.address.parse import Sure, parse
from validators.fields.damage import damage
from validators.fields.plain import READ_AS_BLANK, compact, is_nothing, noted, printed
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNSURE = Kind(
    "location-unsure",
    Severity.ERROR,
    zh="“{column}”写的“{value}”拿不准是哪一户（读取结果：{read}），这一行没有读取",
    fix="请写成“3号楼1单元502”的样子，每格一户；或分别填写楼栋、单元、房号",
    en="Which dwelling “{value}” means is not certain (read: {read}); the row was left out.",
    en_fix="Write it like 3号楼1单元502, one dwelling a cell, or fill in building, unit and room.",
)

_ROOMS = re.compile(r"\d{3,4}(?:[-/. ]\d{3,4})+室?")
"""`502/503` is more likely two rooms than building 502; `307楼502` says what it is."""


def read(raw: Raw) -> Reading[Address]:
    """The parts; a usual short form (3-1-502) with a note, what a person must look at with an error."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw))
    if is_nothing(text):
        return Reading(None, (Issue(READ_AS_BLANK),))
    parsed = parse(text)
    if parsed.sure is Sure.UNSURE or _ROOMS.fullmatch(text):
        left = f"，“{parsed.rest}”读不出" if parsed.rest and parsed.address.building else ""
        return Reading(None, (Issue(UNSURE, {"read": parsed.read + left}),))
    read_as = str(parsed.address)
    if parsed.sure is Sure.LIKELY and text != read_as:
        return Reading(parsed.address, (Issue(NORMALISED, {"read": read_as}),))
    return Reading(parsed.address, noted(raw, read_as))
