"""Where the building is in an address, and what stands before and after it."""

import re
from dataclasses import dataclass

from validators.address.address import BUNGALOW
from validators.fields.building import CODE, SUFFIX, YARD, building_of
from validators.fields.plain import NUMERALS


@dataclass(frozen=True, slots=True)
class Building:
    """`dropped`: the compound's name or the street before it · `rest`: what follows · `sure`: it was named as a building."""

    name: str
    dropped: str
    rest: str
    sure: bool


_COMPOUND = r"(?P<dropped>(?:.*?(?:小区|家属院|社区|花园|[院苑园里村路街号])[-, ]*)?)"
_UNIT = rf"(?:\d{{1,3}}|[{NUMERALS}]{{1,4}}|[甲乙丙丁戊己庚辛壬癸东西南北中A-Z])?(?:单元|排)"
_WAYS = tuple(
    (re.compile(pattern, re.DOTALL), sure)
    for pattern, sure in (
        (rf"(?P<dropped>.*?)(?P<name>{BUNGALOW})区?", True),
        (rf"(?P<dropped>.*?)(?P<name>{YARD}?第?{CODE}{SUFFIX})", True),
        (rf"{_COMPOUND}(?P<name>\d{{3}}楼|第?{CODE}楼(?=[- ]*第?{_UNIT}))", True),
        (rf"{_COMPOUND}(?P<name>第?{CODE}(?:楼|号(?=[- ]*第?{_UNIT})))", False),
        (rf"(?P<dropped>)(?P<name>(?:(?!单元).)+?(?:楼|栋|幢|座|公寓)|(?:(?!单元).)+?)(?={_UNIT})", True),
        (r"(?P<dropped>)(?P<name>[^\d]*?[^\d](?:楼|栋|幢|座|公寓))", True),
    )
)


def find_building(text: str) -> Building:
    """The building that compact text begins with or names; an empty name where there is none."""
    for pattern, sure in _WAYS:
        found = pattern.match(text)
        name = building_of(found["name"]) if found else None
        if found and name:
            return Building(name, found["dropped"], text[found.end() :], sure)
    return Building("", "", text, sure=False)
