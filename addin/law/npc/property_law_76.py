"""物权法 第76条: what the owners decide together until 2020-12-31, measured against all owners and all area.

"决定前款第五项和第六项规定的事项，应当经专有部分占建筑物总面积三分之二以上的业主且占总人数三分之二以上的业主同意。
决定前款其他事项，应当经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意。"
第五项: 筹集和使用维修资金; 第六项: 改建、重建建筑物及其附属设施.  Repealed by 民法典 第1260条 (sources.md §1.1).
Changing the use of common parts is not listed apart, so it falls under 第七项, other matters.
"""

from dataclasses import replace
from datetime import date

from addin.law.listed import Listed
from addin.law.rule import HALF, TWO_THIRDS, Comparison, Rule, Side
from validators.sheets.vote.choices import ListedMatter, Matter

SPECIAL = Rule(
    name="approval",
    title="表决同意",
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
_ITEM = "《物权法》第七十六条第一款第{}项"
ITEMS = {
    ListedMatter.PROCEDURE: Listed(_ITEM.format("一"), Matter.ORDINARY),
    ListedMatter.COVENANT: Listed(_ITEM.format("二"), Matter.ORDINARY),
    ListedMatter.COMMITTEE: Listed(_ITEM.format("三"), Matter.ORDINARY),
    ListedMatter.MANAGER: Listed(_ITEM.format("四"), Matter.ORDINARY),
    ListedMatter.USE_FUND: Listed(_ITEM.format("五"), Matter.SPECIAL),
    ListedMatter.RAISE_FUND: Listed(_ITEM.format("五"), Matter.SPECIAL),
    ListedMatter.REBUILD: Listed(_ITEM.format("六"), Matter.SPECIAL),
    ListedMatter.CHANGE_USE: Listed(_ITEM.format("七"), Matter.ORDINARY),
    ListedMatter.OTHER: Listed(_ITEM.format("七"), Matter.ORDINARY),
}
