"""浙江省物业管理条例 (2009) 第10条: unreturned votes join the majority only where that majority is one of all owners.

"逾期不参加投票业主的专有部分建筑面积和人数是否计入已表决的多数……由业主大会议事规则约定。但该已表决的多数专有部分建筑面积
和人数应当达到物业管理区域内建筑物总面积的过半数和业主总人数的过半数。"  Used as the condition of 从过半多数, wherever a
clause adopts it; the first day is that of the amendment, the last that before the 民法典 (sources.md §1.3).
"""

from datetime import date

from addin.law.rule import HALF, Comparison, Rule, Side

MAJORITY = Rule(
    name="real_majority",
    title="已表决的多数",
    authority="浙江省人民代表大会常务委员会",
    citation="《浙江省物业管理条例》（2009修正）第十条第二款：已表决的多数应当达到总面积的过半数和总人数的过半数",
    in_force_from=date(2009, 11, 27),
    in_force_to=date(2020, 12, 31),
    checked_on=date(2025, 4, 19),
    part=Side.LEADING,
    whole=Side.EVERYBODY,
    comparison=Comparison.MORE_THAN,
    ratio=HALF,
)
