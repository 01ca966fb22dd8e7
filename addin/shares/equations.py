"""What the lines of the quarterly form must satisfy: 104 = 105+115+120, 105 ≥ 106+111+… (`domain.md` §4.2)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from addin.shares.funding import residents_part
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

LINES_EXCEED = Kind(
    "funding-parts-exceed",
    Severity.ERROR,
    zh="{whole}（{value} 元）少于其中的 {parts} 之和 {sum} 元",
    fix="请核对这几项金额",
    en="{whole} is {value} yuan, less than its parts ({parts}), which sum to {sum} yuan.",
    en_fix="Check these amounts.",
)
LINES_DIFFER = Kind(
    "funding-lines-differ",
    Severity.WARNING,
    zh="{whole}（{value} 元）按季报要求应{relation} {parts}（{sum} 元）",
    fix="请核对；各来源填的是核定数、还没有全部到位的，可以不改",
    en="{whole} is {value} yuan; the quarterly form asks that it be {relation} {parts} ({sum} yuan).",
    en_fix="Check them; nothing to do where the sources are approved amounts not yet received.",
)


class Equation(NamedTuple):
    """`whole` relates to the sum of `parts`; all by the form's codes."""

    whole: str
    relation: str
    parts: tuple[str, ...]
    kind: Kind


EQUATIONS = (
    Equation("104", "=", ("105", "115", "120"), LINES_DIFFER),
    Equation("105", "≥", ("106", "111", "112", "113", "114"), LINES_EXCEED),
    Equation("106", "≥", ("107", "108", "109", "110"), LINES_EXCEED),
    Equation("115", "≥", ("116", "117", "118"), LINES_EXCEED),
    Equation("115", "≥", ("119",), LINES_EXCEED),
    Equation("总", "≥", ("103",), LINES_DIFFER),
    Equation("103", "≥", ("104",), LINES_DIFFER),
    Equation("101", "≥", ("102",), LINES_EXCEED),
)
NAMES = {
    "总": "项目总投资",
    "101": "城市更新项目总数",
    "102": "本年新开工",
    "103": "本年完成投资额",
    "104": "本年实际到位资金",
    "105": "国家预算资金",
    "106": "中央补助",
    "107": "中央预算内投资",
    "108": "其他中央资金",
    "109": "国债",
    "110": "超长期特别国债",
    "111": "省级补助",
    "112": "市级及以下补助",
    "113": "一般债券",
    "114": "专项债券",
    "115": "社会资本",
    "116": "产权单位出资",
    "117": "运营主体出资",
    "118": "居民出资",
    "119": "金融机构信贷资金",
    "120": "其他资金",
}
FIELDS = {"总": "approved_total", "103": "completed_this_year", "104": "received_this_year", "106": "central_grant"}
"""Where a broken equation is shown; elsewhere at the first of its parts."""


def broken(amounts: Mapping[str, int]) -> Iterator[tuple[Equation, int]]:
    """Equations that do not hold, with the sum of their parts; one whose whole or parts nobody gave is passed over."""
    for equation in EQUATIONS:
        given = [amounts[code] for code in equation.parts if code in amounts]
        if equation.whole not in amounts or not given:
            continue
        whole, parts = amounts[equation.whole], sum(given)
        if whole != parts if equation.relation == "=" else whole < parts:
            yield equation, parts


def equation_findings(dossier: Dossier) -> Iterator[Finding]:
    """The equations over the lines of 参数; a blank line is one that nobody gave."""
    amounts = _amounts(dossier)
    for equation, parts in broken(amounts):
        cell = dossier.setting_cell(FIELDS.get(equation.whole, "loans"), "approved_total")
        facts = {
            "whole": NAMES[equation.whole],
            "relation": "等于" if equation.relation == "=" else "不少于",
            "parts": "、".join(NAMES[code] for code in equation.parts if code in amounts),
            "sum": yuan(parts),
        }
        yield Finding(equation.kind, cell, NAMES[equation.whole], yuan(amounts[equation.whole]), facts)


def _amounts(dossier: Dossier) -> dict[str, int]:
    s = dossier.settings
    lines = {
        "总": s.approved_total,
        "103": s.completed_this_year,
        "104": s.received_this_year,
        "105": s.granted,
        "106": s.central_grant,
        "107": s.central_investment,
        "108": s.central_other,
        "109": s.treasury_bonds,
        "110": s.ultra_long_bonds,
        "111": s.province_grant,
        "112": s.city_grant + s.district_grant,
        "113": s.general_bonds,
        "114": s.special_bonds,
        "116": s.work_unit_funds,
        "117": s.operator_funds,
        "118": max(residents_part(dossier), 0),
        "119": s.loans,
        "120": s.other_funds,
    }
    given = {code: amount for code, amount in lines.items() if amount}
    given["115"] = sum(given.get(code, 0) for code in ("116", "117", "118"))
    return given
