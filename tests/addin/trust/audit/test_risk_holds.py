"""The stated risk is simulated: 10,000 wrong conclusions are audited, and at most the stated part slips through.

Each kind of entry error is planted until the true result just fails; the audit may draw three times as often as a
clean one would need, and stops as soon as the risk is under the limit.
"""

from fractions import Fraction
from random import Random

import pytest

from addin.law.rule import Measure
from addin.trust.audit.claim import Claim
from addin.trust.audit.draw import draw
from addin.trust.audit.owners import Owner, Stakes, stakes
from addin.trust.audit.risk import ONE, after, draws_needed
from validators.meaning.consent.answer import Answer

RUNS = 10_000
LIMIT = Fraction(1, 10)
AGREE, AGAINST, ABSENT = Answer.AGREE, Answer.AGAINST, Answer.NOT_COLLECTED
QUARTERS = {AGREE: 1, AGAINST: -3, Answer.ABSTAIN: -3, Answer.INVALID: 0, ABSENT: 0}
"""Three quarters of those taking part: 4 · agreeing − 3 · taking part."""
THIRDS = {AGREE: 1, AGAINST: 1, Answer.ABSTAIN: 1, Answer.INVALID: -2, ABSENT: -2}
"""Two thirds of everybody take part: 3 · taking part − 2 · everybody."""


def compound(random: Random, agree: int, against: int, absent: int) -> list[Owner]:
    answers = [AGREE] * agree + [AGAINST] * against + [ABSENT] * absent
    random.shuffle(answers)
    return [Owner(at, (), random.randrange(3_000, 15_000), answer) for at, answer in enumerate(answers)]


def special(owners: list[Owner]) -> Stakes:
    """Quorum and three quarters, by persons and by area, all passed as entered."""
    claims = []
    for by in Measure:
        for name, worth in (("参与", THIRDS), ("同意", QUARTERS)):
            total = sum(worth[owner.answer] * owner.weight(by) for owner in owners)
            assert total >= 0
            claims.append(Claim(name, by, worth, total + 1))
    return stakes(claims, owners)


def wrongly_entered(random: Random, found: Stakes, claim: Claim, was: Answer, truly: Answer) -> dict[int, Answer]:
    """Errors of one kind, in a random order, until this claim is just false."""
    order = [at for at, owner in enumerate(found.owners) if owner.answer is was]
    random.shuffle(order)
    errors: dict[int, Answer] = {}
    over = 0
    for at in order:
        if over >= claim.margin:
            break
        errors[at] = truly
        over += (claim.worth[was] - claim.worth[truly]) * found.owners[at].weight(claim.by)
    assert over >= claim.margin
    return errors


def slipped_through(found: Stakes, taints: dict[int, Fraction], seed: str, most: int) -> bool:
    """Whether the risk is under the limit after any draw, although the conclusion is wrong."""
    bound, none, enough, left = found.bound, Fraction(0), LIMIT * ONE // 1, ONE
    for at in draw(seed, found.most, 1, most):
        left = after(bound, left, taints.get(at, none))
        if left <= enough:
            return True
    return False


@pytest.mark.parametrize("by", Measure)
@pytest.mark.parametrize(("was", "truly", "which"), [(AGREE, AGAINST, "同意"), (AGREE, ABSENT, "参与")])
def test_no_more_wrong_conclusions_slip_through_than_stated(by, was, truly, which):
    random = Random(f"{by} {was} {truly}")
    slipped = 0
    for batch in range(25):
        found = special(compound(random, 150, 20, 30))
        claim = next(one for one in found.claims if (one.by, one.name) == (by, which))
        most = 3 * draws_needed(found.bound, LIMIT)
        errors = wrongly_entered(random, found, claim, was, truly)
        over = {at: Fraction(found.overstated(at, paper, found.claims), found.most[at]) for at, paper in errors.items()}
        for run in range(RUNS // 4 // 25):
            slipped += slipped_through(found, over, f"{by}{batch}-{run}", most)
    assert slipped / (RUNS // 4) <= LIMIT
