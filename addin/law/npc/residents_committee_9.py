"""居民委员会组织法 第9条: the residents' meeting, which decides where there is no owners' assembly.

"居民会议必须有全体十八周岁以上的居民、户的代表或者居民小组选举的代表的过半数出席，才能举行。会议的决定，由出席人的过半数通过。"
In force since 1990-01-01 (sources.md §1.3).  What it decides about money rests on free will (第16条): the meeting
binds nobody to pay.
"""

from dataclasses import replace
from datetime import date

from addin.law.rule import HALF, Comparison, Rule, Side

QUORUM = Rule(
    name="residents_quorum",
    title="居民会议出席",
    authority="全国人民代表大会常务委员会",
    citation="《城市居民委员会组织法》第九条：十八周岁以上居民、户代表或小组代表的过半数出席",
    in_force_from=date(1990, 1, 1),
    in_force_to=None,
    confirmed_to=date(2025, 12, 31),
    checked_on=date(2025, 4, 19),
    part=Side.PRESENT,
    whole=Side.MEMBERS,
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
    measures=(),
)
APPROVAL = replace(
    QUORUM,
    name="residents_approval",
    title="居民会议决定",
    citation="《城市居民委员会组织法》第九条：会议的决定由出席人的过半数通过",
    part=Side.AGREEING,
    whole=Side.PRESENT,
)
