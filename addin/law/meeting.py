"""Bodies that decide by raised hands: is there a quorum, and is the decision carried?

Plain numbers in, tests out: whoever has a sign-in sheet and ballots counts them and calls `resolve`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from addin.law.henan import property_management_28
from addin.law.npc import residents_committee_9
from addin.law.rule import Rule
from addin.law.verdict import Trial, try_rule


class Body(StrEnum):
    """Who met."""

    COMMITTEE_HENAN = "河南业委会会议"
    RESIDENTS = "居民会议"


RULES: Mapping[Body, tuple[Rule, ...]] = {
    Body.COMMITTEE_HENAN: (property_management_28.QUORUM, property_management_28.APPROVAL),
    Body.RESIDENTS: (residents_committee_9.QUORUM, residents_committee_9.APPROVAL),
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """Heads, not votes by area.

    `members`: all who belong to the body, there or not (业委会 全体组成人员; all adults, 户代表 or
    小组代表) ·
    `present`: those of them who signed in; 列席 and 工作人员 do not belong · `agreeing`: ballots for it, of those
    present; 弃权 and invalid ones are present and not for it.
    """

    members: int
    present: int
    agreeing: int

    @property
    def possible(self) -> bool:
        """No more are there than belong, and no more agree than are there."""
        return 0 <= self.agreeing <= self.present <= self.members


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every rule in force, quorum before approval.  `carried`: there were rules, and all are met."""

    trials: tuple[Trial, ...]

    @property
    def carried(self) -> bool:
        """Did the meeting decide so, validly?"""
        return bool(self.trials) and all(trial.passed for trial in self.trials)


def resolve(body: Body, meeting: Meeting, day: date) -> Resolution:
    """What a meeting decided, by the rules of its day.  ValueError where the numbers cannot be (`Meeting.possible`)."""
    if not meeting.possible:
        raise ValueError(f"{meeting}: 0 <= agreeing <= present <= members does not hold")
    return Resolution(tuple(try_rule(rule, meeting) for rule in RULES[body] if rule.in_force(day)))
