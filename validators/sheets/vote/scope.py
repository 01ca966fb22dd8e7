"""范围: which part of the compound a motion is about: 全小区, a building (3号楼), or a unit (3号楼1单元)."""

import re
from typing import NamedTuple

from validators.fields.building import building_of
from validators.fields.damage import damage
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Issue, Reading
from validators.fields.unit import unit_of
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "scope-unreadable",
    Severity.ERROR,
    zh="范围“{value}”认不出来，现按全小区计算",
    fix="请填“全小区”，或楼栋如 3号楼，或单元如 3号楼1单元",
    en="The scope “{value}” cannot be read; the whole compound was taken.",
    en_fix="Type 全小区, a building such as 3号楼, or a unit such as 3号楼1单元.",
)
_EVERYTHING = frozenset({"全小区", "小区", "全体", "全体业主", "全部"})
_PARTS = re.compile(r"(.*?(?:号楼|栋|幢|座|楼|#|平房))-?(.+)|(\d+)-(.+)")
LONGEST = 40


class Scope(NamedTuple):
    """Parts as in `Address`; both empty: the whole compound."""

    building: str = ""
    unit: str = ""

    def holds(self, building: str, unit: str) -> bool:
        """Does the dwelling at this building and unit take part?"""
        return self.building in ("", building) and self.unit in ("", unit)


WHOLE = Scope()


def read(raw: Raw) -> Reading[Scope]:
    """The part of the compound that is named."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw)).upper()
    if text in _EVERYTHING:
        return Reading(WHOLE)
    scope = _scope_of(text)
    return Reading(scope, noted(raw, text)) if scope else Reading(None, (Issue(UNREADABLE),))


def _scope_of(text: str) -> Scope | None:
    if len(text) > LONGEST:
        return None
    building = building_of(text)
    if building:
        return Scope(building)
    parts = _PARTS.fullmatch(text)
    if not parts:
        return None
    building, unit = building_of(parts[1] or parts[3]), unit_of(parts[2] or parts[4])
    return Scope(building, unit) if building and unit else None
