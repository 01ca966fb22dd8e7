"""民法典 第278条: what the owners decide together from 2021-01-01; those who take part decide, if enough take part.

"业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。
决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。
决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。"
第六项: 筹集维修资金; 第七项: 改建、重建; 第八项: 改变共有部分用途或利用共有部分经营 (sources.md §1.1).
"""

from dataclasses import replace
from datetime import date

from addin.law.listed import Listed
from addin.law.rule import HALF, THREE_QUARTERS, TWO_THIRDS, Comparison, Rule, Side
from validators.sheets.vote.choices import ListedMatter, Matter

QUORUM = Rule(
    name="quorum",
    title="参与表决",
    authority="全国人民代表大会",
    citation="《民法典》第二百七十八条第二款：专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决",
    in_force_from=date(2021, 1, 1),
    in_force_to=None,
    checked_on=date(2025, 4, 19),
    part=Side.PARTICIPATING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_LEAST,
    ratio=TWO_THIRDS,
)
SPECIAL = replace(
    QUORUM,
    name="approval",
    title="表决同意",
    citation="《民法典》第二百七十八条第二款：参与表决专有部分面积四分之三以上且参与表决人数四分之三以上的业主同意",
    matters=frozenset({Matter.SPECIAL}),
    part=Side.AGREEING,
    whole=Side.PARTICIPATING,
    ratio=THREE_QUARTERS,
)
ORDINARY = replace(
    SPECIAL,
    citation="《民法典》第二百七十八条第二款：参与表决专有部分面积过半数且参与表决人数过半数的业主同意",
    matters=frozenset({Matter.ORDINARY}),
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
)
_ITEM = "《民法典》第二百七十八条第一款第{}项"
ITEMS = {
    ListedMatter.PROCEDURE: Listed(_ITEM.format("一"), Matter.ORDINARY),
    ListedMatter.COVENANT: Listed(_ITEM.format("二"), Matter.ORDINARY),
    ListedMatter.COMMITTEE: Listed(_ITEM.format("三"), Matter.ORDINARY),
    ListedMatter.MANAGER: Listed(_ITEM.format("四"), Matter.ORDINARY),
    ListedMatter.USE_FUND: Listed(_ITEM.format("五"), Matter.ORDINARY),
    ListedMatter.RAISE_FUND: Listed(_ITEM.format("六"), Matter.SPECIAL),
    ListedMatter.REBUILD: Listed(_ITEM.format("七"), Matter.SPECIAL),
    ListedMatter.CHANGE_USE: Listed(_ITEM.format("八"), Matter.SPECIAL),
    ListedMatter.OTHER: Listed(_ITEM.format("九"), Matter.ORDINARY),
}
