"""Where the money comes from, line by line, with the codes of the national quarterly form (sources.md §4.2).

The same tree holds what was approved and what came in this year, so the two stand side by side.  In 万元 the lines must
still sum.  The rule: the total is rounded half up to 0.01 万元; from there down, level by level, every line is rounded
down and the largest remainders get one more (ties by code), so that children sum to their parent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from addin.exact import half_up, settle
from addin.money.funding import residents_part
from validators.dossier import Dossier

WAN_STEP = 10_000
"""Fen in 0.01 万元."""
TOTAL = "资金合计"
REST = "未分项"
SUMS = ("105", "106", "115")
"""Lines that may be given as a whole, whatever of them is named."""


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


class _Node(NamedTuple):
    code: str
    name: str
    children: tuple["_Node", ...] = ()


_CENTRAL = (
    _Node("107", "中央预算内投资"),
    _Node("108", "其他中央财政资金"),
    _Node("109", "国债"),
    _Node("110", "超长期特别国债"),
)
_PUBLIC = (
    _Node("106", "中央预算资金", _CENTRAL),
    _Node("111", "省级预算资金"),
    _Node("112", "市级及以下预算资金", (_Node("", "市级补助"), _Node("", "区级补助"))),
    _Node("113", "地方政府一般债券"),
    _Node("114", "地方政府专项债券"),
)
_PRIVATE = (_Node("116", "产权单位出资"), _Node("117", "运营主体出资"), _Node("118", "居民出资"))
_TREE = _Node(
    "",
    TOTAL,
    (_Node("105", "国家预算资金", _PUBLIC), _Node("115", "社会资本", _PRIVATE), _Node("120", "其他资金")),
)


def lines_of(amounts: Mapping[str, int]) -> Line:
    """The tree of these amounts, in fen by code, or by name where the form has no code.

    A sum that is given stands, and what its lines do not name of it is 未分项; one that is not is the sum of its lines.
    """
    return _line(_TREE, amounts)


def funding_lines(dossier: Dossier) -> Line:
    """What was approved, from 参数."""
    s = dossier.settings
    return lines_of(
        {
            "106": s.central,
            "107": s.central_investment,
            "108": s.central_other,
            "109": s.treasury_bonds,
            "110": s.ultra_long_bonds,
            "111": s.province_grant,
            "市级补助": s.city_grant,
            "区级补助": s.district_grant,
            "113": s.general_bonds,
            "114": s.special_bonds,
            "116": s.work_unit_funds,
            "117": s.operator_funds,
            "118": residents_part(dossier),
            "120": s.other_funds,
        }
    )


def shown(total: Line) -> Iterator[Shown]:
    """The tree from the top, depth first, reconciled in 万元; the same lines whatever the amounts."""
    yield from _reconciled(total, 0, half_up(Fraction(total.amount, WAN_STEP)))


def _line(node: _Node, amounts: Mapping[str, int]) -> Line:
    children = tuple(_line(child, amounts) for child in node.children)
    below = sum(child.amount for child in children)
    amount = amounts.get(node.code or node.name, below)
    if node.code in SUMS:
        children += (Line("", REST, amount - below),)
    return Line(node.code, node.name, amount, children)


def _reconciled(line: Line, depth: int, wan: int) -> Iterator[Shown]:
    yield Shown(line, depth, wan)
    if line.children:
        exact = [Fraction(child.amount, WAN_STEP) for child in line.children]
        for child, part in zip(line.children, settle(exact, wan, range(len(exact))), strict=True):
            yield from _reconciled(child, depth + 1, part)
