"""What is printed to be signed, unit by unit: grids of floors and doors, and lists of what no grid can name.

A grid names a door the same on every floor (东户, 01); it is read back by `validators.sheets.consent.grid`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from addin.roll import Dwelling, Roll
from addin.tell.roster.layout import UnitPlan, plans
from addin.tell.roster.sharing import shared
from validators.address.address import unit_name

NARROWEST, WIDEST = 2, 4
"""Doors on a page: more are shared among several."""
SHEET = "同意表-{}"
"""Sheets of this name are read when they are put into the workbook."""
_DOOR = re.compile(r".+户|0[1-9]")
"""Ends of rooms from 10 up would be read as whole rooms."""
_BUILDING = re.compile(r".*[栋幢座楼]")
"""Where a building ends and its 单元 begins must be seen in one cell."""


@dataclass(frozen=True, slots=True)
class GridPage:
    """`floors` from below, as the paper has them; `doors` as its header names them; the how manyth of its unit."""

    sheet: str
    unit: str
    number: int
    floors: tuple[int, ...]
    doors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """Dwellings for a list, one a row; it comes after the unit's grids."""

    sheet: str
    unit: str
    number: int
    dwellings: tuple[Dwelling, ...]


def pages(roll: Roll) -> tuple[list[GridPage], list[ListPage]]:
    """Every dwelling that lives or votes there is on one of them."""
    grids: list[GridPage] = []
    lists: list[ListPage] = []
    for plan in plans(roll, lambda one: one.household or one.votes):
        found = list(_grids(plan))
        rest = plan.others if found else plan.walk(up=True)
        grids += found
        if rest:
            unit = unit_name(plan.unit.building, plan.unit.unit)
            sheet = SHEET.format(unit + ("-其他" if found else ""))
            lists.append(ListPage(sheet, unit, len(found) + 1, tuple(rest)))
    return grids, lists


def _grids(plan: UnitPlan) -> Iterator[GridPage]:
    """None where the unit or a door has no name that a grid can hold, or there is only one door."""
    unit = unit_name(plan.unit.building, plan.unit.unit)
    nameable = all(_DOOR.fullmatch(column.name) for column in plan.columns)
    if len(plan.columns) < NARROWEST or not nameable or not _BUILDING.fullmatch(plan.unit.building_name):
        return
    parts = shared(plan.columns, -(-len(plan.columns) // WIDEST))
    for number, columns in enumerate(parts, start=1):
        sheet = SHEET.format(unit + (f"（{number}）" if len(parts) > 1 else ""))
        doors = tuple(column.name.removesuffix("户") + "户" for column in columns)
        yield GridPage(sheet, unit, number, plan.floors[::-1], doors)
