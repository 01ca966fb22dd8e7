"""The compound as it is counted: every dwelling once, with its owner, its area and what was answered for it.

Everything after this (tally, verdicts, shares) works on integers and flags; the row of 户室清册 goes along, so each
figure knows its cells.  A second row of the same address is left out: the first stands, a check reports the second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from validators.address.address import unit_name
from validators.address.places import Unit, units_in_order
from validators.dossier import Dossier
from validators.meaning.consent.answer import Answer, answer_of, owner_answer
from validators.meaning.vote.served import slip_of
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import Settings
from validators.sheets.vote.scope import WHOLE, Scope

UNNAMED = "全小区"
SCOPED = "（表决范围）"
"""Marks the whole of a vote that not all of the compound takes part in."""


class Dwelling(NamedTuple):
    """One dwelling that stands in the compound once.

    `area` in 0.01 ㎡, 0 where the sheet gives none · `person` numbers its owner from 0 · `unit` indexes `Roll.units` ·
    `answer` is its own (counts for 户), `owner_answer` its owner's over all his dwellings (counts for 人 and 面积) ·
    `household`: people live here · `votes`: counts for persons and area · `pays`: takes a share of the residents' part.
    `served`: its slip was given in time, `owner_served`: at any of its owner's dwellings (送达).
    """

    row: DwellingRow
    unit: int
    person: int
    area: int
    answer: Answer
    owner_answer: Answer
    household: bool
    votes: bool
    pays: bool
    served: bool = False
    owner_served: bool = False


@dataclass(frozen=True, slots=True)
class Roll:
    """Dwellings in 户室清册 order; units in natural order of their addresses; `name` as results print the compound."""

    name: str
    dwellings: tuple[Dwelling, ...]
    units: tuple[Unit, ...]


class _Role(NamedTuple):
    household: bool
    votes: bool
    pays: bool


def build(dossier: Dossier, scope: Scope = WHOLE) -> Roll:
    """The roll of a compound; needs 户室清册 only, and never fails on bad rows (their findings stand).

    `scope`: only this building or unit, as if there were no other; an owner's dwellings elsewhere say nothing here.
    """
    rows, person_of = dossier.dwellings, dossier.register.person_of
    kept = [index for index in range(len(rows)) if index not in dossier.register.twins]
    if scope != WHOLE:
        kept = [index for index in kept if scope.holds(rows[index].building, rows[index].unit)]
    places = [(row.building, row.unit) for row in rows]
    units = units_in_order({places[index] for index in kept})
    number_of = {(unit.building, unit.unit): number for number, unit in enumerate(units)}
    roles = _roles(dossier.settings)
    role_of = [roles[row.kind] for row in rows]
    answers = _answers(dossier)
    given = [one is not None and one.counts for one in map(slip_of(dossier), rows)]
    reached = {person_of[index] for index in kept if given[index] and role_of[index].votes}
    owners = _owners(answers, person_of, [index for index in kept if role_of[index].votes])
    dwellings = tuple(
        Dwelling(
            rows[index],
            number_of[places[index]],
            person_of[index],
            rows[index].area or 0,
            answers[index],
            owners[person_of[index]],
            *role_of[index],
            given[index],
            person_of[index] in reached,
        )
        for index in kept
    )
    name = dossier.settings.compound or UNNAMED
    return Roll(name if scope == WHOLE else unit_name(*scope) + SCOPED, dwellings, units)


def _roles(settings: Settings) -> dict[DwellingKind, _Role]:
    """What each kind of dwelling counts for (contract.md, Semantics: Answers, Money; 指导规则 第25条 for 车位)."""
    parking = _Role(household=False, votes=settings.parking_counts, pays=settings.parking_counts)
    return {
        DwellingKind.RESIDENCE: _Role(household=True, votes=True, pays=True),
        DwellingKind.BUNGALOW: _Role(household=True, votes=True, pays=True),
        DwellingKind.SHOP: _Role(household=settings.shops_are_households, votes=True, pays=True),
        DwellingKind.PARKING: parking,
        DwellingKind.STORAGE: parking,
        DwellingKind.OTHER: _Role(household=settings.others_count, votes=settings.others_count, pays=False),
        DwellingKind.GONE: _Role(household=False, votes=False, pays=False),
    }


def _answers(dossier: Dossier) -> list[Answer]:
    """What each dwelling answered."""
    answers = [Answer.NOT_COLLECTED] * len(dossier.dwellings)
    for dwelling, indexes in dossier.register.answers_of.items():
        answers[dwelling] = answer_of([dossier.answers[index] for index in indexes], dossier.settings.repeated)
    return answers


def _owners(answers: Sequence[Answer], person_of: Sequence[int], voting: Sequence[int]) -> list[Answer]:
    """What each owner answered, over all his voting dwellings."""
    seen = [0] * (max(person_of, default=-1) + 1)
    for index in voting:
        seen[person_of[index]] |= 1 << answers[index]
    meaning = [owner_answer(bits) for bits in range(1 << len(Answer))]
    return [meaning[bits] for bits in seen]
