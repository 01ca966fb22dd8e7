"""What the lines of the quarterly form must satisfy (sources.md §4.2), asked of what was approved and of what came in.

项目总投资 ≥ 103 ≥ 104, 104 = 105+115+120 and 101 ≥ 102 are of the year; that a line is no less than its parts is asked
of both sheets.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from addin.money.funding import unknown_funds
from addin.money.lines import Line, funding_lines, shown
from addin.money.received import (
    given,
    is_known,
    received_lines,
    rows_by_code,
)
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef

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
    zh="{whole}（{value} 元）按季报要求应不少于 {parts}（{sum} 元）",
    fix="请核对这两项金额",
    en="{whole} is {value} yuan; the quarterly form asks that it be no less than {parts} ({sum} yuan).",
    en_fix="Check both.",
)
RECEIVED_DIFFER = Kind(
    "received-sum-differs",
    Severity.ERROR,
    zh="本年实际到位资金（{value} 元）不等于 {parts} 之和 {sum} 元",
    fix="请核对“参数”的本年实际到位资金和“资金到位”表；本年实际到位资金也可以不填，按各来源相加",
    en="本年实际到位资金 is {value} yuan, but {parts} sum to {sum} yuan.",
    en_fix="Check both; 本年实际到位资金 may be left blank and is then the sum.",
)
RECEIVED_UNSPLIT = Kind(
    "received-not-by-source",
    Severity.NOTE,
    zh="填了本年实际到位资金 {value} 元，没有填“资金到位”表，季报 104＝105＋115＋120 无从核对",
    fix="要填报季报的，请在“资金到位”表分来源填写本年到位；不填报的无需处理",
    en="本年实际到位资金 is {value} yuan, but 资金到位 names no sources; 104 = 105+115+120 cannot be checked.",
    en_fix="Fill in 资金到位 where the quarterly form is to be handed in.",
)
STARTED_EXCEED = Kind(
    "projects-started-exceed",
    Severity.ERROR,
    zh="本年新开工 {started} 个，多于城市更新项目总数 {value} 个",
    fix="请核对这两项",
    en="{started} projects were started this year, of {value} in all.",
    en_fix="Check both.",
)


class Equation(NamedTuple):
    """`whole` relates to the sum of `parts`; all by the form's codes.

    `unless`: passed over where this line is given, as the equations with it say the same.
    """

    whole: str
    relation: str
    parts: tuple[str, ...]
    kind: Kind
    unless: str = ""


EQUATIONS = (
    Equation("104", "=", ("105", "115", "120"), RECEIVED_DIFFER),
    Equation("105", "≥", ("106", "111", "112", "113", "114"), LINES_EXCEED),
    Equation("106", "≥", ("107", "108", "109", "110"), LINES_EXCEED),
    Equation("115", "≥", ("116", "117", "118"), LINES_EXCEED),
    Equation("115", "≥", ("119",), LINES_EXCEED),
    Equation("总", "≥", ("103",), LINES_DIFFER),
    Equation("103", "≥", ("104",), LINES_DIFFER),
    Equation("总", "≥", ("104",), LINES_DIFFER, "103"),
    Equation("101", "≥", ("102",), STARTED_EXCEED),
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
TOP = ("105", "115", "120")
FIELDS = {
    "总": "approved_total",
    "101": "projects_total",
    "103": "completed_this_year",
    "104": "received_this_year",
    "106": "central_grant",
}
"""Where a broken equation of 参数 is shown; one of another line at the loans, which are inside it."""


def broken(amounts: Mapping[str, int]) -> Iterator[tuple[Equation, int]]:
    """Equations that do not hold, with the sum of their parts; one whose whole or parts nobody gave is passed over."""
    for equation in EQUATIONS:
        parts = [amounts[code] for code in equation.parts if code in amounts]
        if equation.whole not in amounts or not parts or equation.unless in amounts:
            continue
        whole, sums = amounts[equation.whole], sum(parts)
        if whole != sums if equation.relation == "=" else whole < sums:
            yield equation, sums


def equation_findings(dossier: Dossier) -> Iterator[Finding]:
    """Of what was approved, of what came in, and of the year."""
    came = dossier.settings.received_this_year
    if came and not dossier.papers.receipts:
        yield Finding(RECEIVED_UNSPLIT, dossier.setting_cell("received_this_year"), NAMES["104"], yuan(came))
    for amounts in (approved(dossier), of_the_year(dossier)):
        for equation, parts in broken(amounts):
            cell = dossier.setting_cell(FIELDS.get(equation.whole, "loans"), "approved_total")
            yield _told(equation, parts, amounts, cell)
    amounts = received(dossier)
    for equation, parts in broken(amounts):
        cell = dossier.setting_cell("received_this_year")
        yield _told(equation, parts, amounts, cell if equation.whole == "104" else _row_of(equation, dossier))


def approved(dossier: Dossier) -> dict[str, int]:
    """The lines of 参数, in fen; nothing where what residents owe is not known."""
    if unknown_funds(dossier):
        return {}
    lines = _by_code(funding_lines(dossier)) | {"119": dossier.settings.loans}
    lines["115"] += max(-lines["118"], 0)  # more was given than approved: that is told, and takes nothing off 115
    return lines


def received(dossier: Dossier) -> dict[str, int]:
    """The lines of 资金到位, in fen, and 104 where it is given; nothing where a row of it cannot be read."""
    if not dossier.papers.receipts or not is_known(dossier):
        return {}
    told = given(dossier)
    lines = told | _by_code(received_lines(dossier))
    lines["104"] = dossier.settings.received_this_year
    return {code: amount for code, amount in lines.items() if amount or code in (*TOP, *told)}


def of_the_year(dossier: Dossier) -> dict[str, int]:
    """项目总投资, the lines of the year, and the numbers of projects; 104 is the sum of its lines where it is blank."""
    s, came = dossier.settings, received(dossier)
    year = {
        "总": s.approved_total,
        "101": s.projects_total,
        "102": s.projects_started,
        "103": s.completed_this_year,
        "104": s.received_this_year or sum(came[code] for code in TOP if came),
    }
    return {code: amount for code, amount in year.items() if amount or (code == "101" and s.projects_started)}


def _by_code(lines: Line) -> dict[str, int]:
    return {each.line.code: each.line.amount for each in shown(lines) if each.line.code}


def _row_of(equation: Equation, dossier: Dossier) -> CellRef:
    """The row of the line itself, or of the first of its parts that has one."""
    rows = rows_by_code(dossier)
    found = next(rows[code][0] for code in (equation.whole, *equation.parts) if code in rows)
    return found.source.ref(found.row, "amount")


def _told(equation: Equation, parts: int, amounts: Mapping[str, int], place: CellRef) -> Finding:
    whole, name = amounts[equation.whole], NAMES[equation.whole]
    if equation.kind is STARTED_EXCEED:
        return Finding(equation.kind, place, name, str(whole), {"started": parts})
    facts = {"whole": name, "parts": "、".join(NAMES[c] for c in equation.parts if amounts.get(c)), "sum": yuan(parts)}
    return Finding(equation.kind, place, name, yuan(whole), facts)
