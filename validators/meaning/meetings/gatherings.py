"""The meetings of a workbook: who was listed, who came, who of them may vote; and which papers belong to which.

A paper that names no meeting belongs to the only one there is; with several, to none, and a check says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from validators.dossier import Dossier
from validators.remembered import remembered
from validators.sheets.meetings.attendance import AttendanceRow
from validators.sheets.meetings.row import MeetingRow
from validators.sheets.meetings.signatures import SignatureRow
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import MeetingKind

UNNAMED = "会议"
LISTED = frozenset(MeetingKind) - {MeetingKind.NONE, MeetingKind.OWNERS}
"""Kinds whose rules count heads on a list, which the sign-in sheet is."""
OWNER = "业主"
"""The category of whoever sits in an owners' meeting for himself: he votes there, whatever 参数 lists."""
COMMITTEE = ("业委会", "业主委员会")
"""What the category of a member of the owners' committee begins with."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """One meeting; `listed` in sheet order.  `voters`: those of them who may vote, by 表决人员类别 of 参数."""

    name: str
    kind: MeetingKind
    facts: MeetingRow | None
    listed: tuple[AttendanceRow, ...]
    voters: tuple[AttendanceRow, ...]

    @property
    def day(self) -> date | None:
        """When it met: as 会议 says, else the first date on the sign-in sheet."""
        own = self.facts.held_on if self.facts else None
        return own or next((row.held_on for row in self.listed if row.held_on), None)

    @property
    def title(self) -> str:
        """Its name, for a heading."""
        return self.name or UNNAMED

    @property
    def committee(self) -> tuple[AttendanceRow, ...]:
        """The voters who are members of the owners' committee."""
        return tuple(row for row in self.voters if row.category.startswith(COMMITTEE))

    @property
    def others(self) -> tuple[AttendanceRow, ...]:
        """Listed, but without a vote: 建设办, 社区, 列席."""
        voting = {row.row for row in self.voters}
        return tuple(row for row in self.listed if row.row not in voting)


@remembered
def gatherings(dossier: Dossier) -> tuple[Gathering, ...]:
    """In the order of 会议, then of 会议签到."""
    papers = dossier.papers
    facts = {row.name: row for row in reversed(papers.meetings)}
    only = papers.meetings[0].name if len(papers.meetings) == 1 else ""
    listed: dict[str, list[AttendanceRow]] = {row.name: [] for row in papers.meetings}
    at = ""
    for row in papers.attendance:
        at = row.meeting or at or only
        listed.setdefault(at, []).append(row)
    voting = categories(dossier.settings)
    found = []
    for name, rows in listed.items():
        kind = (facts[name].kind if name in facts else None) or dossier.settings.meeting_kind
        may_vote = voting | {OWNER} if kind is MeetingKind.OWNERS else voting
        voters = tuple(row for row in rows if row.category in may_vote)
        found.append(Gathering(name, kind, facts.get(name), tuple(rows), voters))
    return tuple(found)


def categories(settings: Settings) -> frozenset[str]:
    """The categories that may vote."""
    return frozenset(filter(None, settings.voting_categories.split("、")))


def gathering_of(meeting: str, found: Sequence[Gathering]) -> Gathering | None:
    """Whose paper this is, by the meeting it names; the only one where it names none."""
    if meeting:
        return next((one for one in found if one.name == meeting), None)
    return found[0] if len(found) == 1 else None


def kind_of(gathering: Gathering | None, settings: Settings) -> MeetingKind:
    """By whose rules a paper counts; one of no known meeting goes by 参数."""
    return gathering.kind if gathering else settings.meeting_kind


def decisions(rows: Iterable[SignatureRow]) -> dict[str, list[SignatureRow]]:
    """Decision → its signatures, in sheet order; one without a name takes the one above."""
    signed: dict[str, list[SignatureRow]] = {}
    at = ""
    for row in rows:
        at = row.decision or at
        signed.setdefault(at, []).append(row)
    return signed


def taken_at(rows: Sequence[SignatureRow], decision_count: int, found: Sequence[Gathering]) -> Gathering | None:
    """The meeting a decision was taken at: as it says, or the only meeting where there is one decision only."""
    named = next((row.meeting for row in rows if row.meeting), "")
    if named or decision_count == 1:
        return gathering_of(named, found)
    return None
