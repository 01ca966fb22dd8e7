"""安庆既有住宅加装电梯方案: every owner of the unit agrees.

Known from an excerpt only, neither its article nor its first day was found (sources.md §1.4): a named choice, no
more.
"""

from datetime import date

from addin.law.rule import EVERYONE, Comparison, Rule, Side

LIFT = Rule(
    name="lift",
    title="加装电梯",
    authority="安庆市",
    citation="《安庆市既有住宅加装电梯方案》（名称、条号未查到）：本单元业主全部同意",
    in_force_from=None,
    in_force_to=None,
    checked_on=date(2025, 4, 19),
    part=Side.AGREEING,
    whole=Side.EVERYBODY,
    comparison=Comparison.AT_LEAST,
    ratio=EVERYONE,
)
