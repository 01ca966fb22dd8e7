"""会议签到, 表决票 and 决议签字, meeting by meeting: who came, what was cast, what it decides, and who is who."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from addin.paper.meetings.line import Line, Tie
from addin.paper.meetings.people import open_ties
from addin.paper.meetings.people_of import people_of
from addin.paper.meetings.session import Poll, Session
from addin.paper.meetings.session_tests import approval, quorum
from addin.paper.vote.owners_vote import owners_vote
from addin.roll import Roll
from addin.tally import Group, tally
from validators.dossier import Dossier
from validators.meaning.meetings.gatherings import (
    Gathering,
    decisions,
    gatherings,
    kind_of,
    taken_at,
)
from validators.meaning.roster.people import answers_of, known_of
from validators.meaning.vote.slips import Slip, slips
from validators.sheets.meetings.signatures import SignatureRow
from validators.sheets.vote.choices import MeetingKind


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
    lines = people_of(sessions, papers.honours, known_of(dossier))
    return Sessions(tuple(sessions), lines, tuple(open_ties(lines, answers_of(dossier))))


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
    if kind_of(gathering, dossier.settings) is MeetingKind.OWNERS:
        return Poll(motion, tuple(mine), (), owners_vote(dossier, motion, mine))
    tests = approval(gathering, mine, dossier.settings, compound) if gathering else []
    return Poll(motion, tuple(mine), tuple(tests))


def _name(gathering: Gathering | None) -> str | None:
    return gathering.name if gathering else None
