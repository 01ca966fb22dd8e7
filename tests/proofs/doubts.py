"""Claims on the least and the most that doubtful votes can make of a test."""

from addin.law.bounds import Field, extreme
from addin.law.cast import Reading, read_by
from addin.law.henan.property_management_66 import DISSENT
from addin.law.knots import Knot
from addin.law.npc.civil_code_278 import ORDINARY, QUORUM, SPECIAL
from addin.law.rule import Measure, Rule
from addin.law.verdict import try_rule
from addin.law.weighing import test_of as weighed
from addin.tally import Count
from validators.meaning.consent.answer import Answer

AREA = Measure.AREA
AGREE, AGAINST, ABSENT = (Answer.AGREE, False), (Answer.AGAINST, False), (Answer.NOT_COLLECTED, False)


def _is_the_rule(rule: Rule, reading: Reading, votes: tuple[int, int, int, int, int, int]) -> None:
    """The sum of weights is met exactly where the rule is."""
    agree, against, abstain, invalid, absent, served = votes
    count = Count(sum(votes), agree, against, abstain, invalid, absent + served, served=served)
    test = weighed(rule, AREA, reading)
    given = zip((*((answer, False) for answer in tuple(Answer)[:5]), (Answer.NOT_COLLECTED, True)), votes, strict=True)
    total = sum(test.weight[said] * number for said, number in given)
    trial = try_rule(rule, read_by(reading, count))
    assert trial.whole == 0 or trial.passed == (total >= test.least)


def the_quorum_is_a_sum(agree: int, against: int, abstain: int, invalid: int, absent: int, served: int) -> None:
    assert agree >= 0
    assert against >= 0
    assert abstain >= 0
    assert invalid >= 0
    assert absent >= 0
    assert served >= 0
    _is_the_rule(QUORUM, Reading(Answer.ABSTAIN), (agree, against, abstain, invalid, absent, served))


def three_quarters_are_a_sum(agree: int, against: int, abstain: int, invalid: int, absent: int, served: int) -> None:
    assert agree >= 0
    assert against >= 0
    assert abstain >= 0
    assert invalid >= 0
    assert absent >= 0
    assert served >= 0
    _is_the_rule(SPECIAL, Reading(Answer.AGREE), (agree, against, abstain, invalid, absent, served))


def more_than_half_is_a_sum(agree: int, against: int, abstain: int, invalid: int, absent: int, served: int) -> None:
    assert agree >= 0
    assert against >= 0
    assert abstain >= 0
    assert invalid >= 0
    assert absent >= 0
    assert served >= 0
    reading = Reading(invalid_takes_part=True)
    _is_the_rule(ORDINARY, reading, (agree, against, abstain, invalid, absent, served))


def a_dissent_is_a_sum(agree: int, against: int, abstain: int, invalid: int, absent: int, served: int) -> None:
    assert agree >= 0
    assert against >= 0
    assert abstain >= 0
    assert invalid >= 0
    assert absent >= 0
    assert served >= 0
    _is_the_rule(DISSENT, Reading(), (agree, against, abstain, invalid, absent, served))


_KNOT = Knot((), ((),), {}, {})


def _field(agree: int, against: int, one: int, other: int) -> Field:
    """Clear votes, and two owners in doubt: one agreed or returned nothing, the other agreed or said no."""
    ways = (([[(AGREE, 1, one), (ABSENT, 1, one)]],), ([[(AGREE, 1, other), (AGAINST, 1, other)]],))
    return Field({(AREA, AGREE): agree, (AREA, AGAINST): against}, (_KNOT, _KNOT), ways)


def no_settling_is_worse_than_the_worst(agree: int, against: int, one: int, other: int) -> None:
    assert agree >= 0
    assert against >= 0
    assert one >= 0
    assert other >= 0
    test = weighed(SPECIAL, AREA, Reading())
    field = _field(agree, against, one, other)
    low, high = extreme(field, test, False)[0], extreme(field, test, True)[0]
    clear = test.weight[AGREE] * agree + test.weight[AGAINST] * against
    settled = [
        clear + test.weight[first] * one + test.weight[second] * other
        for first in (AGREE, ABSENT)
        for second in (AGREE, AGAINST)
    ]
    assert low == min(settled)
    assert high == max(settled)


def the_worst_is_made_of_its_own_part_and_whole(agree: int, against: int, one: int, other: int) -> None:
    assert agree >= 0
    assert against >= 0
    assert one >= 0
    assert other >= 0
    value, part, whole = extreme(_field(agree, against, one, other), weighed(SPECIAL, AREA, Reading()), False)
    assert value == 4 * part - 3 * whole
