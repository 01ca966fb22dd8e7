"""Was the slip of a dwelling given to its owner in time (送达)?

Only of whom that is known may silence be deemed an answer, and only where a clause says so (指导规则 第26条第2款):
courts accept the clause where the slip was really delivered in the way the 议事规则 names; handing slips to tenants was
argued to be none (sources.md).
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from validators.dossier import Dossier
from validators.fields.plain import compact
from validators.sheets.roster.row import DwellingRow

_NOT_GIVEN = re.compile("未送|没送|未能|无法|没有送|未发|没发|未领|没领|未收|没收|退回|退件|联系不上|找不到|查无|无人")
_PERHAPS = re.compile(
    r"租|代[收领签转]|邻居|转[交告]|物业|保安|门卫|门缝|塞|贴门|拒|不详|不明|不清|可能|大概|孩|亲戚|朋友|家属|[？?]"
)


class Slip(NamedTuple):
    """`counts`: as the sheet says it, the slip was given in time · `sure`: nobody need be asked · `why`: else what."""

    counts: bool
    sure: bool
    why: str = ""


_GIVEN, _NOT = Slip(True, True), Slip(False, True)


def slip_of(dossier: Dossier) -> Callable[[DwellingRow], Slip | None]:
    """What 送达日期 and 送达方式 say of a row, None where both are blank; the last day is that of the vote."""

    def given(row: DwellingRow) -> Slip | None:
        if not (row.served_on or row.served_how):
            return None
        settings = (
            dossier.settings
        )  # read only where there is a slip: a figure that rests on none does not name its day
        return slip(row.served_on, row.served_how, settings.vote_to or settings.vote_date)

    return given


def slip(day: date | None, how: str, last: date | None) -> Slip:
    """One slip: not given where the way says so or the day lies after the last; without a day, not known to be."""
    way = compact(how)
    if _NOT_GIVEN.search(way) or (day and last and day > last):
        return _NOT
    if day is None:
        return Slip(False, False, "没有送达日期")
    if not way:
        return Slip(True, False, "没有写送达方式")
    return Slip(True, False, f"送达方式是“{how}”") if _PERHAPS.search(way) else _GIVEN


def any_slip(dossier: Dossier) -> bool:
    """Whether 送达 is filled in anywhere."""
    return any(row.served_on or row.served_how for row in dossier.dwellings)
