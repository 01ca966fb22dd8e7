"""倒排工期: from 目标日期 back, step by step: when each has to begin at the latest, and whether that is past.

Steps follow each other; rows of one step too, by their start, those without one after them as they stand on the sheet.
A step without a length stops the reckoning: nothing can be said of those before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from addin.paper.procedure.calendar import ONE, Calendar, calendar_of
from addin.paper.procedure.steps import AHEAD, DONE, state_of
from validators.meaning.procedure.steps import in_order, length_of
from validators.sheets.procedure.row import StepRow
from validators.sheets.settings import Settings

EARLIEST = date(1950, 1, 1)
LATE, IN_TIME, UNKNOWN = "延误", "正常", "无法倒排"


class Planned(NamedTuple):
    """One row: `start` and `finish` at the latest, None where they cannot be known; `late` days, below 0 to spare."""

    row: StepRow
    length: int | None
    start: date | None
    finish: date | None
    state: str
    late: int | None

    @property
    def verdict(self) -> str:
        """延误, 正常, or 无法倒排."""
        if self.late is None:
            return UNKNOWN
        return LATE if self.late > 0 else IN_TIME


@dataclass(frozen=True, slots=True)
class Schedule:
    """In the order of the steps; empty without 目标日期 or without steps."""

    planned: tuple[Planned, ...] = ()
    target: date | None = None

    @property
    def first_day(self) -> date | None:
        """The earliest day that a chart has to show."""
        return min((day for each in self.planned for day in (each.start, each.row.start) if day), default=None)

    @property
    def last_day(self) -> date | None:
        """The last one: the target, or whatever ends after it."""
        ends = [day for each in self.planned for day in (each.finish, each.row.end) if day]
        return max([*ends, self.target] if self.target else ends, default=None)

    @property
    def late(self) -> int:
        """How many rows are late."""
        return sum(each.verdict == LATE for each in self.planned)


def schedule_of(rows: Iterable[StepRow], settings: Settings, today: date) -> Schedule:
    """The schedule, as seen on `today`."""
    known = in_order(rows)
    if settings.target_on is None or not known:
        return Schedule()
    days = list(_backwards(known, settings, calendar_of(settings)))[::-1]
    planned = tuple(_planned(row, settings, span, today) for row, span in zip(known, days, strict=True))
    return Schedule(planned, settings.target_on)


Span = tuple[date | None, date | None]


def _backwards(rows: Sequence[StepRow], settings: Settings, calendar: Calendar) -> Iterator[Span]:
    """First and last day of each row, from the last row to the first."""
    until = settings.target_on
    for row in reversed(rows):
        length = length_of(row, settings)
        if until is None or length is None or until < EARLIEST:
            yield None, None
            until = None
            continue
        finish = calendar.last_open(until)
        start = calendar.first_of(length, finish)
        yield start, finish
        until = finish if length == 0 else start - ONE


def _planned(row: StepRow, settings: Settings, span: Span, today: date) -> Planned:
    start, finish = span
    state = state_of(row, today)
    return Planned(row, length_of(row, settings), start, finish, state, _late(row, span, state, today))


def _late(row: StepRow, span: Span, state: str, today: date) -> int | None:
    """What is over is measured by its end, what goes on by today or its planned end, what is ahead by its start."""
    start, finish = span
    if start is None or finish is None:
        return None
    if state == DONE and row.finished:
        return (row.finished - finish).days
    if state == AHEAD:
        begins = row.start if row.start and row.start > today else today
        return (begins - start).days
    return (max(today, row.end or today) - finish).days
