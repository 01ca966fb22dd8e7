"""Where every row of a form goes, and which record each of its copies is for.

Rows are put in level by level: first the outermost stretches of several rows come again whole, then those within them,
last single rows and a group's rows for its records.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from addin.filling.forms import groups
from addin.filling.forms.compose import Figures
from addin.filling.forms.sections import Section, Structure
from addin.filling.shift.rowshift import RowShift

BLANK: Figures = {}
Records = Sequence[Figures | None]
"""None keeps a row blank."""


@dataclass(frozen=True, slots=True)
class Place:
    """A copy of a row: where it ends up, its record (None: there is none), its group."""

    row: int
    record: Figures | None
    group: Figures = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Instance:
    """A section as it stands once what is around it has come again: its first row then, and the records of each copy.

    `shared` is what the group around it has in common.
    """

    section: Section
    top: int
    found: list[Records]
    shared: Figures


class Layout:
    """`records` are those of each section, in the order of `structure.sections`; `group` is what the sheet is for."""

    def __init__(self, structure: Structure, records: Sequence[Records], group: Figures = BLANK) -> None:
        self._structure, self._group = structure, group
        self._places: dict[tuple[int, bool], list[Place]] = {}
        self._records = dict(zip(structure.sections, records, strict=True))
        self._levels, self.shifts = self._laid_out()

    @property
    def total(self) -> int:
        """All rows put in."""
        return sum(shift.total for shift in self.shifts)

    def _laid_out(self) -> tuple[list[list[_Instance]], list[RowShift]]:
        """Level by level: the marked sections of that depth, and the shift that repeats them; the last is of rows."""
        levels: list[list[_Instance]] = []
        shifts: list[RowShift] = []
        now = [
            _Instance(one, one.top, groups.split(one, found), self._group)
            for one, found in self._records.items()
            if one.marked
        ]
        while now or not levels:
            shift = RowShift(
                {one.top: max(len(one.found), 1) - 1 for one in now}, {one.top: one.section.height for one in now}
            )
            levels.append(now)
            shifts.append(shift)
            now = [inner for one in now for inner in _within(one, shift)]
        return levels, [*shifts, self._of_rows(levels, shifts)]

    def _of_rows(self, levels: Sequence[Sequence[_Instance]], shifts: Sequence[RowShift]) -> RowShift:
        """Rows outside of marked stretches, and a group's rows for each of its records."""
        added: dict[int, int] = {}
        heights: dict[int, int] = {}
        for section, records in self._records.items():
            if not section.marked:
                added[_after(shifts, section.top)] = max(len(records) - 1 - section.reserved, 0)
        for depth, level in enumerate(levels):
            for one in level:
                if one.section.details is None:
                    continue
                top, bottom = one.section.details
                for number in range(max(len(one.found), 1)):
                    row = shifts[depth].start(one.top) + number * one.section.height + top - one.section.top
                    row = _after(shifts[depth + 1 :], row)
                    added[row] = max(len(one.found[number]) - 1, 0) if one.found else 0
                    heights[row] = bottom - top + 1
        return RowShift(added, heights)

    def reserved(self) -> Iterator[tuple[int, int, range]]:
        """Of each row with reserved ones below: its number in the form, where it goes, the reserved ones in use."""
        for section, records in self._records.items():
            last = len(records) - 1
            if section.reserved and last > 0:
                top = _after(self.shifts, section.top)
                yield section.top, top, range(top + max(last - section.reserved, 0) + 1, top + last + 1)

    def page_ends(self) -> Iterator[int]:
        """The last row of every page but the last, where records come so many a page."""
        for depth, level in enumerate(self._levels):
            ends = []
            for one in level:
                for number in range(len(one.found) if one.section.per_page else 0):
                    top = self.shifts[depth].start(one.top) + number * one.section.height
                    ends.append(_after(self.shifts[depth + 1 :], top + one.section.height - 1, ends=True))
            yield from ends[:-1]

    def places(self, row: int, once: bool = False) -> list[Place]:
        """All copies of the row of the form; `once`: only the first of those that come again for each record."""
        if (row, once) not in self._places:
            self._places[row, once] = self._found(row, once)
        return self._places[row, once]

    def _found(self, row: int, once: bool) -> list[Place]:
        section = self._structure.at(row)
        if section is None:
            return [Place(_after(self.shifts, row), BLANK, self._group)]
        if section.marked:
            return list(self._marked(row, once))
        top = _after(self.shifts, row)
        if once:
            return [Place(top, BLANK, self._group)]
        records = self._records[section]
        return [Place(top + at, one, self._group) for at, one in enumerate(records)] or [Place(top, None)]

    def _marked(self, row: int, once: bool) -> Iterator[Place]:
        """In the innermost section that holds the row."""
        for depth, level in enumerate(self._levels):
            for one in level:
                if one.section.holds(row) and not any(inner.holds(row) for inner in one.section.inner):
                    yield from self._copies(one, depth, row, once)

    def _copies(self, one: _Instance, depth: int, row: int, once: bool) -> Iterator[Place]:
        section, shift, later = one.section, self.shifts[depth], self.shifts[depth + 1 :]
        starts = [
            _after(later, shift.start(one.top) + number * section.height + row - section.top)
            for number in range(max(len(one.found), 1))
        ]
        top, bottom = section.details or (0, 0)
        if not one.found:
            yield Place(starts[0], None)
        elif once and section.details is None:
            yield Place(starts[0], BLANK, self._group)
        elif not section.is_group:
            yield from (Place(at, records[0], one.shared) for at, records in zip(starts, one.found, strict=True))
        else:
            for start, records, group in zip(starts, one.found, groups.of(section, one.found), strict=True):
                if top <= row <= bottom and not once:
                    step = bottom - top + 1
                    yield from (Place(start + at * step, record, group) for at, record in enumerate(records))
                else:
                    yield Place(start, BLANK, group)


def _within(one: _Instance, shift: RowShift) -> Iterator[_Instance]:
    """The sections within, as often as the one around them has come."""
    shared = groups.of(one.section, one.found) if one.section.is_group else [one.shared] * len(one.found)
    for number in range(max(len(one.found), 1)):
        records = one.found[number] if one.found else ()
        for inner in one.section.inner:
            top = shift.start(one.top) + number * one.section.height + inner.top - one.section.top
            yield _Instance(inner, top, groups.split(inner, records), shared[number] if one.found else BLANK)


def _after(shifts: Sequence[RowShift], row: int, ends: bool = False) -> int:
    """Where the row is after these shifts; `ends`: where a thing ends that ends in it."""
    for shift in shifts:
        row = shift.end(row) if ends else shift.start(row)
    return row
