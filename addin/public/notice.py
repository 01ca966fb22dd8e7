"""The line that a public copy prints on top of each page; days are counted with both ends (sources.md §P8)."""

from dataclasses import dataclass
from datetime import date

from addin.unusable import Unusable

WORD = "公示"


@dataclass(frozen=True, slots=True)
class Notice:
    """From the first to the last day that it hangs, both None where nobody said."""

    first: date | None = None
    last: date | None = None

    @property
    def days(self) -> int | None:
        """2020-06-29 to 2020-07-01 are three."""
        if self.first is None or self.last is None:
            return None
        if self.last < self.first:
            raise Unusable(f"公示截止 {self.last} 早于公示开始 {self.first}，请核对日期")
        return (self.last - self.first).days + 1

    def on(self, day: date | None) -> "Notice":
        """As a page that bears this day may print it: without days that have passed by then."""
        last = self.last or self.first
        return Notice() if last is not None and day is not None and last < day else self

    def __str__(self) -> str:
        if self.first is None:
            return WORD
        if self.last is None:
            return f"{WORD}（{_day(self.first)}起）"
        return f"{WORD}（{_day(self.first)}至{_day(self.last)}，共{self.days}天）"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
