"""一征三议两公开 as it went: every row of 工作流程 with its state, and the steps that nobody entered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from validators.meaning.procedure.papers import Held, place_of
from validators.meaning.procedure.steps import in_order, missing_records, public_days
from validators.sheets.procedure.row import StepRow
from validators.sheets.procedure.step import OFFICIAL, Step
from validators.sheets.settings import Settings

NOTHING_HELD: Held = {}
DONE, UNDER_WAY, AHEAD, ABSENT = "已完成", "进行中", "未开始", "没有登记"


class StepState(NamedTuple):
    """`row` None: a step of the six without a row.  `days` of publicity; `lacks`: records and numbers not there."""

    step: Step
    row: StepRow | None
    state: str
    days: int | None = None
    lacks: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def attendance(self) -> Fraction | None:
        """实到 of 应到; None where one of them is missing."""
        if self.row is None or not self.row.due or self.row.present is None:
            return None
        return Fraction(self.row.present, self.row.due)


@dataclass(frozen=True, slots=True)
class Procedure:
    """In the order of the steps, rows of one step by their start; empty where the sheet is."""

    states: tuple[StepState, ...] = ()

    @property
    def complete(self) -> bool:
        """All six are over and lack nothing."""
        official = [state for state in self.states if state.step in OFFICIAL]
        return bool(official) and all(state.state == DONE and not state.lacks for state in official)


def procedure_of(rows: Iterable[StepRow], settings: Settings, today: date, held: Held = NOTHING_HELD) -> Procedure:
    """The six steps and whatever else is entered; `held`: the records that the workbook itself has of them."""
    known = in_order(rows)
    missing = {place_of(row): missing_records(row, settings, held.get(place_of(row), ())) for row in known}
    if not known:
        return Procedure()
    states = []
    for step in Step:
        own = [row for row in known if row.step is step]
        states += [_state(row, step, known, settings, today, missing[place_of(row)]) for row in own]
        if not own and step in OFFICIAL:
            states.append(StepState(step, None, ABSENT))
    return Procedure(tuple(states))


def state_of(row: StepRow, today: date) -> str:
    """A step that hangs on the wall or is worked at goes on until it has an end."""
    if row.finished is not None and row.finished <= today:
        return DONE
    return UNDER_WAY if row.start is not None and row.start <= today else AHEAD


def _state(
    row: StepRow, step: Step, rows: Iterable[StepRow], settings: Settings, today: date, missing: tuple[str, ...]
) -> StepState:
    state = state_of(row, today)
    dated = row.start is not None and row.end is not None and row.end >= row.start
    days = public_days(settings, row.start, row.end) if dated and step.publishes and row.start and row.end else row.days
    lacks = list(missing) if state == DONE else []
    if step.meets and state == DONE:
        lacks += [name for name, value in (("应到", row.due), ("实到", row.present)) if value is None]
    return StepState(step, row, state, days, tuple(lacks), tuple(_remarks(row, step, days, rows, settings)))


def _remarks(row: StepRow, step: Step, days: int | None, rows: Iterable[StepRow], settings: Settings) -> Iterable[str]:
    if row.due and row.present is not None:
        yield "到会过半" if row.present * 2 > row.due else "到会没有过半"
    if step.publishes and days is not None:
        word = "够" if days >= settings.least_days else "不够"
        yield f"{word}规定的 {settings.least_days} 天（{settings.day_count.value}）"
    before = [other for other in rows if other.step and other.step.order < step.order]
    if row.start and any(other.end and other.start and other.start <= row.start <= other.end for other in before):
        yield "与前面的步骤交叉"
