"""What one dwelling answered, from all the answers collected for it: the rule that checks and counts share."""

from collections.abc import Iterable

from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow


def opinion_of(answers: Iterable[ConsentRow]) -> Opinion | None:
    """The dwelling's valid opinion; None where nothing was answered; UNCLEAR where what was answered is invalid.

    Valid: somebody signed, and all opinions given, signed or not, are one and the same (contract.md, Answers).
    """
    given = [row for row in answers if row.opinion is not None]
    if not given:
        return None
    opinion = given[0].opinion
    valid = all(row.opinion is opinion for row in given) and any(row.signature for row in given)
    return opinion if valid else Opinion.UNCLEAR
