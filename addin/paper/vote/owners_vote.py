"""表决票 of the whole 业主大会: each slip is its owner's answer, judged by the law of the day like those of 同意表.

They are counted on their own, from the slips alone: what stands on 同意表 is never added to them, nor they to it.
A slip whose owner or mark is not certain is no answer; where it could still turn a test either way, that test is open.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from addin.law.decision import Decision, decide
from addin.law.verdict import Verdict
from addin.paper.meetings.state import State
from addin.roll import build
from addin.tally import Group, tally
from validators.dossier import Dossier
from validators.meaning.vote.slips import TWICE, Slip, Standing
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.traced import changed

_OPINIONS = {Standing.FOR: Opinion.AGREE, Standing.AGAINST: Opinion.AGAINST, Standing.ABSTAIN: Opinion.ABSTAIN}
Answers = Mapping[int, Sequence[tuple[Slip, Opinion]]]
"""Dwelling → the slips that speak for it, and what each says."""


@dataclass(frozen=True, slots=True)
class OwnersVote:
    """`states`: of each verdict of the decision, in its order, what the slips not yet told leave of it."""

    groups: tuple[Group, ...]
    decision: Decision
    states: tuple[State, ...]

    @property
    def of_all(self) -> list[tuple[Verdict, State]]:
        """Those of all who may vote, which decide the motion; not those of single buildings and units."""
        judged = zip(self.decision.verdicts, self.states, strict=True)
        return [(verdict, state) for verdict, state in judged if verdict.group.level == "compound"]


def owners_vote(dossier: Dossier, motion: str, slips: Sequence[Slip]) -> OwnersVote:
    """The slips as answers, on the day their meeting was held, else on that of 参数."""
    day = next((slip.gathering.day for slip in slips if slip.gathering), None) or dossier.settings.vote_date
    voted = replace(dossier, settings=changed(dossier.settings, motion=motion, vote_date=day))
    told = _answers(slips)
    groups, decision = _decided(voted, told)
    open_ = {home: slip for slip in slips if slip.open for home in slip.homes if not _settled(told.get(home, ()))}
    extremes = (
        _decided(voted, {**told, **{home: [(slip, opinion)] for home, slip in open_.items()}})[1]
        for opinion in (Opinion.AGREE, Opinion.AGAINST)
        if open_
    )
    return OwnersVote(groups, decision, tuple(_states([decision, *extremes])))


def _answers(slips: Sequence[Slip]) -> dict[int, list[tuple[Slip, Opinion]]]:
    """An invalid slip says nothing where a valid one speaks for the same dwelling; one not yet told, nowhere."""
    told: dict[int, list[tuple[Slip, Opinion]]] = {}
    for slip in slips:
        held = slip.standing is Standing.PENDING or slip.why == TWICE or (slip.open and slip.why)
        for home in () if held else slip.homes:
            told.setdefault(home, []).append((slip, _OPINIONS.get(slip.standing, Opinion.UNCLEAR)))
    return {home: [one for one in said if one[1] is not Opinion.UNCLEAR] or said for home, said in told.items()}


def _settled(said: Sequence[tuple[Slip, Opinion]]) -> bool:
    return any(opinion is not Opinion.UNCLEAR for _, opinion in said)


def _decided(dossier: Dossier, told: Answers) -> tuple[tuple[Group, ...], Decision]:
    """What these answers, and no others, decide."""
    pairs = [(home, slip, opinion) for home, said in told.items() for slip, opinion in said]
    of: dict[int, list[int]] = {}
    for index, (home, _, _) in enumerate(pairs):
        of.setdefault(home, []).append(index)
    register = replace(dossier.register, dwelling_of=[home for home, _, _ in pairs], answers_of=of)
    answers = tuple(_answer(dossier, *pair) for pair in pairs)
    voted = replace(dossier, answers=answers, register=register)
    groups = tally(build(voted, voted.scope))
    return groups, decide(voted, groups)


def _answer(dossier: Dossier, home: int, slip: Slip, opinion: Opinion) -> ConsentRow:
    at = dossier.dwellings[home]
    row = slip.row
    return ConsentRow(row.source, row.row, at.building, at.unit, at.floor, at.room, at.door, opinion, row.name)


def _states(decisions: Sequence[Decision]) -> Iterator[State]:
    """Met or not met however the open slips turn out; else open."""
    for verdicts in zip(*(decision.verdicts for decision in decisions), strict=True):
        outcomes = {verdict.passed for verdict in verdicts}
        yield State.OPEN if len(outcomes) > 1 else State.MET if outcomes == {True} else State.NOT_MET
