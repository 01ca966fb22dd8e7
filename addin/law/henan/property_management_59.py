"""河南省物业管理条例 第59条: a lift is added where two thirds of a unit's or building's owners agree.

"需经单元（栋）三分之二以上业主同意。"  It does not say whether heads or area are meant, so 加装电梯规则 offers both
readings by name (sources.md §1.4).
"""

from dataclasses import replace
from datetime import date

from addin.law.rule import TWO_THIRDS, Comparison, Measure, Rule, Side

BY_PERSONS = Rule(
    name="lift",
    title="加装电梯",
    authority="河南省人民代表大会常务委员会",
    citation="《河南省物业管理条例》第五十九条：单元（栋）三分之二以上业主同意（按人数理解）",
    in_force_from=date(2018, 1, 1),
    in_force_to=None,
    confirmed_to=date(2021, 7, 29),
    checked_on=date(2025, 4, 19),
    part=Side.AGREEING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_LEAST,
    ratio=TWO_THIRDS,
    measures=(Measure.PERSONS,),
)
BY_BOTH = replace(
    BY_PERSONS,
    citation="《河南省物业管理条例》第五十九条：单元（栋）三分之二以上业主同意（按人数和面积理解）",
    measures=tuple(Measure),
)
