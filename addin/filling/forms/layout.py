"""Where every row of a form goes, and which record each of its copies is for.

Rows are put in twice: first the stretches of several rows come again whole, then single rows within them and outside.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from addin.filling.forms import groups
from addin.filling.forms.compose import Figures
from addin.filling.forms.sections import Section, Structure
from addin.filling.shift.rowshift import RowShift

BLANK: Figures = {}


@dataclass(frozen=True, slots=True)
class Place:
    """A copy of a row: where it ends up, its record (None: there is none), its group."""

    row: int
    record: Figures | None
    group: Figures = field(default_factory=dict)


class Layout:
    """`records` are those of each section, in the order of `structure.sections`; `group` is what the sheet is for."""

    def __init__(self, structure: Structure, records: Sequence[Sequence[Figures]], group: Figures = BLANK) -> None:
        self._structure, self._group = structure, group
        self._places: dict[tuple[int, bool], list[Place]] = {}
        self._groups: Mapping[Section, list[list[Figures]]] = {
            section: _groups(section, found) for section, found in zip(structure.sections, records, strict=True)
        }

    @cached_property
    def first(self) -> RowShift:
        """Marked stretches, whole."""
        marked = [section for section in self._structure.sections if section.marked]
        return RowShift(
            {one.top: max(len(self._groups[one]), 1) - 1 for one in marked},
            {one.top: one.bottom - one.top + 1 for one in marked},
        )

    @cached_property
    def second(self) -> RowShift:
        """After the first: rows outside of marked stretches, and a group's rows for each of its records."""
        added, heights = {}, {}
        for section, found in self._groups.items():
            if not section.marked:
                added[self.first.start(section.top)] = max(sum(map(len, found)) - 1 - section.reserved, 0)
            elif section.details is not None:
                top, bottom = section.details
                for number in range(max(len(found), 1)):
                    row = self.first.start(top) + number * self.first.step(top)
                    added[row] = max(len(found[number]) - 1, 0) if found else 0
                    heights[row] = bottom - top + 1
        return RowShift(added, heights)

    def reserved(self) -> Iterator[tuple[int, int, range]]:
        """Of each row with reserved ones below: its number in the form, where it goes, the reserved ones in use."""
        for section, found in self._groups.items():
            if section.reserved:
                last = len(found[0]) - 1 if found else 0
                put_in = max(last - section.reserved, 0)
                if last:
                    top = self.second.start(self.first.start(section.top))
                    yield section.top, top, range(top + put_in + 1, top + last + 1)

    def middle(self, row: int) -> list[int]:
        """Where the row and its copies are after the first shift."""
        top = self.first.start(row)
        return list(range(top, self.first.end(row) + 1, self.first.step(row)))

    def places(self, row: int, once: bool = False) -> list[Place]:
        """All copies of the row of the form; `once`: only the first of those that come again for each record."""
        if (row, once) not in self._places:
            self._places[row, once] = self._found(row, once)
        return self._places[row, once]

    def _found(self, row: int, once: bool) -> list[Place]:
        section = self._structure.at(row)
        if section is None:
            return [Place(self.second.start(self.first.start(row)), BLANK, self._group)]
        found = self._groups[section]
        if not section.marked:
            top = self.second.start(self.first.start(row))
            records = found[0] if found else []
            if once:
                return [Place(top, BLANK, self._group)]
            return [Place(top + at, one, self._group) for at, one in enumerate(records)] or [Place(top, None)]
        starts = [self.second.start(middle) for middle in self.middle(row)]
        if once and section.details is None:
            return [Place(starts[0], BLANK, self._group)]
        return _marked_places(section, row, starts, found, once)


def _groups(section: Section, records: Sequence[Figures]) -> list[list[Figures]]:
    if section.key:
        return groups.grouped(records, section.key)
    return [[one] for one in records] if section.marked else [list(records)]


def _marked_places(
    section: Section, row: int, starts: list[int], found: list[list[Figures]], once: bool
) -> list[Place]:
    if not found:
        return [Place(starts[0], None)]
    if not section.key:
        return [Place(start, records[0]) for start, records in zip(starts, found, strict=True)]
    places = []
    top, bottom = section.details or (0, 0)
    for number, (start, records) in enumerate(zip(starts, found, strict=True), start=1):
        group = groups.common(records, number)
        if top <= row <= bottom and not once:
            step = bottom - top + 1
            places += [Place(start + at * step, one, group) for at, one in enumerate(records)]
        else:
            places.append(Place(start, BLANK, group))
    return places
