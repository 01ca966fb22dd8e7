"""Records that belong together, and what they have in common: what `{{本组.楼栋}}` prints."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from addin.filling.forms.compose import Figures
from addin.filling.forms.sections import Section
from addin.filling.sheets.values import Cell

NUMBER, COUNT = "序号", "条数"
PAGES, CONTINUED, SO_FAR = "页数", "续表", "累计"
"""Of a group that is a page: how many pages there are, 续表 on all but the first, and sums up to the page's end."""


def grouped(records: Sequence[Figures], key: str) -> list[list[Figures]]:
    """In the order in which each value of the field first appears; a group's records need not stand together."""
    found: dict[Cell, list[Figures]] = {}
    for record in records:
        found.setdefault(record.get(key), []).append(record)
    return list(found.values())


def split(section: Section, records: Sequence[Figures | None]) -> list[Sequence[Figures | None]]:
    """The records of each copy of a marked section."""
    if section.per_page:
        size = section.per_page
        pages = [list(records[at : at + size]) for at in range(0, len(records), size)]
        if pages and section.fills_up:
            pages[-1] += [None] * (size - len(pages[-1]))
        return list(pages)
    if section.key:
        return list(grouped([one for one in records if one is not None], section.key))
    return [[one] for one in records]


def of(section: Section, found: Sequence[Sequence[Figures | None]]) -> list[Figures]:
    """What each copy's records have in common."""
    lists = [[one for one in records if one is not None] for records in found]
    shared = [common(records, number) for number, records in enumerate(lists, start=1)]
    return list(_paged(lists, shared)) if section.per_page else shared


def common(records: Sequence[Figures], number: int) -> Figures:
    """序号 of the group and 条数; the sum of money and areas; what all records agree in; None for the rest."""
    fields = {name: _common([record.get(name) for record in records]) for name in (records[0] if records else ())}
    return {**fields, NUMBER: number, COUNT: len(records)}


def known(record: Figures, section: Section | None = None) -> Iterable[str]:
    """The names that `本组` may ask for; `record` is any of its records."""
    paged = [PAGES, CONTINUED, *(f"{SO_FAR}{name}" for name in record)] if section and section.is_paged else []
    return [NUMBER, COUNT, *record, *paged]


def _paged(found: Sequence[Sequence[Figures]], shared: Sequence[Figures]) -> Iterator[Figures]:
    so_far: dict[str, Decimal] = {}
    for number, (records, one) in enumerate(zip(found, shared, strict=True)):
        for record in records:
            for name, value in record.items():
                if isinstance(value, Decimal):
                    so_far[name] = so_far.get(name, Decimal(0)) + value
        sums = {f"{SO_FAR}{name}": so_far.get(name) for name in (records[0] if records else ())}
        yield {**one, **sums, PAGES: len(found), CONTINUED: CONTINUED if number else None}


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
