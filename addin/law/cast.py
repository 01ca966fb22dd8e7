"""What was cast, as the law counts it: real votes, and the unreturned ones where a clause says how they count."""

from dataclasses import dataclass

from addin.tally import Count
from validators.meaning.consent.answer import Answer

REAL = (Answer.AGREE, Answer.AGAINST, Answer.ABSTAIN)
"""The votes of which one may be the majority's, that others follow."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Owners, or their area in 0.01 ㎡, by the part they play.

    `deemed`: how many of those participating never returned a vote and are counted as if they had · `followed`: how
    many chose 从众, counted with the majority where there is one · `leading`: how many really voted as most did; nobody
    is ever deemed to oppose an 异议表决, so `opposing` are those who said so, or follow those who did.
    """

    agreeing: int
    opposing: int
    participating: int
    everybody: int
    deemed: int
    leading: int
    followed: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """How votes are read: `deem` the answer of those who were served and returned nothing (None: they take no part),
    `follow` that of those who chose 从众 (None: there is no majority to follow; they take part, no more)."""

    deem: Answer | None = None
    follow: Answer | None = None
    invalid_takes_part: bool = False


def cast(
    count: Count, deem: Answer | None = None, invalid_takes_part: bool = False, follow: Answer | None = None
) -> Cast:
    """Abstaining is taking part (参与表决); so is following.

    Whether an invalid vote is, no national text says, so 无效票计入参与 does (sources.md §1.3).  Deemed are only
    those who were served in time.
    """
    deemed = 0 if deem is None else count.served
    invalid = count.invalid if invalid_takes_part else 0
    followed = {follow: count.follow}
    return Cast(
        agreeing=count.agree + (deemed if deem is Answer.AGREE else 0) + followed.get(Answer.AGREE, 0),
        opposing=count.against + followed.get(Answer.AGAINST, 0),
        participating=count.agree + count.against + count.abstain + count.follow + invalid + deemed,
        everybody=count.total,
        deemed=deemed,
        leading=max(count.agree, count.against, count.abstain),
        followed=count.follow,
    )


def read_by(reading: Reading, count: Count) -> Cast:
    """The same, by a reading."""
    return cast(count, reading.deem, reading.invalid_takes_part, reading.follow)
