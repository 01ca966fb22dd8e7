"""丽水市物业管理条例 第13条: a decision of the owners' representatives takes effect unless too many object in writing.

"公示时间不得少于十日。公示期内提出书面反对意见的业主少于业主总人数的三分之一且其专有部分少于建筑物总面积三分之一的，
业主代表大会作出的决议生效。"  少于 leaves out the third itself.  In force from 2019-07-01 (第55条; sources.md §1.3).
"""

from dataclasses import replace
from datetime import date

from addin.law.rule import EVERYONE, THIRD, Comparison, Rule, Side

POSTED_DAYS = 10
OBJECTIONS = Rule(
    name="objections",
    title="书面反对",
    authority="丽水市人民代表大会常务委员会",
    citation="《丽水市物业管理条例》第十三条第四款：书面反对的业主少于总人数的三分之一且专有部分少于总面积三分之一",
    in_force_from=date(2019, 7, 1),
    in_force_to=None,
    checked_on=date(2025, 4, 19),
    part=Side.OPPOSING,
    whole=Side.EVERYBODY,
    comparison=Comparison.LESS_THAN,
    ratio=THIRD,
)
POSTED = replace(
    OBJECTIONS,
    name="posted",
    title="公示天数",
    citation="《丽水市物业管理条例》第十三条第四款：公示时间不得少于十日",
    part=Side.DAYS_POSTED,
    whole=Side.DAYS_REQUIRED,
    comparison=Comparison.AT_LEAST,
    ratio=EVERYONE,
    measures=(),
)
