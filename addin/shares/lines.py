"""Where the money comes from, line by line, with the codes of the national quarterly form (`domain.md` §4.2).

In 万元 the lines must still sum.  The rule: the total is rounded half up to 0.01 万元; from there down, level by level,
every line is rounded down and the largest remainders get one more (ties by code), so that children sum to their parent.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from addin.exact import half_up, settle
from addin.shares.funding import residents_part
from validators.dossier import Dossier

WAN_STEP = 10_000
"""Fen in 0.01 万元."""
TOTAL = "资金合计"
REST = "未分项"


@dataclass(frozen=True, slots=True)
class Line:
    """One source, in fen; `code` as in the form, empty for a line that it does not have; its children sum to it."""

    code: str
    name: str
    amount: int
    children: tuple["Line", ...] = ()


class Shown(NamedTuple):
    """A line as it prints: how deep it stands, in fen, and in 0.01 万元."""

    line: Line
    depth: int
    wan: int


def funding_lines(dossier: Dossier) -> Line:
    """The tree of sources; what nobody has named inside 中央补助 stands as 未分项."""
    s = dossier.settings
    central = (
        Line("107", "中央预算内投资", s.central_investment),
        Line("108", "其他中央财政资金", s.central_other),
        Line("109", "国债", s.treasury_bonds),
        Line("110", "超长期特别国债", s.ultra_long_bonds),
        Line("", REST, s.central - s.central_parts),
    )
    local = (Line("", "市级补助", s.city_grant), Line("", "区级补助", s.district_grant))
    public = (
        Line("106", "中央预算资金", s.central, central),
        Line("111", "省级预算资金", s.province_grant),
        Line("112", "市级及以下预算资金", s.city_grant + s.district_grant, local),
        Line("113", "地方政府一般债券", s.general_bonds),
        Line("114", "地方政府专项债券", s.special_bonds),
    )
    private = (
        Line("116", "产权单位出资", s.work_unit_funds),
        Line("117", "运营主体出资", s.operator_funds),
        Line("118", "居民出资", residents_part(dossier)),
    )
    top = (
        _sum("105", "国家预算资金", public),
        _sum("115", "社会资本", private),
        Line("120", "其他资金", s.other_funds),
    )
    return _sum("", TOTAL, top)


def shown(total: Line) -> Iterator[Shown]:
    """The tree from the top, depth first, reconciled in 万元."""
    yield from _reconciled(total, 0, half_up(Fraction(total.amount, WAN_STEP)))


def _reconciled(line: Line, depth: int, wan: int) -> Iterator[Shown]:
    yield Shown(line, depth, wan)
    if line.children:
        exact = [Fraction(child.amount, WAN_STEP) for child in line.children]
        for child, part in zip(line.children, settle(exact, wan, range(len(exact))), strict=True):
            yield from _reconciled(child, depth + 1, part)


def _sum(code: str, name: str, children: tuple[Line, ...]) -> Line:
    return Line(code, name, sum(child.amount for child in children), children)
