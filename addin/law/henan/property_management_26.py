"""河南省物业管理条例 第26条: how many must take part in the owners' assembly in Henan.

"业主大会会议应当有物业管理区域内专有部分占建筑物总面积过半数的业主且占总人数过半数的业主参加，方为有效。"
In force from 2018-01-01; 民法典 第278条 prevails from 2021-01-01, hence the last day (sources.md §1.1).
"""

from datetime import date

from addin.law.rule import HALF, Comparison, Rule, Side

QUORUM = Rule(
    name="henan_quorum",
    title="河南：参与表决",
    authority="河南省人民代表大会常务委员会",
    citation="《河南省物业管理条例》第二十六条：专有部分占建筑物总面积过半数且占总人数过半数的业主参加，方为有效",
    in_force_from=date(2018, 1, 1),
    in_force_to=date(2020, 12, 31),
    checked_on=date(2025, 4, 19),
    part=Side.PARTICIPATING,
    whole=Side.EVERYBODY,
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
)
