"""河南省物业管理条例 第28条: the meeting of the owners' committee (业主委员会).

"业主委员会会议应当有过半数组成人员出席，作出的决定必须经全体组成人员半数以上同意。"  So 3 of 6 carry a decision, but 4
of 6 must be there; of 5, 3 and 3 (sources.md V11).  It is to be posted within three days and told to the 社区.
"""

from dataclasses import replace
from datetime import date

from addin.law.rule import HALF, Comparison, Rule, Side

QUORUM = Rule(
    name="committee_quorum",
    title="业委会会议出席",
    authority="河南省人民代表大会常务委员会",
    citation="《河南省物业管理条例》第二十八条第三款：过半数组成人员出席",
    in_force_from=date(2018, 1, 1),
    in_force_to=None,
    confirmed_to=date(2021, 7, 29),
    checked_on=date(2025, 4, 19),
    part=Side.PRESENT,
    whole=Side.MEMBERS,
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
    measures=(),
)
APPROVAL = replace(
    QUORUM,
    name="committee_approval",
    title="业委会决定",
    citation="《河南省物业管理条例》第二十八条第三款：全体组成人员半数以上同意",
    part=Side.AGREEING,
    comparison=Comparison.AT_LEAST,
)
