"""What 人工确认 says of those who signed an answer and those who own its dwelling."""

from collections.abc import Mapping
from typing import NamedTuple

from validators.fields.name import people
from validators.names.confirmed import Confirmed
from validators.names.similar import Likeness, likeness
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.roster.row import DwellingRow


class Pair(NamedTuple):
    """Two names that may be one person's, and why."""

    signer: str
    owner: str
    alike: Likeness


def answers_of(
    said: Confirmed, signers: str, sheet: str, dwelling: DwellingRow
) -> dict[tuple[str, str], Conclusion | None]:
    """(signer, owner) → the answer, None where nobody gave one; `signers` as a cell of `sheet` has them."""
    return {
        (signer, owner): said.of(signer, sheet, owner, dwelling.source.sheet)
        for owner in people(dwelling.owner)
        for signer in people(signers)
    }


def most_alike(answers: Mapping[tuple[str, str], Conclusion | None]) -> Pair | None:
    """The signer and the owner most alike, but those of whom a person said that they are two."""
    open_ = (pair for pair, said in answers.items() if said is None)
    alike = [Pair(signer, owner, found) for signer, owner in open_ if (found := likeness(signer, owner))]
    return max(alike, key=lambda pair: pair.alike.score, default=None)
