"""What was cast, as the law counts it: real votes, and the unreturned ones where a clause says how they count."""

from dataclasses import dataclass

from addin.tally import Count
from validators.meaning.consent.answer import Answer


@dataclass(frozen=True, slots=True)
class Cast:
    """Owners, or their area in 0.01 ㎡, by the part they play.

    `deemed`: how many of those participating never returned a vote and are counted as if they had · `leading`: how many
    really voted as most did; nobody is ever deemed to oppose an 异议表决, so `opposing` are those who said so.
    """

    agreeing: int
    opposing: int
    participating: int
    everybody: int
    deemed: int
    leading: int


def cast(count: Count, deem: Answer | None, invalid_takes_part: bool) -> Cast:
    """`deem`: the answer that the unreturned votes are given, None where they take no part.

    Abstaining is taking part (参与表决).  Whether an invalid vote is, no national text says, so 无效票计入参与 does
    (sources.md §1.3).
    """
    deemed = 0 if deem is None else count.not_collected
    invalid = count.invalid if invalid_takes_part else 0
    return Cast(
        agreeing=count.agree + (deemed if deem is Answer.AGREE else 0),
        opposing=count.against,
        participating=count.agree + count.against + count.abstain + invalid + deemed,
        everybody=count.total,
        deemed=deemed,
        leading=max(count.agree, count.against, count.abstain),
    )
