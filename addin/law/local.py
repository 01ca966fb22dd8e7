"""Local rules: the rows of 地方规则 as rules of law, each tried on its own cases before it judges anybody.

They are asked for beside the law of the day, never in its place; what does not hold together is not applied, said, and
leaves the motion open.  Every citation says whose rule it is: 本地规则，由某某提供.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import SimpleNamespace
from typing import NamedTuple

from addin.law.rule import Comparison, Measure, Rule, Side
from addin.law.verdict import try_rule
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.sheets.vote.choices import ListedMatter, Matter
from validators.sheets.vote.local_rules import (
    EVERY,
    LIFT,
    LocalRuleRow,
    RuleComparison,
    RuleMeasures,
    RulePart,
    RuleWhole,
)
from validators.table.column import columns_of

DOUBT = "地方规则没有填对"
SENSELESS = Kind(
    "local-rule-senseless",
    Severity.ERROR,
    zh="地方规则“{title}”的{what}，这条规则没有采用",
    fix="请对照条文改正",
    en="The local rule “{title}” makes no sense: {what}; it was not applied.",
    en_fix="Correct it from the article.",
    doubt=DOUBT,
)
CASE_FAILS = Kind(
    "local-rule-case-fails",
    Severity.ERROR,
    zh="地方规则“{title}”的算例 {case} 验算不符：按所填的条件是“{found}”，这条规则没有采用",
    fix="请对照条文核对比较、比例和算例",
    en="The case {case} of the local rule “{title}” comes out otherwise; the rule was not applied.",
    en_fix="Check the comparison, the ratio and the case against the article.",
    doubt=DOUBT,
)
NOT_READ = Kind(
    "local-rule-left-out",
    Severity.ERROR,
    zh="地方规则“{title}”没有填全或认不出来，没有采用；表决结论待核实",
    fix="请改正这一行；不用这条规则的删去这一行",
    en="The local rule “{title}” is incomplete or unreadable and was not applied; the result is open.",
    en_fix="Mend the row, or delete it.",
    doubt=DOUBT,
)
TWICE = Kind(
    "local-rule-twice",
    Severity.ERROR,
    zh="地方规则“{title}”写了两行，只采用前一行",
    fix="请删去一行，或改成不同的名称",
    en="The local rule “{title}” stands on two rows; only the first was applied.",
    en_fix="Delete one of them.",
    doubt=DOUBT,
)
UNUSED = Kind(
    "local-rule-unused",
    Severity.NOTE,
    zh="地方规则“{title}”这次没有用到：{why}",
    fix="本该用到的请核对这一行；不是的无需处理",
    en="The local rule “{title}” was not asked for: {why}.",
    en_fix="Nothing to do, unless it should have been.",
)
_SIDES = {
    RulePart.AGREEING: Side.AGREEING,
    RulePart.OPPOSING: Side.OPPOSING,
    RulePart.PARTICIPATING: Side.PARTICIPATING,
}
_WHOLES = {RuleWhole.EVERYBODY: Side.EVERYBODY, RuleWhole.PARTICIPATING: Side.PARTICIPATING}
_COMPARISONS = {
    RuleComparison.AT_LEAST: Comparison.AT_LEAST,
    RuleComparison.MORE_THAN: Comparison.MORE_THAN,
    RuleComparison.AT_MOST: Comparison.AT_MOST,
    RuleComparison.LESS_THAN: Comparison.LESS_THAN,
}
_MEASURES = {
    RuleMeasures.BOTH: tuple(Measure),
    RuleMeasures.PERSONS: (Measure.PERSONS,),
    RuleMeasures.AREA: (Measure.AREA,),
}
_row: type = LocalRuleRow
_DOWNWARD = (RuleComparison.AT_MOST, RuleComparison.LESS_THAN)


class LocalRule(NamedTuple):
    """`matter`: a word of 适用事项 · `row`: where it is written, with its quotation and its cases."""

    rule: Rule
    matter: str
    row: LocalRuleRow


class Asked(NamedTuple):
    """What is voted on, and when; `lift`: 加装电梯规则 says 本地规则."""

    matter: Matter
    listed: ListedMatter | None
    day: date
    lift: bool


@dataclass(frozen=True, slots=True)
class Local:
    """Those that hold together, and what is to be said of the others."""

    rules: tuple[LocalRule, ...] = ()
    findings: tuple[Finding, ...] = ()

    def binding(self, asked: Asked) -> tuple[Rule, ...]:
        """Those that the motion must meet besides the law."""
        return tuple(one.rule for one in self.rules if one.matter != LIFT and not _unused(one, asked))

    def of_lifts(self, asked: Asked) -> tuple[Rule, ...]:
        """Those that each unit must meet where a lift is added by a local rule."""
        return tuple(one.rule for one in self.rules if one.matter == LIFT and not _unused(one, asked))

    def told(self, asked: Asked) -> Iterator[Finding]:
        """What does not hold together, and what this motion does not ask for."""
        yield from self.findings
        for one in self.rules:
            if why := _unused(one, asked):
                yield _at(UNUSED, one.row, "title", why=why)


def _unused(one: LocalRule, asked: Asked) -> str:
    """Why a rule does not bind this motion; empty where it does."""
    if not one.rule.in_force(asked.day):
        return f"表决日期 {asked.day} 不在它的施行期内"
    if one.matter == LIFT:
        return "" if asked.lift else "“加装电梯规则”没有选“本地规则”"
    words = {EVERY, asked.matter.value, *([asked.listed.value] if asked.listed else [])}
    return "" if one.matter in words else f"它只适用于“{one.matter}”事项"


def local_rules(dossier: Dossier) -> Local:
    """The rules of the workbook's own sheet; nothing where it has none."""
    return rules_of(dossier.papers.local_rules, dossier.papers.refused)


def rules_of(rows: Sequence[LocalRuleRow], refused: frozenset[CellRef] = frozenset()) -> Local:
    """`refused`: cells that hold what cannot be read."""
    found: list[LocalRule] = []
    told: list[Finding] = []
    for row in rows:
        wrong = list(_wrong(row, refused, {one.row.title for one in found}))
        told += wrong
        if not wrong:
            found.append(LocalRule(_rule(row), row.matter, row))
    return Local(tuple(found), tuple(told))


def _wrong(row: LocalRuleRow, refused: frozenset[CellRef], known: set[str]) -> Iterator[Finding]:
    """Why a row is no rule, the first reason that is found."""
    needed: tuple[object, ...] = (
        row.title,
        row.article,
        row.quotation,
        row.authority,
        row.matter,
        row.part,
        row.whole,
        row.comparison,
    )
    dated: tuple[object, ...] = (row.ratio, row.measures, row.cases, row.provided_by, row.in_force_from, row.checked_on)
    if not all((*needed, *dated)) or any(row.source.ref(row.row, name) in refused for name in columns_of(_row)):
        yield _at(NOT_READ, row, "title")
    elif row.title in known:
        yield _at(TWICE, row, "title")
    elif senseless := _senseless(row):
        yield _at(SENSELESS, row, senseless[0], what=senseless[1])
    else:
        rule = _rule(row)
        for case in row.cases:
            numbers = SimpleNamespace(**{rule.part: case.part, rule.whole: case.whole})
            passed = try_rule(rule, numbers).passed
            if passed is not case.passes:
                yield _at(CASE_FAILS, row, "cases", case=str(case), found="通过" if passed else "不通过")
                return


def _senseless(row: LocalRuleRow) -> tuple[str, str] | None:
    """The field, and what is the matter with it."""
    if row.part == RulePart.PARTICIPATING and row.whole == RuleWhole.PARTICIPATING:
        return "whole", "分子和分母都是“参与表决的”"
    if (row.part is RulePart.OPPOSING) is not (row.comparison in _DOWNWARD):
        return "comparison", "比较不对：反对的用“以下”“少于”，同意的、参与表决的用“以上”“超过”"
    begun, amended, ended = row.in_force_from, row.amended_on, row.in_force_to
    if begun and ended and ended < begun:
        return "in_force_to", "失效日期早于施行日期"
    if begun and amended and amended <= begun:
        return "amended_on", "修改日期不晚于施行日期"
    return None


def _rule(row: LocalRuleRow) -> Rule:
    """Of a row in which nothing is missing."""
    assert row.part is not None
    assert row.whole is not None
    assert row.comparison is not None
    assert row.ratio is not None
    assert row.measures is not None
    assert row.checked_on is not None
    return Rule(
        name=f"local:{row.title}",
        title=row.title,
        authority=row.authority,
        citation=f"{row.article}：{row.quotation}（本地规则，由{row.provided_by}提供）",
        in_force_from=row.in_force_from,
        in_force_to=row.in_force_to,
        confirmed_to=row.amended_on - timedelta(days=1) if row.amended_on else None,
        checked_on=row.checked_on,
        part=_SIDES[row.part],
        whole=_WHOLES[row.whole],
        comparison=_COMPARISONS[row.comparison],
        ratio=row.ratio,
        measures=_MEASURES[row.measures],
    )


def _at(kind: Kind, row: LocalRuleRow, field: str, **params: object) -> Finding:
    column = columns_of(_row)[field]
    value = str(getattr(row, field) or "") if field != "cases" else ""
    return Finding(kind, row.source.ref(row.row, field), column.name, value, {"title": row.title, **params})
