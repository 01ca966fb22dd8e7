"""政策同意率要求, by households, beside the law and never among its verdicts."""

from datetime import date
from decimal import Decimal

import pytest

from addin.law.decision import decide
from addin.policy import measure, reach
from addin.roll import build
from addin.tally import Count, Group, tally
from tests.compound import compound
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import PolicyReading

AT_LEAST, MORE_THAN = PolicyReading


def households(total, agree):
    nobody = Count(0, 0, 0, 0, 0, 0)
    return Group("compound", "全小区", "", "", Count(total, agree, 0, 0, 0, total - agree), nobody, nobody)


@pytest.mark.parametrize(
    ("case", "rate", "reading", "agree", "total", "passed", "need"),
    [
        ("M10 佳木斯: exactly 70 % is 达到70%", "0.7", AT_LEAST, 7, 10, True, 7),
        ("M10 but it does not 超过", "0.7", MORE_THAN, 7, 10, False, 8),
        ("one household below", "0.7", AT_LEAST, 69, 100, False, 70),
        ("one above", "0.7", MORE_THAN, 71, 100, True, 71),
        ("奈曼旗 75 %", "0.75", AT_LEAST, 75, 100, True, 75),
        ("80 % of a number that does not divide", "0.8", AT_LEAST, 5, 7, False, 6),
        ("80 % just met", "0.8", AT_LEAST, 6, 7, True, 6),
        ("a third printed as 33.33 %", "0.3333", MORE_THAN, 3333, 10000, False, 3334),
        ("all of them", "1", AT_LEAST, 9, 9, True, 9),
        ("more than all cannot be", "1", MORE_THAN, 9, 9, False, 10),
        ("nobody lives here", "0.7", AT_LEAST, 0, 0, False, 1),
        ("one household", "0.7", AT_LEAST, 1, 1, True, 1),
    ],
)
def test_thresholds_of_households(case, rate, reading, agree, total, passed, need):
    found = reach(Decimal(rate), reading, households(total, agree))
    assert (found.passed, found.need, found.part, found.whole) == (passed, need, agree, total), case
    assert (found.missing == 0) is passed


def test_nothing_is_asked_unless_the_settings_ask():
    assert measure(Settings(), households(9, 9)) is None


def test_it_changes_no_verdict():
    table = "| 门牌 | 答复 |\n| 1-1-101 | 同意 |\n| 1-1-102 | 同意 |\n| 1-1-103 | 反对 |"
    chosen = {"vote_date": date(2022, 5, 1)}
    decisions = []
    for rate in (None, Decimal("0.9")):
        read = compound(table, policy_rate=rate, **chosen)
        decisions.append(decide(read, tally(build(read))))
    assert [(v.rule, v.by, v.passed, v.part) for v in decisions[0].verdicts] == [
        (v.rule, v.by, v.passed, v.part) for v in decisions[1].verdicts
    ]
    assert decisions[0].passed is decisions[1].passed is True
