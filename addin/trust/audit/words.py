"""What an audit says, line by line: what to pull and what to do before, and what the second entry tells."""

from fractions import Fraction
from math import ceil

from addin.law.rule import Measure
from addin.trust.audit.compare import Compared
from addin.trust.audit.plan import Plan, once
from addin.trust.audit.sheet import Head
from validators.amounts import percent

BY = {Measure.PERSONS: "人数", Measure.AREA: "面积"}
SHOWN = 20


def of_plan(planned: Plan, mark: str) -> list[str]:
    """How many draws, for which conclusion, of which entries."""
    lines = [f"要守住的：{one.name}，录入多计 {one.margin:,} 才会推翻" for one in planned.stakes.claims]
    total = len(planned.at_risk)
    if planned.draws == 0:
        return [*lines, "答复全部录错也推翻不了结论，不用抽查"]
    if planned.full:
        lines.append(f"票数咬得太紧：抽查不比全部再录省事，请由第二人把 {total:,} 位业主的票全部再录一遍")
    else:
        many = f"没有差错时抽 {planned.draws:,} 次就够（共 {total:,} 位业主，可能重复抽到）"
        lines.append(f"风险上限 {percent(planned.limit)}：{many}")
    return [*lines, f"录入指纹 {mark}"]


def of_draw(planned: Plan, head: Head) -> str:
    """How many owners the seed draws."""
    return f"种子 {head.seed}：抽中 {len(once(planned.drawn(head.seed, head.number))):,} 位业主"


def doors_drawn(planned: Plan, head: Head) -> list[str]:
    """The dwellings of each owner drawn."""
    drawn = once(planned.drawn(head.seed, head.number))
    return ["、".join(str(one.row.address) for one in planned.stakes.owners[at].dwellings) for at in drawn]


def of_comparison(planned: Plan, found: Compared, further: str) -> list[str]:
    """What the second entry says of the conclusion; `further`: where the sheet for more draws is, or how to get it."""
    lines = [f"比较了 {found.draws:,} 次抽取；两次录入不同的 {len(found.differing):,} 位业主"]
    for one in found.differing[:SHOWN]:
        places = "、".join(str(dwelling.row.address) for dwelling in one.owner.dwellings)
        now = "纸质找不到，按最坏的计" if one.found is None else f"再录“{one.found.word}”"
        lines.append(f"  {places}：原录“{one.owner.answer.word}”，{now}")
    if len(found.differing) > SHOWN:
        lines.append(f"  … 其余 {len(found.differing) - SHOWN:,} 位")
    if found.complete:
        return [*lines, "全部再录过：结论" + ("不变" if found.stands else "变了，请改正录入后重新统计")]
    parts = "，".join(f"{BY[by]} {_at_most(value)}" for by, value in found.by.items())
    lines.append(f"结论错了还能走到这一步的可能至多 {_at_most(found.risk)}（{parts}）；上限 {percent(planned.limit)}")
    if found.risk <= planned.limit:
        return [*lines, "抽查通过：可以停止。录错的几户请改正"]
    return [*lines, f"还不能停止：再抽 {found.more:,} 次（以后都没有差错时）{further}；也可以全部再录"]


def _at_most(risk: Fraction) -> str:
    """To the next hundredth of a per cent upwards: a bound that is printed holds."""
    return percent(Fraction(ceil(risk * 10_000), 10_000))
