"""One person as far as the papers tell: who stands where, and what holds them together."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from validators.names.evidence import Evidence
from validators.names.person import Person

OTHERS = "其他卷宗"


class Status(StrEnum):
    """How far a line is settled."""

    SAME = "一致"
    CONFIRMED = "已确认"
    SUGGESTED = "建议核对"
    OPEN = "待定"
    MISSING = "缺"
    ALONE = "无从对照"


class Tie(NamedTuple):
    """Why `two` stands on the line of `one`; `also`: who would have done as well."""

    one: Person
    two: Person
    evidence: Evidence
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """`seats`: paper → who stands there; `ties`: what holds them together."""

    title: str
    seats: dict[str, Person] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    papers: tuple[str, ...] = ()
    """Every paper that somebody should stand on."""

    @property
    def missing(self) -> list[str]:
        """The papers without anybody."""
        return [paper for paper in self.papers if paper not in self.seats]

    @property
    def score(self) -> int:
        """Of the weakest tie."""
        return min((tie.evidence.score for tie in self.ties), default=100)

    @property
    def status(self) -> Status:
        """The least settled thing about the line; ALONE where there is no other paper to compare with."""
        if len(self.papers) == 1:
            return Status.ALONE
        if self.missing:
            return Status.MISSING
        if any(not tie.evidence.sure for tie in self.ties):
            return Status.OPEN
        if all(tie.one.name == tie.two.name and tie.evidence.score == 100 for tie in self.ties):
            return Status.SAME
        settled = all(tie.evidence.answered or tie.evidence.score == 100 for tie in self.ties)
        return Status.CONFIRMED if settled else Status.SUGGESTED
