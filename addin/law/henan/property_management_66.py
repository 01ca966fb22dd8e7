"""河南省物业管理条例 第66条: 异议表决: the use of the maintenance fund passes unless too many object.

"专项维修资金的使用，经业主大会依法决定，可以根据维修范围以单元(栋)为单位进行表决，也可以采取异议表决，即持不同意见的业主
专有部分占建筑物总面积三分之一以下且占总人数三分之一以下的，视为表决通过。"  三分之一以下 includes the third itself
(民法典 第1259条; sources.md V8).  Whether it still stands beside 民法典 第278条, which asks that two thirds take part,
no source says: used after 2020 it is judged, with a warning.
"""

from datetime import date

from addin.law.rule import THIRD, Comparison, Rule, Side

DISSENT = Rule(
    name="dissent",
    title="异议表决",
    authority="河南省人民代表大会常务委员会",
    citation="《河南省物业管理条例》第六十六条：持不同意见的业主专有部分占建筑物总面积三分之一以下且占总人数三分之一以下",
    in_force_from=date(2018, 1, 1),
    in_force_to=None,
    confirmed_to=date(2021, 7, 29),
    checked_on=date(2025, 4, 19),
    part=Side.OPPOSING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_MOST,
    ratio=THIRD,
)
