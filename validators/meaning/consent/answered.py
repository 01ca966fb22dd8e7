"""What one dwelling answered, from all the answers collected for it: the rule that checks and counts share."""

from collections.abc import Iterable, Sequence

from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import Channel, ConsentRow
from validators.sheets.vote.choices import Repeated

_CHANNEL = {Repeated.PAPER: Channel.PAPER, Repeated.ONLINE: Channel.ONLINE}


def opinion_of(answers: Iterable[ConsentRow], repeated: Repeated = Repeated.NONE) -> Opinion | None:
    """The dwelling's valid opinion; None where nothing was answered; UNCLEAR where what was answered is invalid.

    Valid: somebody signed, and all opinions given, signed or not, are one and the same (contract.md, Answers); where
    they differ and 重复答复 says which of them hold, those.  Consent with a condition is none.
    """
    given = prevailing([row for row in answers if row.opinion is not None], repeated)
    if not given:
        return None
    opinion = given[0].opinion
    valid = all(row.opinion is opinion for row in given) and any(row.signature for row in given)
    return opinion if valid and opinion is not Opinion.QUALIFIED else Opinion.UNCLEAR


def prevailing(given: Sequence[ConsentRow], repeated: Repeated) -> Sequence[ConsentRow]:
    """Of answers that differ, those that hold: the last by date, the paper ones, those given online; else all."""
    if len({row.opinion for row in given}) < 2 or repeated is Repeated.NONE:
        return given
    if repeated is Repeated.LATEST:
        days = [row.signed_on for row in given if row.signed_on]
        return [row for row in given if row.signed_on == max(days)] if len(days) == len(given) else given
    chosen = [row for row in given if (row.channel or Channel.PAPER) is _CHANNEL[repeated]]
    return chosen or given
