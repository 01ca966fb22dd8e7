"""济南 2019 年既有住宅增设电梯规定 第7、11条: two thirds of a unit's area and owners agree in writing.

Known from a collection of sources, not from the text: the day it came into force was not found.  It also asks for 15
days of posting, and that objections of neighbours concerned are settled (sources.md §1.4).
"""

from datetime import date

from addin.law.rule import TWO_THIRDS, Comparison, Rule, Side

LIFT = Rule(
    name="lift",
    title="加装电梯",
    authority="济南市",
    citation="《济南市既有住宅增设电梯规定》（2019，名称未核对）第七条：本单元专有部分面积和人数三分之二以上的业主书面同意",
    in_force_from=None,
    in_force_to=None,
    checked_on=date(2025, 4, 19),
    part=Side.AGREEING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_LEAST,
    ratio=TWO_THIRDS,
)
