"""会议签到, 表决票 and 决议签字, meeting by meeting: who came, what was cast, what it decides, and who is who."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from addin.paper.line import Line, Tie
from addin.paper.owners_vote import OwnersVote, owners_vote
from addin.paper.people import alike_elsewhere, open_ties, side_by_side, voters_present
from addin.paper.session_tests import Judgement, approval, quorum
from addin.roll import Roll
from addin.tally import Group, tally
from validators.dossier import Dossier
from validators.gatherings import Gathering, decisions, gatherings, taken_at
from validators.names.confirmed import confirmed
from validators.names.person import Known, Person, known
from validators.sheets.attendance import SHEET as SIGNED_IN
from validators.sheets.ballots import SHEET as VOTED
from validators.sheets.ballots import BallotRow
from validators.sheets.honours import HonourRow
from validators.sheets.signatures import SHEET as SIGNED
from validators.sheets.signatures import SignatureRow
from validators.sheets.voting import MeetingKind
from validators.slips import Slip, Standing, slips


@dataclass(frozen=True, slots=True)
class Poll:
    """The slips on one motion, and what the kind of meeting makes of them."""

    motion: str
    slips: tuple[Slip, ...]
    tests: tuple[Judgement, ...]
    owners: OwnersVote | None = None

    @property
    def counts(self) -> Counter[Standing]:
        """How many of each standing."""
        return Counter(slip.standing for slip in self.slips)


@dataclass(frozen=True, slots=True)
class Session:
    """`gathering` None: slips or signatures that belong to no listed meeting."""

    gathering: Gathering | None
    polls: tuple[Poll, ...]
    tests: tuple[Judgement, ...]
    signed: dict[str, tuple[SignatureRow, ...]]
    """Decision → who signed under it."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """Every meeting; `lines`: the people side by side; `questions`: what 人工确认 has not been asked yet."""

    sessions: tuple[Session, ...] = ()
    lines: tuple[Line, ...] = ()
    questions: tuple[Tie, ...] = ()


def build(dossier: Dossier, roll: Roll, further: Sequence[Dossier] = ()) -> Sessions:
    """Empty where the workbook has neither sign-in sheet, slips nor signatures.

    `further`: the dossiers of the motions of 议题, each with its own matter, date and scope.
    """
    papers = dossier.papers
    if not (papers.attendance or papers.ballots or papers.signatures):
        return Sessions()
    found = gatherings(dossier)
    cast = slips(dossier)
    signed = decisions(papers.signatures)
    at = {name: taken_at(rows, len(signed), found) for name, rows in signed.items()}
    compound = tally(roll)[0]
    held: list[Gathering | None] = [*found]
    if any(slip.gathering is None for slip in cast) or None in at.values():
        held.append(None)
    dossiers = {each.settings.motion: each for each in (*further, dossier)}
    sessions = [_session(dossiers, dossier, gathering, cast, signed, at, compound) for gathering in held]
    answers = confirmed(papers.confirmations)
    context = known(dossier.dwellings, answers)
    lines = [line for session in sessions for line in _lines(session, papers.honours, sessions, context)]
    return Sessions(tuple(sessions), tuple(lines), tuple(open_ties(lines, answers)))


def _session(
    dossiers: Mapping[str, Dossier],
    dossier: Dossier,
    gathering: Gathering | None,
    cast: Sequence[Slip],
    signed: dict[str, list[SignatureRow]],
    at: dict[str, Gathering | None],
    compound: Group,
) -> Session:
    motions: dict[str, list[Slip]] = {}
    for slip in cast:
        if _name(slip.gathering) == _name(gathering):
            motions.setdefault(slip.motion, []).append(slip)
    polls = tuple(
        _poll(dossiers.get(motion, dossier), gathering, motion, mine, compound) for motion, mine in motions.items()
    )
    own = {name: tuple(rows) for name, rows in signed.items() if _name(at[name]) == _name(gathering)}
    return Session(gathering, polls, tuple(quorum(gathering)) if gathering else (), own)


def _poll(dossier: Dossier, gathering: Gathering | None, motion: str, mine: Sequence[Slip], compound: Group) -> Poll:
    kind = gathering.kind if gathering else dossier.settings.meeting_kind
    if kind is MeetingKind.OWNERS:
        return Poll(motion, tuple(mine), (), owners_vote(dossier, motion, mine))
    tests = approval(gathering, mine, dossier.settings, compound) if gathering else []
    return Poll(motion, tuple(mine), tuple(tests))


def _lines(session: Session, honours: Sequence[HonourRow], sessions: Sequence[Session], context: Known) -> list[Line]:
    """The people of one meeting, and whoever on other papers has a name like one of theirs."""
    gathering = session.gathering
    if gathering is None or not gathering.voters or gathering.kind is MeetingKind.OWNERS:
        return []
    came = voters_present(gathering, context)
    polls = [
        (poll.motion, [_person(slip.row, context) for slip in poll.slips if slip.row.name]) for poll in session.polls
    ]
    signed = [(name, [_person(row, context) for row in rows]) for name, rows in session.signed.items()]
    lines = []
    blocks = max(1, len(polls), len(signed))
    for number in range(blocks):
        motion, voted = polls[number] if number < len(polls) else ("", [])
        decision, under = signed[number] if number < len(signed) else ("", [])
        papers = {SIGNED_IN: came, VOTED: voted, SIGNED: under}
        title = gathering.title if blocks == 1 else f"{gathering.title}（{motion or decision}）"
        there = {paper: people for paper, people in papers.items() if people or paper == SIGNED_IN}
        lines += side_by_side(title, there, context)
    elsewhere = [
        [_person(row, context) for row in rows]
        for one in sessions
        if one.gathering is None
        for rows in one.signed.values()
    ]
    return lines + alike_elsewhere(lines, [[_giver(row) for row in honours if row.giver], *elsewhere], context)


def _person(row: BallotRow | SignatureRow, context: Known) -> Person:
    sheet = VOTED if isinstance(row, BallotRow) else SIGNED
    return Person(row.name, sheet, context.home(row.home), row.source.ref(row.row, "name"))


def _giver(row: HonourRow) -> Person:
    return Person(row.giver, "光荣榜", frozenset(), row.source.ref(row.row, "giver"))


def _name(gathering: Gathering | None) -> str | None:
    return gathering.name if gathering else None
