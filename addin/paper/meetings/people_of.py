"""Whom the papers of each meeting are compared for: those who signed in, voted and signed, and the like elsewhere."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from addin.paper.meetings.line import Line
from addin.paper.meetings.people import alike_elsewhere, side_by_side, voters_present
from addin.paper.meetings.session import Session
from validators.names.person import NOWHERE, Known, Person
from validators.sheets.gifts.row import SHEET as HONOURED
from validators.sheets.gifts.row import HonourRow
from validators.sheets.meetings.attendance import SHEET as SIGNED_IN
from validators.sheets.meetings.signatures import SHEET as SIGNED
from validators.sheets.meetings.signatures import SignatureRow
from validators.sheets.vote.ballots import SHEET as VOTED
from validators.sheets.vote.ballots import BallotRow
from validators.sheets.vote.choices import MeetingKind

People = list[Person]


def people_of(sessions: Sequence[Session], honours: Sequence[HonourRow], context: Known) -> tuple[Line, ...]:
    """Meeting by meeting, each with its like on papers of no meeting; a meeting of all the owners has no list."""
    givers = [Person(row.giver, HONOURED, NOWHERE, row.source.ref(row.row, "giver")) for row in honours if row.giver]
    unplaced = [_people(rows, context) for one in sessions if one.gathering is None for rows in one.signed.values()]
    found: list[Line] = []
    for session in sessions:
        lines = list(_of_one(session, context))
        found += lines + alike_elsewhere(lines, [givers, *unplaced], context)
    return tuple(found)


def _of_one(session: Session, context: Known) -> Iterator[Line]:
    """Those who signed in beside each motion's voters, and beside those who signed each decision."""
    gathering = session.gathering
    if gathering is None or not gathering.voters or gathering.kind is MeetingKind.OWNERS:
        return
    came = voters_present(gathering, context)
    several = max(len(session.polls), len(session.signed)) > 1
    for motion, voted, decision, signed in _blocks(session, context):
        papers = {SIGNED_IN: came, VOTED: voted, SIGNED: signed}
        there = {paper: people for paper, people in papers.items() if people or paper == SIGNED_IN}
        title = f"{gathering.title}（{motion or decision}）" if several else gathering.title
        yield from side_by_side(title, there, context)


def _blocks(session: Session, context: Known) -> Iterator[tuple[str, People, str, People]]:
    """Motion, its voters, decision, its signatures, in the order of the sheets; one block where there is neither."""
    nothing: tuple[str, People] = ("", [])
    polls = [
        (poll.motion, _people([slip.row for slip in poll.slips if slip.row.name], context)) for poll in session.polls
    ]
    signed = [(decision, _people(rows, context)) for decision, rows in session.signed.items()]
    for poll, under in zip_longest(polls or [nothing], signed, fillvalue=nothing):
        yield (*poll, *under)


def _people(rows: Sequence[BallotRow | SignatureRow], context: Known) -> People:
    return [
        Person(
            row.name,
            VOTED if isinstance(row, BallotRow) else SIGNED,
            context.home(row.home),
            row.source.ref(row.row, "name"),
        )
        for row in rows
    ]
