"""What a dwelling's answers come to, and what an owner's dwellings come to."""

from collections.abc import Sequence
from enum import IntEnum

from validators.meaning.consent.answered import opinion_of
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.vote.choices import Repeated


class Answer(IntEnum):
    """What is counted for a dwelling or an owner; they sum to the total.

    FOLLOW (从众) is an option of many printed slips: a valid vote that goes with the majority of the others.
    """

    AGREE = 0
    AGAINST = 1
    ABSTAIN = 2
    INVALID = 3
    NOT_COLLECTED = 4
    FOLLOW = 5

    __hash__ = int.__hash__  # as keys they are met by the hundred thousand; that of Enum is written in Python

    @property
    def word(self) -> str:
        """As every sheet and form prints it."""
        return _WORDS[self]


_WORDS = ("同意", "不同意", "弃权", "无效", "未收", "从众")

VALID = (Answer.AGREE, Answer.AGAINST, Answer.ABSTAIN, Answer.FOLLOW)
USUAL = tuple(answer for answer in Answer if answer is not Answer.FOLLOW)
"""Those that every table prints; 从众 stands beside them only where somebody chose it."""
_COUNTED = {
    Opinion.AGREE: Answer.AGREE,
    Opinion.AGAINST: Answer.AGAINST,
    Opinion.ABSTAIN: Answer.ABSTAIN,
    Opinion.FOLLOW: Answer.FOLLOW,
    Opinion.QUALIFIED: Answer.INVALID,
    Opinion.UNCLEAR: Answer.INVALID,
}


def answer_of(rows: Sequence[ConsentRow], repeated: Repeated = Repeated.NONE) -> Answer:
    """A dwelling's answer: its signed opinion; invalid where unsigned, unclear or contradicted; `repeated`: 重复答复.

    A blank opinion is no answer.  Who signed does not matter here: a signer who is neither the owner nor authorised is
    counted, and a check warns of him.
    """
    if len(rows) == 1:  # nearly every dwelling; spares the general rule its work
        row = rows[0]
        if row.opinion is None:
            return Answer.NOT_COLLECTED
        return _COUNTED[row.opinion] if row.signature else Answer.INVALID
    opinion = opinion_of(rows, repeated)
    if opinion is not None:
        return _COUNTED[opinion]
    return Answer.INVALID if any(row.opinion is not None for row in rows) else Answer.NOT_COLLECTED


def owner_answer(seen: int) -> Answer:
    """An owner's one answer from those of his dwellings, `seen` as the sum of `1 << answer` over the different ones.

    Valid answers that differ are invalid; valid beats invalid; invalid beats nothing (contract.md, Persons).
    An owner who goes with the majority at one door and speaks at another has spoken.
    """
    valid = [answer for answer in VALID if seen >> answer & 1]
    valid = [answer for answer in valid if answer is not Answer.FOLLOW] or valid
    if len(valid) == 1:
        return valid[0]
    return Answer.INVALID if valid or seen >> Answer.INVALID & 1 else Answer.NOT_COLLECTED
