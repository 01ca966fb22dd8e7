"""What each 表决票 comes to: for, against, 弃权, invalid and why, or not to be told yet.

Unreadable is not 弃权, and a name that is not plainly a voter's is a question: neither is counted as anything until a
person has looked (sources.md §P8; sources.md §0, §1.3).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from validators.dossier import Dossier
from validators.meaning.meetings.gatherings import (
    Gathering,
    gathering_of,
    gatherings,
    kind_of,
)
from validators.meaning.roster.people import known_of
from validators.meaning.vote.listed_slips import REFUSED, claim
from validators.meaning.vote.owners_slips import doubt, homes_of
from validators.names.person import Known
from validators.remembered import remembered
from validators.sheets.meetings.attendance import AttendanceRow
from validators.sheets.vote.ballots import BallotRow, Template
from validators.sheets.vote.choices import MeetingKind
from validators.sheets.vote.mark import Mark


class Standing(StrEnum):
    """How a slip counts.  PENDING: whose it is must be confirmed first."""

    FOR = "通过"
    AGAINST = "不通过"
    ABSTAIN = "弃权"
    INVALID = "无效"
    UNREADABLE = "看不清"
    PENDING = "待核对"


MARKED_INVALID, UNSIGNED, UNMARKED, SEVERAL = "票面注明无效", "没有签名", "没有勾选", "勾了两处以上"
NOT_OFFERED = "票样没有弃权栏"
TWICE, DIFFERENT = "同一人的重复票", "同一人两张票意见不同"
_PLAIN = {Mark.FOR: Standing.FOR, Mark.AGAINST: Standing.AGAINST, Mark.ABSTAIN: Standing.ABSTAIN}
_SPOILT = {Mark.INVALID: MARKED_INVALID, Mark.UNMARKED: UNMARKED, Mark.SEVERAL: SEVERAL}


@dataclass(frozen=True, slots=True)
class Slip:
    """`voter`: the person on the list whose slip it plainly is, by name or confirmation · `why`: of 无效 and 待核对.

    `homes`: of a slip of the whole 业主大会, the dwellings it speaks for, as indexes into `Dossier.dwellings`.
    """

    row: BallotRow
    motion: str
    gathering: Gathering | None
    standing: Standing
    why: str = ""
    voter: AttendanceRow | None = None
    homes: tuple[int, ...] = ()

    @property
    def open(self) -> bool:
        """May it still turn out to be anything?"""
        return self.standing in (Standing.UNREADABLE, Standing.PENDING)


@remembered
def slips(dossier: Dossier) -> tuple[Slip, ...]:
    """Every slip, in sheet order."""
    if not dossier.papers.ballots:
        return ()
    found = gatherings(dossier)
    context = known_of(dossier)
    read = []
    homes_at = homes_of(dossier)
    for row in dossier.papers.ballots:
        slip = _shown(row, row.motion or dossier.main_motion, gathering_of(row.meeting, found))
        if kind_of(slip.gathering, dossier.settings) is MeetingKind.OWNERS:
            homes = homes_at(row)
            why = slip.why or doubt(row, homes, dossier, context.confirmed)
            read.append(_held(replace(slip, homes=homes), why))
        else:
            read.append(_of_a_list(slip, context))
    return tuple(_without_twins(read))


def _shown(row: BallotRow, motion: str, gathering: Gathering | None) -> Slip:
    """What the slip itself says, whoever handed it in."""
    why = _spoilt(row)
    return Slip(row, motion, gathering, Standing.INVALID if why else _PLAIN.get(row.mark, Standing.UNREADABLE), why)


def _spoilt(row: BallotRow) -> str:
    """Why the slip is invalid as it stands."""
    if row.mark in _SPOILT:
        return _SPOILT[row.mark]
    if not row.name or row.signed is False:
        return UNSIGNED
    return NOT_OFFERED if row.mark is Mark.ABSTAIN and row.template is Template.WITHOUT_ABSTAIN else ""


def _held(slip: Slip, why: str, voter: AttendanceRow | None = None) -> Slip:
    """The same, held back for a reason; what is invalid or cannot be read stays so."""
    keeps = not why or slip.standing in (Standing.INVALID, Standing.UNREADABLE)
    return replace(slip, standing=slip.standing if keeps else Standing.PENDING, why=why, voter=voter)


def _of_a_list(slip: Slip, context: Known) -> Slip:
    """At a meeting with a list of those who may vote; without one nobody is refused."""
    if slip.why or slip.gathering is None or not slip.gathering.listed:
        return slip
    why, voter = claim(slip.row, slip.gathering, context)
    return replace(slip, standing=Standing.INVALID, why=why) if why in REFUSED else _held(slip, why, voter)


def _without_twins(found: Sequence[Slip]) -> Iterator[Slip]:
    """One person's further slips on one motion do not count; where they differ, none of them does."""
    mine = twins(found)
    for index, slip in enumerate(found):
        same = mine.get(index, ())
        if not same:
            yield slip
        elif {found[at].row.mark for at in same} != {slip.row.mark}:
            yield replace(slip, standing=Standing.INVALID, why=DIFFERENT)
        elif index != same[0]:
            yield replace(slip, standing=Standing.INVALID, why=TWICE)
        else:
            yield slip


def twins(found: Sequence[Slip]) -> Mapping[int, Sequence[int]]:
    """Index of a slip that could count → those of the same person on the same motion, itself among them."""
    heaps: dict[tuple[object, ...], list[int]] = {}
    for index, slip in enumerate(found):
        if slip.standing not in (Standing.INVALID, Standing.PENDING):
            heaps.setdefault(who(slip), []).append(index)
    return {index: heap for heap in heaps.values() if len(heap) > 1 for index in heap}


def who(slip: Slip) -> tuple[object, ...]:
    """The same for every slip of one voter, or of one owner's dwelling, on one motion."""
    voter = slip.voter.row if slip.voter else slip.homes or (slip.row.name, slip.row.home)
    return slip.gathering.name if slip.gathering else None, slip.motion, voter
