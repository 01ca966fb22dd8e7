"""The second entry against the first: the same sheets counted by the same code, owner by owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from addin.law.rule import Measure
from addin.outcome import Vote
from addin.pipeline import analyse
from addin.roll import Roll
from addin.trust.audit.claim import Claim
from addin.trust.audit.owners import Owner
from addin.trust.audit.plan import Plan, once
from addin.trust.audit.risk import draws_needed, risk
from addin.trust.audit.sheet import entered
from validators.grid import Book
from validators.meaning.consent.answer import Answer
from validators.sheets.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Differing:
    """`found`: what the paper says; None where the paper could not be found, which counts as the worst."""

    owner: Owner
    found: Answer | None


@dataclass(frozen=True, slots=True)
class Compared:
    """`risk`: that a wrong conclusion would have got this far; of the tests by persons and by area alone beside it.

    `more`: how many further draws, none in error, bring it under the limit; `complete`: every owner at risk was entered
    again, so that nothing is left to chance, and `stands` says whether the conclusion is the same.
    """

    draws: int
    differing: tuple[Differing, ...]
    risk: Fraction
    by: dict[Measure, Fraction]
    more: int
    complete: bool
    stands: bool


def compare(vote: Vote, book: Book, second: Sequence[Book], today: date, plan: Plan, drawn: Sequence[int]) -> Compared:
    """`book`: the workbook as entered first; `second`: the filled sheets of those `drawn`, all of them.

    Unusable where one is not filled in to its end.
    """
    again, missing = _entered_again(vote, book, second, today)
    held, claims = plan.stakes, plan.stakes.claims
    found = {index: _found(held.owners[index], again, missing) for index in once(drawn)}

    def taints(of: Sequence[Claim]) -> list[Fraction]:
        over = {index: _overstated(plan, index, answer, of) for index, answer in found.items()}
        return [Fraction(over[index], held.most[index]) for index in drawn]

    everywhere = set(plan.at_risk) <= set(found)
    stands = all(_sum(plan, found, claim) < claim.margin for claim in claims)
    whole = Fraction(0 if stands else 1) if everywhere else risk(held.bound, taints(claims))
    single = {
        by: whole if everywhere else risk(held.bound, taints(ours))
        for by in Measure
        if (ours := [claim for claim in claims if claim.by is by])
    }
    differing = [
        Differing(held.owners[index], answer)
        for index, answer in found.items()
        if answer is not held.owners[index].answer
    ]
    more = 0 if everywhere else draws_needed(held.bound, plan.limit, whole)
    return Compared(len(drawn), tuple(differing), whole, single, more, everywhere, stands)


def _overstated(plan: Plan, index: int, found: Answer | None, claims: Sequence[Claim]) -> int:
    """On the scale; where the paper is lost, as much as there could be."""
    if found is None:
        return plan.stakes.most[index]
    return plan.stakes.overstated(index, found, claims)


def _sum(plan: Plan, found: dict[int, Answer | None], claim: Claim) -> int:
    """By how much the first entry overstated a claim, in all, where everybody was entered again."""
    total = 0
    for index, answer in found.items():
        owner = plan.stakes.owners[index]
        truly = min(claim.worth.values()) if answer is None else claim.worth[answer]
        total += (claim.worth[owner.answer] - truly) * owner.weight(claim.by)
    return total


def _entered_again(vote: Vote, book: Book, second: Sequence[Book], today: date) -> tuple[Roll, set[str]]:
    """The compound with the second entry in the place of the first, and the addresses whose paper is lost."""
    sheets = catalogue(book)
    first = {grid.name for grid in (*sheets.consents, *sheets.grids)}
    grid, lost = entered(second, vote.name)
    others = tuple(each for each in book.grids if each.name not in first)
    outcome = analyse(Book(book.name, (*others, grid)), today)
    again = next(each for each in outcome.votes if each.name == vote.name)
    keys = {tuple(str(cell).strip() for cell in row) for row in lost}
    return again.roll, {str(one.row.address) for one in vote.roll.dwellings if _place(one.row.address) in keys}


def _place(where: object) -> tuple[str, ...]:
    parts = (getattr(where, name) for name in ("building", "unit", "floor", "room", "door"))
    return tuple("" if part is None else str(part) for part in parts)


def _found(owner: Owner, again: Roll, missing: set[str]) -> Answer | None:
    """What an owner's paper says, over all his dwellings."""
    addresses = {str(dwelling.row.address) for dwelling in owner.dwellings}
    if addresses & missing:
        return None
    return next(one.owner_answer for one in again.dwellings if str(one.row.address) in addresses)
