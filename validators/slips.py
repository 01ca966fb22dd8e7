"""What each 表决票 comes to: for, against, 弃权, invalid and why, or not to be told yet.

Unreadable is not 弃权, and a name that is not plainly a voter's is a question: neither is counted as anything until a
person has looked (seed/README.md §8; domain.md §0, §1.3).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from validators.dossier import Dossier
from validators.fields.mark import Mark
from validators.gatherings import Gathering, gathering_of, gatherings
from validators.names.confirmed import Confirmed, confirmed
from validators.names.evidence import evidence
from validators.names.person import Known, Person, known
from validators.sheets.attendance import SHEET as ATTENDANCE
from validators.sheets.attendance import AttendanceRow
from validators.sheets.ballots import SHEET as BALLOTS
from validators.sheets.ballots import BallotRow, Template
from validators.sheets.confirmations import Conclusion
from validators.sheets.voting import MeetingKind


class Standing(StrEnum):
    """How a slip counts.  PENDING: whose it is must be confirmed first."""

    FOR = "通过"
    AGAINST = "不通过"
    ABSTAIN = "弃权"
    INVALID = "无效"
    UNREADABLE = "看不清"
    PENDING = "待核对"


MARKED_INVALID, UNSIGNED, UNMARKED, SEVERAL = "票面注明无效", "没有签名", "没有勾选", "勾了两处以上"
NOT_OFFERED, NO_VOTE, NOT_LISTED = "票样没有弃权栏", "没有表决权", "不在表决人员名单"
TWICE, DIFFERENT = "同一人的重复票", "同一人两张票意见不同"
NAME_OPEN, ABSENT = "姓名待核对", "名单上有，但没有签到"
_PLAIN = {Mark.FOR: Standing.FOR, Mark.AGAINST: Standing.AGAINST, Mark.ABSTAIN: Standing.ABSTAIN}
_SPOILT = {Mark.INVALID: MARKED_INVALID, Mark.UNMARKED: UNMARKED, Mark.SEVERAL: SEVERAL}


@dataclass(frozen=True, slots=True)
class Slip:
    """`voter`: the person on the list whose slip it plainly is, by name or confirmation · `why`: of 无效 and 待核对."""

    row: BallotRow
    motion: str
    gathering: Gathering | None
    standing: Standing
    why: str = ""
    voter: AttendanceRow | None = None


def slips(dossier: Dossier) -> tuple[Slip, ...]:
    """Every slip, in sheet order."""
    found = gatherings(dossier)
    context = known(dossier.dwellings, confirmed(dossier.papers.confirmations))
    read = [
        _judged(row, row.motion or dossier.main_motion, gathering_of(row.meeting, found), context)
        for row in dossier.papers.ballots
    ]
    return tuple(_without_twins(read))


def _judged(row: BallotRow, motion: str, gathering: Gathering | None, context: Known) -> Slip:
    slip = partial(Slip, row, motion, gathering)
    if row.mark in _SPOILT:
        return slip(Standing.INVALID, _SPOILT[row.mark])
    if not row.name or row.signed is False:
        return slip(Standing.INVALID, UNSIGNED)
    if row.mark is Mark.ABSTAIN and row.template is Template.WITHOUT_ABSTAIN:
        return slip(Standing.INVALID, NOT_OFFERED)
    standing = _PLAIN.get(row.mark, Standing.UNREADABLE)
    if gathering is None or not gathering.listed or gathering.kind is MeetingKind.OWNERS:
        return slip(standing)
    voter = _listed_as(row, gathering.voters, context)
    if voter is None:
        held, why = _of_a_stranger(row, gathering, context)
        return slip(standing if held is Standing.PENDING and standing is Standing.UNREADABLE else held, why)
    if voter.attended or standing is Standing.UNREADABLE:
        return slip(standing, "" if voter.attended else ABSENT, voter)
    return slip(Standing.PENDING, ABSENT, voter)


def _of_a_stranger(row: BallotRow, gathering: Gathering, context: Known) -> tuple[Standing, str]:
    """Somebody whose name is not among the voters' as it stands."""
    if _listed_as(row, gathering.others, context):
        return Standing.INVALID, NO_VOTE
    me = _person(row, BALLOTS, context)
    alike = any(evidence(me, _person(voter, ATTENDANCE, context), context) for voter in gathering.voters)
    return (Standing.PENDING, NAME_OPEN) if alike or len(row.name) == 1 else (Standing.INVALID, NOT_LISTED)


def _listed_as(row: BallotRow, listed: Sequence[AttendanceRow], context: Known) -> AttendanceRow | None:
    """By the same name, which an address may contradict, or by a person's word."""
    me = _person(row, BALLOTS, context)
    same: list[AttendanceRow] = []
    for voter in listed:
        other = _person(voter, ATTENDANCE, context)
        said = said_of(context.confirmed, me, other)
        if said is Conclusion.ONE:
            return voter
        if said is None and me.name == other.name:
            same.append(voter)
    at_home = [voter for voter in same if not me.home.isdisjoint(context.home(voter.home))]
    return next(iter(at_home or same), None)


def said_of(answers: Confirmed, one: Person, other: Person) -> Conclusion | None:
    """What a person confirmed of two names."""
    return answers.of(one.name, one.sheet, other.name, other.sheet)


def _person(row: BallotRow | AttendanceRow, sheet: str, context: Known) -> Person:
    return Person(row.name, sheet, context.home(row.home), row.source.ref(row.row, "name"))


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
            who = slip.voter.row if slip.voter else (slip.row.name, slip.row.home)
            meeting = slip.gathering.name if slip.gathering else None
            heaps.setdefault((meeting, slip.motion, who), []).append(index)
    return {index: heap for heap in heaps.values() if len(heap) > 1 for index in heap}
