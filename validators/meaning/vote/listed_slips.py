"""Whose slip it is at a meeting with a list of those who may vote: a voter's plainly, nobody's, or a question.

A name that is not plainly a voter's is asked about, never taken for one (sources.md §P8; sources.md §1.3).
"""

from collections.abc import Sequence

from validators.meaning.meetings.gatherings import Gathering
from validators.names.evidence import evidence
from validators.names.person import Known, Person
from validators.sheets.meetings.attendance import SHEET as ATTENDANCE
from validators.sheets.meetings.attendance import AttendanceRow
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.vote.ballots import SHEET as BALLOTS
from validators.sheets.vote.ballots import BallotRow

NO_VOTE, NOT_LISTED = "没有表决权", "不在表决人员名单"
NAME_OPEN, ABSENT = "姓名待核对", "名单上有，但没有签到"
REFUSED = frozenset({NO_VOTE, NOT_LISTED})
"""What makes a slip invalid; the others hold it back until a person has looked."""


def claim(row: BallotRow, gathering: Gathering, context: Known) -> tuple[str, AttendanceRow | None]:
    """Why the slip does not count as it stands, empty where it does; and the voter whose it plainly is."""
    voter = _listed_as(row, gathering.voters, context)
    if voter:
        return "" if voter.attended else ABSENT, voter
    if _listed_as(row, gathering.others, context):
        return NO_VOTE, None
    me = _person(row, BALLOTS, context)
    alike = any(evidence(me, _person(one, ATTENDANCE, context), context) for one in gathering.voters)
    return NAME_OPEN if alike or len(row.name) == 1 else NOT_LISTED, None


def _listed_as(row: BallotRow, listed: Sequence[AttendanceRow], context: Known) -> AttendanceRow | None:
    """By the same name, which an address may contradict, or by a person's word."""
    me = _person(row, BALLOTS, context)
    same: list[AttendanceRow] = []
    for voter in listed:
        other = _person(voter, ATTENDANCE, context)
        said = context.confirmed.of(me.name, me.sheet, other.name, other.sheet)
        if said is Conclusion.ONE:
            return voter
        if said is None and me.name == other.name:
            same.append(voter)
    at_home = [voter for voter in same if not me.home.isdisjoint(context.home(voter.home))]
    return next(iter(at_home or same), None)


def _person(row: BallotRow | AttendanceRow, sheet: str, context: Known) -> Person:
    return Person(row.name, sheet, context.home(row.home), row.source.ref(row.row, "name"))
