"""How far it was at the end of each day, from 运行记录: the last run of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from addin.outcome import Outcome
from addin.tell.compound import runs_sheet as runs
from addin.tell.sheet import Row


@dataclass(frozen=True, slots=True)
class Day:
    """`rate`: of households that agree; `errors` still open."""

    day: date
    rate: Fraction
    errors: int

    @property
    def label(self) -> str:
        """11-28, and the errors below it."""
        return f"{self.day:%m-%d}\n错误 {self.errors}"


def days(outcome: Outcome, earlier: Sequence[Row], today: date, most: int) -> list[Day]:
    """The last so many days with a run, this run's last."""
    found = {day.day: day for line in earlier if (day := _day(line))}
    if outcome.compound.approval_rate is not None:
        found[today] = Day(today, outcome.compound.approval_rate, outcome.report.counts()["error"])
    return [found[day] for day in sorted(found)][-most:]


def _day(line: Row) -> Day | None:
    """None for a line that counts nothing, or that somebody has typed over."""
    cells = dict(zip(runs.SHEET.headers, line, strict=False))
    when, rate, errors = cells.get("时间"), cells.get("同意率(户)"), cells.get("错误")
    if not isinstance(when, datetime) or isinstance(rate, bool) or not isinstance(rate, (int, Decimal, Fraction)):
        return None
    if isinstance(errors, bool) or not isinstance(errors, (int, Decimal)) or not 0 <= rate <= 1:
        return None
    return Day(when.date(), Fraction(rate), int(errors))
