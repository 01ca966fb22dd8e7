"""More than half there, more than half of those there for it."""

from addin.law.npc.residents_committee_9 import APPROVAL, QUORUM
from tests.law.cases import each, holds

CASES = {
    QUORUM: """
        below 4 9 no
        at 4 8 no
        above 5 8 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 1989-12-31 no
        day 1990-01-01 yes
        day 2026-11-23 yes
        source 16 30 yes 第九条：过半数
        source 15 30 no 第九条
        """,
    APPROVAL: """
        below 4 9 no
        at 4 8 no
        above 5 8 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 1989-12-31 no
        day 1990-01-01 yes
        day 2026-11-23 yes
        source 16 30 yes 第九条：过半数
        source 15 30 no 第九条
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)
