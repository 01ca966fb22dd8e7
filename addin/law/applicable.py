"""Which rules a motion is judged by: the law, the matter's class in it, and what 参数 adds, each choice checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from addin.law.henan.property_management_66 import DISSENT
from addin.law.lifts import LIFT_RULES
from addin.law.local import Asked, local_rules
from addin.law.regime import REGIMES, Regime, regime_called, regime_on
from addin.law.rule import Rule
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.vote.choices import (
    BallotMode,
    LiftRule,
    ListedMatter,
    LocalRules,
    Matter,
)

LAW_OVERRIDDEN = Kind(
    "law-overridden",
    Severity.WARNING,
    zh="表决日期 {day} 适用的法律是：{dated}；参数指定了“{value}”，现按指定的计算",
    fix="请核对；没有特别理由，请把适用法律改回“自动”",
    en="The law of {day} is {dated}; 参数 names “{value}”, which was applied.",
    en_fix="Choose 自动 unless there is a reason.",
)
MATTER_DIFFERS = Kind(
    "matter-class-differs",
    Severity.WARNING,
    zh="法定事项“{listed}”按{item}是{matter}事项，事项类型填的是“{value}”；现按法定事项计算",
    fix="请核对法定事项；没有填错就把事项类型改为“{matter}”",
    en="By its article the matter {listed} is of the class {matter}, not {value}; the article was followed.",
    en_fix="Check 法定事项, or change 事项类型.",
)
LOCAL_NOT_IN_FORCE = Kind(
    "local-rules-not-in-force",
    Severity.NOTE,
    zh="表决日期 {day} 没有可用的“{value}”地方表决门槛，只按国家法律判定",
    fix="无需处理；地方门槛的施行期见法律说明",
    en="No threshold of “{value}” was in force on {day}; national law alone was applied.",
    en_fix="Nothing to do.",
)
DISSENT_NOT_OPEN = Kind(
    "dissent-not-open",
    Severity.WARNING,
    zh="异议表决只用于河南 2018-01-01 起的使用维修资金；现按同意表决计算",
    fix="确属这种情形的，请填表决日期、适用地方规定“河南”、法定事项“使用维修资金”；否则表决方式改为“同意”",
    en="A vote by dissent is open only for the use of the maintenance fund in Henan; consent was counted.",
    en_fix="Fill in the date, 河南 and 使用维修资金, or choose 同意.",
)
DISSENT_UNSETTLED = Kind(
    "dissent-unsettled",
    Severity.WARNING,
    zh="民法典施行后能否采用异议表决，没有查到依据；已照河南条例第66条计算",
    fix="请先征得主管部门意见，并附业主大会采用异议表决的决定",
    en="Whether a vote by dissent is open under the 民法典 is not settled; it was judged by the Henan rule.",
    en_fix="Ask the authority, and enclose the assembly's decision to vote so.",
)
LIFT_NOT_IN_FORCE = Kind(
    "lift-rule-not-in-force",
    Severity.WARNING,
    zh="加装电梯规则“{value}”在表决日期 {day} 还没有施行，没有按它判定",
    fix="请核对表决日期，或另选规则",
    en="The lift rule “{value}” was not in force on {day} and was not applied.",
    en_fix="Check the date or choose another rule.",
)
LIFT_RULE_MISSING = Kind(
    "lift-rule-missing",
    Severity.ERROR,
    zh="加装电梯规则选了“{value}”，“地方规则”表里没有表决日期 {day} 施行的、适用事项是“加装电梯”的规则",
    fix="请在“地方规则”表照条文填写一行，适用事项选“加装电梯”；或另选规则",
    en="A local lift rule is asked for, and 地方规则 has none in force on {day}.",
    en_fix="Write it down on 地方规则, or choose another rule.",
    doubt="没有加装电梯的本地规则",
)
_ARTICLE_278 = date(2021, 1, 1)


@dataclass(frozen=True, slots=True)
class Applicable:
    """`rules` bind every group, `lift_rules` each unit; `named`: the law is not that of the day but the one named."""

    regime: Regime
    named: bool
    matter: Matter
    rules: tuple[Rule, ...]
    lift_rules: tuple[Rule, ...]
    by_dissent: bool
    findings: tuple[Finding, ...]


def applicable(dossier: Dossier, day: date) -> Applicable | None:
    """What binds the vote of that day; None where there was no law yet and none is named."""
    settings = dossier.settings
    dated = regime_on(day)
    regime = regime_called(settings.law) or dated
    if regime is None:
        return None
    listed = regime.listed[settings.listed_matter] if settings.listed_matter else None
    matter = listed.matter if listed else settings.matter
    by_dissent = settings.ballot_mode is BallotMode.DISSENT and _dissent_is_open(dossier, day)
    local = local_rules(dossier)
    asked = Asked(matter, settings.listed_matter, day, settings.lift_rule is LiftRule.LOCAL)
    lifts = (*LIFT_RULES[settings.lift_rule], *local.of_lifts(asked))
    rules = (*regime.rules_for(matter, settings.local_rules, day), *local.binding(asked))
    findings = [*_findings(dossier, day, regime, by_dissent), *local.told(asked)]
    if asked.lift and not lifts:
        place = dossier.setting_cell("lift_rule")
        findings.append(Finding(LIFT_RULE_MISSING, place, "加装电梯规则", settings.lift_rule, {"day": day}))
    return Applicable(
        regime,
        regime is not dated,
        matter,
        (DISSENT,) if by_dissent else rules,
        tuple(rule for rule in lifts if rule.in_force(day)),
        by_dissent,
        tuple(findings),
    )


def first_day() -> date:
    """When the oldest law here came into force."""
    return min(rule.in_force_from for regime in REGIMES for rule in regime.rules if rule.in_force_from)


def _dissent_is_open(dossier: Dossier, day: date) -> bool:
    settings = dossier.settings
    use_of_fund = settings.listed_matter is ListedMatter.USE_FUND
    return use_of_fund and settings.local_rules is LocalRules.HENAN and DISSENT.in_force(day)


def _findings(dossier: Dossier, day: date, regime: Regime, by_dissent: bool) -> Iterator[Finding]:
    """What is said of choices that contradict the date, the article or each other."""
    settings = dossier.settings
    dated = regime_on(day)
    if regime is not dated:
        params = {"day": day, "dated": dated.title if dated else "无"}
        yield Finding(LAW_OVERRIDDEN, dossier.setting_cell("law"), "适用法律", settings.law, params)
    listed = regime.listed[settings.listed_matter] if settings.listed_matter else None
    place = dossier.setting_cell("matter", "listed_matter")
    stated_apart = place.sheet != dossier.setting_cell("listed_matter", "matter").sheet
    if listed and listed.matter is not settings.matter and not stated_apart:
        params = {"listed": settings.listed_matter, "item": listed.item, "matter": listed.matter}
        yield Finding(MATTER_DIFFERS, place, "事项类型", settings.matter, params)
    if settings.ballot_mode is BallotMode.DISSENT:
        place = dossier.setting_cell("ballot_mode")
        if not by_dissent:
            yield Finding(DISSENT_NOT_OPEN, place, "表决方式", settings.ballot_mode)
        elif day >= _ARTICLE_278:
            yield Finding(DISSENT_UNSETTLED, place, "表决方式", settings.ballot_mode)
    local = regime.local.get(settings.local_rules, ())
    if settings.local_rules is not LocalRules.NONE and not by_dissent and not any(rule.in_force(day) for rule in local):
        place = dossier.setting_cell("local_rules")
        yield Finding(LOCAL_NOT_IN_FORCE, place, "适用地方规定", settings.local_rules, {"day": day})
    if not all(rule.in_force(day) for rule in LIFT_RULES[settings.lift_rule]):
        place = dossier.setting_cell("lift_rule")
        yield Finding(LIFT_NOT_IN_FORCE, place, "加装电梯规则", settings.lift_rule, {"day": day})
