"""The bars of 一页看懂: a building's 同意率 each, beside the lines that it is measured against."""

from fractions import Fraction

from addin.law.rule import Comparison, Side
from addin.outcome import Outcome
from addin.tally import Group
from addin.tell.consent import approval_sheet as approval
from validators.amounts import percent, short_percent

_OVER = {Comparison.AT_LEAST: "不低于", Comparison.MORE_THAN: "超过"}


def bars(outcome: Outcome, most: int) -> list[Group]:
    """Every building where people live, as in 同意率; of more than `most`, those with the lowest rates."""
    found = [group for group in outcome.groups if group.level == "building" and group.households.total]
    if len(found) <= most:
        return found
    lowest = sorted(found, key=lambda group: group.households.rate or 0)[:most]
    return [group for group in found if group in lowest]


def policy_line(outcome: Outcome) -> Fraction | None:
    """What the policy asks of households, where 参数 names it."""
    return Fraction(outcome.policy.required) if outcome.policy else None


def law_line(outcome: Outcome) -> tuple[Fraction, str] | None:
    """What the law asks of those who vote, and how it says so; None where no law was applied."""
    for verdict in outcome.decision.verdicts:
        rule = verdict.rule
        if verdict.decides and rule.part is Side.AGREEING and rule.comparison in _OVER:
            return rule.ratio, f"{_OVER[rule.comparison]} {percent(rule.ratio)}"
    return None


def note(outcome: Outcome, most: int) -> str:
    """What the lines are, and which buildings are not drawn."""
    policy, law = outcome.policy, law_line(outcome)
    said = ["柱：同意户数占总户数"]
    if policy:
        said.append(f"粗虚线：政策要求 {short_percent(policy.required)}")
    if law:
        said.append(f"细点线：法定同意比例，{law[1]}，基数为参与表决的人和面积，此处仅供对照")
    count = sum(group.level == "building" and group.households.total > 0 for group in outcome.groups)
    if count > most:
        said.append(f"只画最低的 {most} 栋，共 {count} 栋，见“{approval.SHEET.name}”")
    return "；".join(said)
