"""物权法 第76条: what the owners decide together until 2020-12-31, measured against all owners and all area.

"决定前款第五项和第六项规定的事项，应当经专有部分占建筑物总面积三分之二以上的业主且占总人数三分之二以上的业主同意。
决定前款其他事项，应当经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意。"
第五项: 筹集和使用维修资金; 第六项: 改建、重建建筑物及其附属设施.  Repealed by 民法典 第1260条 (`domain.md` §1.1).
"""

from dataclasses import replace
from datetime import date

from addin.law.rule import HALF, TWO_THIRDS, Comparison, Rule, Side
from validators.sheets.settings import Matter

SPECIAL = Rule(
    name="approval",
    authority="全国人民代表大会",
    citation="《物权法》第七十六条第二款：专有部分占建筑物总面积三分之二以上且占总人数三分之二以上的业主同意",
    in_force_from=date(2007, 10, 1),
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
    citation="《物权法》第七十六条第二款：专有部分占建筑物总面积过半数且占总人数过半数的业主同意",
    matters=frozenset({Matter.ORDINARY}),
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
)
