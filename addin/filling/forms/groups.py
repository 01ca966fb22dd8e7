"""Records that belong together, and what they have in common: what `{{本组.楼栋}}` prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from addin.filling.forms.compose import Figures
from addin.filling.sheets.values import Cell

NUMBER, COUNT = "序号", "条数"


def grouped(records: Sequence[Figures], key: str) -> list[list[Figures]]:
    """In the order in which each value of the field first appears; a group's records need not stand together."""
    found: dict[Cell, list[Figures]] = {}
    for record in records:
        found.setdefault(record.get(key), []).append(record)
    return list(found.values())


def common(records: Sequence[Figures], number: int) -> Figures:
    """序号 of the group and 条数; the sum of money and areas; what all records agree in; None for the rest."""
    fields = {name: _common([record.get(name) for record in records]) for name in (records[0] if records else ())}
    return {**fields, NUMBER: number, COUNT: len(records)}


def _common(values: list[Cell]) -> Cell:
    decimals = [value for value in values if isinstance(value, Decimal)]
    if decimals:
        return sum(decimals, Decimal(0))
    return values[0] if all(value == values[0] for value in values) else None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sheet is for that comes again for every group of records.

    `records` stand for those of the whole form; `group` is what `{{本组.楼栋}}` prints.
    """

    records: Mapping[str, Sequence[Figures]] = field(default_factory=dict)
    group: Figures = field(default_factory=dict)


WHOLE = Scope()
