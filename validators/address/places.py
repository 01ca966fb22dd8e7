"""Units and buildings in the order a person would list them, each with the name it prints under."""

from collections.abc import Iterable
from dataclasses import dataclass

from validators.address.address import Address, building_name, unit_name
from validators.address.keys import sort_key

WITHOUT_UNIT = "（未分单元）"
"""Marks the part of a building whose dwellings name no unit, so that no two groups print alike."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A 单元 (of 平房 a 排): its parts as in `Address`, and how it and its building print (3号楼, 3号楼1单元)."""

    building: str
    unit: str
    building_name: str
    name: str


def units_in_order(places: Iterable[tuple[str, str]]) -> tuple[Unit, ...]:
    """The units at these (building, unit) places: building by building, units within."""
    ordered = sorted(places, key=lambda place: sort_key(Address(*place)))
    return tuple(_unit(building, unit) for building, unit in ordered)


def _unit(building: str, unit: str) -> Unit:
    name = unit_name(building, unit)
    return Unit(building, unit, building_name(building), name if unit else name + WITHOUT_UNIT)
