"""河南省物业管理条例 第22条: what the owners' assembly decides in Henan, by the thresholds of the 物权法.

"决定前款第八、九项规定的事项，应当经专有部分占建筑物总面积三分之二以上的业主且占总人数三分之二以上的业主同意；
决定前款其他事项，应当经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意。"
第八项: 改建、重建; 第九项: 筹集和使用专项维修资金.  In force from 2018-01-01 (第95条); the wording stands, but 民法典
第278条 prevails from 2021-01-01, hence the last day (sources.md §1.1).
"""

from dataclasses import replace
from datetime import date

from addin.law.rule import HALF, TWO_THIRDS, Comparison, Rule, Side
from validators.sheets.vote.choices import Matter

SPECIAL = Rule(
    name="henan_approval",
    title="河南：表决同意",
    authority="河南省人民代表大会常务委员会",
    citation="《河南省物业管理条例》第二十二条第二款：专有部分占建筑物总面积三分之二以上且占总人数三分之二以上的业主同意",
    in_force_from=date(2018, 1, 1),
    in_force_to=date(2020, 12, 31),
    checked_on=date(2025, 4, 19),
    matters=frozenset({Matter.SPECIAL}),
    part=Side.AGREEING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_LEAST,
    ratio=TWO_THIRDS,
)
ORDINARY = replace(
    SPECIAL,
    citation="《河南省物业管理条例》第二十二条第二款：专有部分占建筑物总面积过半数且占总人数过半数的业主同意",
    matters=frozenset({Matter.ORDINARY}),
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
)
