"""济南市既有多层住宅增设电梯规定 第七条: two thirds of a unit's area and owners agree in writing.

"既有多层住宅增设电梯应当经该单元（梯）房屋专有部分占该单元（梯）建筑物总面积三分之二以上的业主且占总人数三分之二以上的业主
书面签署同意改造意见".  It is for 莱芜区 and 钢城区 alone (第二条), and asks besides for 15 days of posting and that
objections of neighbours concerned are settled (第十一条).  In force from its publication (第二十二条): the amendment
that made it Jinan's was approved on 2019-02-12, the day it was published was not found.
"""

from datetime import date

from addin.law.rule import TWO_THIRDS, Comparison, Rule, Side

LIFT = Rule(
    name="lift",
    title="加装电梯",
    authority="济南市人民代表大会常务委员会",
    citation="《济南市既有多层住宅增设电梯规定》第七条（限莱芜区、钢城区）：专有部分占该单元总面积三分之二以上且占总人数"
    "三分之二以上的业主书面同意",
    in_force_from=date(2019, 2, 12),
    in_force_to=None,
    checked_on=date(2026, 11, 28),
    part=Side.AGREEING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_LEAST,
    ratio=TWO_THIRDS,
)
