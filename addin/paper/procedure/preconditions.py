"""The three preconditions as a gate (sources.md §P0): all three met, each with its proof and its day.

居民自愿承担费用 is set beside the households whose signed consent is on file: the grid asks both with one tick.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from addin.roll import Roll
from validators.meaning.consent.answer import Answer
from validators.sheets.procedure.condition import Condition, State
from validators.sheets.procedure.preconditions import ConditionRow


class Checked(NamedTuple):
    """One condition: its row if there is one, and what it still lacks."""

    condition: Condition
    row: ConditionRow | None
    missing: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Nothing is missing."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class Gate:
    """Always all three, in order.  `given`: somebody filled in the sheet; `agree` of `households` consented."""

    checked: tuple[Checked, ...]
    given: bool
    agree: int
    households: int

    @property
    def passed(self) -> bool:
        """The gate is open."""
        return all(each.passed for each in self.checked)

    @property
    def missing(self) -> str:
        """What is missing, in one line; empty where the gate is open."""
        if not self.given:
            return "没有填“前置条件”表"
        return "；".join(f"{each.condition.value}：{'、'.join(each.missing)}" for each in self.checked if each.missing)


def gate_of(rows: Iterable[ConditionRow], roll: Roll, today: date) -> Gate:
    """The first row of each condition counts; a further one is a finding."""
    first: dict[Condition, ConditionRow] = {}
    for row in rows:
        if row.condition is not None:
            first.setdefault(row.condition, row)
    checked = tuple(Checked(each, first.get(each), _missing(first.get(each), today)) for each in Condition)
    homes = [dwelling for dwelling in roll.dwellings if dwelling.household]
    agree = sum(dwelling.answer is Answer.AGREE for dwelling in homes)
    return Gate(checked, bool(first), agree, len(homes))


def _missing(row: ConditionRow | None, today: date) -> tuple[str, ...]:
    if row is None:
        return ("没有填写",)
    if row.state is not State.MET:
        return (row.state.value if row.state else "没有填状态",)
    lacks = [word for word, value in (("缺证明材料", row.evidence), ("缺日期", row.proved_on)) if not value]
    return (*lacks, "日期还没有到") if row.proved_on and row.proved_on > today else tuple(lacks)
