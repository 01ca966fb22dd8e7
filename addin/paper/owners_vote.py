"""表决票 of the whole 业主大会: each slip is its owner's answer, judged by the law of the day like those of 同意表.

They are counted on their own, from the slips alone: what stands on 同意表 is never added to them, nor they to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from addin.law.decision import Decision, decide
from addin.roll import build
from addin.tally import Group, tally
from validators.address.address import Address
from validators.address.parse import Sure, parse
from validators.dossier import Dossier
from validators.fields.opinion import Opinion
from validators.register import register
from validators.sheets.consent import ConsentRow
from validators.sheets.roster import DwellingRow
from validators.slips import Slip, Standing

_OPINIONS = {Standing.FOR: Opinion.AGREE, Standing.AGAINST: Opinion.AGAINST, Standing.ABSTAIN: Opinion.ABSTAIN}


@dataclass(frozen=True, slots=True)
class OwnersVote:
    """`strayed`: slips that no dwelling of the roster could be found for; they count nowhere."""

    groups: tuple[Group, ...]
    decision: Decision
    strayed: int


def owners_vote(dossier: Dossier, motion: str, slips: Sequence[Slip]) -> OwnersVote:
    """The slips as answers, on the day their meeting was held, else on that of 参数."""
    rows = [row for slip in slips for row in _answers(dossier, slip)]
    day = next((slip.gathering.day for slip in slips if slip.gathering), None) or dossier.settings.vote_date
    answers = tuple(row for row in rows if row)
    voted = replace(
        dossier,
        answers=answers,
        register=register(dossier.dwellings, answers, dossier.settings.developer),
        settings=replace(dossier.settings, motion=motion, vote_date=day),
    )
    strayed = sum(row is None for row in rows) + sum(index is None for index in voted.register.dwelling_of)
    groups = tally(build(voted, voted.scope))
    return OwnersVote(groups, decide(voted, groups), strayed)


def _answers(dossier: Dossier, slip: Slip) -> Iterator[ConsentRow | None]:
    """By its address, else for every dwelling of the owner of that name; None where neither is known."""
    found = parse(slip.row.home) if slip.row.home else None
    homes = [found.address] if found and found.sure > Sure.UNSURE else _homes_of(dossier.dwellings, slip.row.name)
    for home in homes:
        yield ConsentRow(
            slip.row.source,
            slip.row.row,
            home.building,
            home.unit,
            home.floor,
            home.room,
            home.door,
            _OPINIONS.get(slip.standing, Opinion.UNCLEAR),
            slip.row.name,
        )
    if not homes:
        yield None


def _homes_of(dwellings: Sequence[DwellingRow], name: str) -> list[Address]:
    return [row.address for row in dwellings if name and name in row.owner.split("、")]
