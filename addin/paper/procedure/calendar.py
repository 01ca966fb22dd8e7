"""Counting days backwards and forwards, as calendar days or as days that people work.

A working day is Monday to Friday and not in 放假日期, or any day in 调休上班; nothing is known here of holidays that
nobody entered.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from validators.sheets.procedure.choices import WorkDays
from validators.sheets.settings import Settings

ONE = timedelta(1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """`working` False: every day is open."""

    working: bool = False
    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()

    def is_open(self, day: date) -> bool:
        """Is it a day that counts?"""
        if not self.working or day in self.on:
            return True
        return day.weekday() < SATURDAY and day not in self.off

    def last_open(self, day: date) -> date:
        """The day itself, or the last open one before it."""
        while not self.is_open(day):
            day -= ONE
        return day

    def first_of(self, length: int, last: date) -> date:
        """The first day of `length` open days whose last is `last`, which is open; of none or one, `last` itself."""
        if not self.working:
            return last - max(length - 1, 0) * ONE
        for _ in range(length - 1):
            last = self.last_open(last - ONE)
        return last

    def last_of(self, length: int, first: date) -> date:
        """The last day of `length` open days that begin on `first` or the first open day after it."""
        while not self.is_open(first):
            first += ONE
        for _ in range(length - 1):
            first += ONE
            while not self.is_open(first):
                first += ONE
        return first


def calendar_of(settings: Settings) -> Calendar:
    """As 参数 has it."""
    working = settings.work_days is WorkDays.WORKING
    return Calendar(working, frozenset(settings.days_off), frozenset(settings.days_on))
