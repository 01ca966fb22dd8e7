"""Where the building is in an address, and what stands before and after it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from validators.address.address import BUNGALOW
from validators.fields.building import CODE, COMPOUND, KEPT, SUFFIX, building_of
from validators.fields.plain import NUMERALS


@dataclass(frozen=True, slots=True)
class Building:
    """`dropped`: the compound or street before it · `rest`: what follows · `sure`: it was named as a building."""

    name: str
    dropped: str
    rest: str
    sure: bool


_DROPPED = rf"(?P<dropped>(?:{COMPOUND})?)[-, ]*"
_UNIT = rf"第?(?:\d{{1,3}}|[{NUMERALS}]{{1,4}}|[甲乙丙丁戊己庚辛壬癸东西南北中A-Z])(?:单元|排)"
_WAYS = tuple(
    (re.compile(pattern, re.DOTALL), sure)
    for pattern, sure in (
        (rf"(?P<dropped>.*?)(?P<name>{BUNGALOW})区?", True),
        (rf"{_DROPPED}(?P<name>{KEPT}第?{CODE}{SUFFIX})", True),
        (rf"{_DROPPED}(?P<name>\d{{3}}楼|第?{CODE}楼(?=[- ]*(?:{_UNIT}|单元)))", True),
        (rf"{_DROPPED}(?P<name>第?{CODE}(?:楼|号(?=[- ]*{_UNIT})))", False),
        (rf"(?P<dropped>)(?P<name>(?!{_UNIT}|单元)\D.*?)(?={_UNIT}|单元)", True),
        (r"(?P<dropped>)(?P<name>\D*?[^\d](?:楼|栋|幢|座|公寓))", True),
    )
)


@lru_cache(maxsize=1 << 15)
def find_building(text: str) -> Building:
    """The building that compact text begins with or names; an empty name where there is none."""
    for pattern, sure in _WAYS:
        found = pattern.match(text)
        name = building_of(found["name"]) if found else None
        if found and name:
            return Building(name, found["dropped"], text[found.end() :], sure)
    compound = re.match(_DROPPED, text)
    dropped = compound["dropped"] if compound else ""
    return Building("", dropped, text.removeprefix(dropped), sure=False)
