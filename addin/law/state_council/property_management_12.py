"""物业管理条例 第12条第1款: how many must take part in the owners' assembly, until 2020-12-31.

"应当有物业管理区域内专有部分占建筑物总面积过半数的业主且占总人数过半数的业主参加。"  The wording came with the revision
of 2007 (国务院令第504号).  It was never struck out; 民法典 第278条 prevails over it from 2021-01-01, hence the last day
(sources.md §1.1).
"""

from datetime import date

from addin.law.rule import HALF, Comparison, Rule, Side

QUORUM = Rule(
    name="quorum",
    title="参与表决",
    authority="国务院",
    citation="《物业管理条例》第十二条第一款：专有部分占建筑物总面积过半数且占总人数过半数的业主参加",
    in_force_from=date(2007, 10, 1),
    in_force_to=date(2020, 12, 31),
    checked_on=date(2025, 4, 19),
    part=Side.PARTICIPATING,
    whole=Side.EVERYBODY,
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
)
