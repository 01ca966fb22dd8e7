"""What the commands share on the terminal: results on stdout, progress and prose on stderr."""

from fractions import Fraction

from addin.cli.console import err, out, percent, print_json, progress, say, table
from addin.outcome import Outcome, Vote
from addin.tally import Group
from addin.tell.compound.since import since
from addin.tell.vote.figures import concluded, why_undecided
from addin.tell.vote.verdicts import NAMED
from validators.amounts import yuan

__all__ = [
    "decided",
    "err",
    "looked_at",
    "money_line",
    "out",
    "percent",
    "policy_line",
    "print_json",
    "progress",
    "rate_line",
    "say",
    "summary",
    "table",
]


def looked_at(outcome: Outcome) -> str:
    """What was looked at, in one line; a pass without it is worth nothing."""
    report = outcome.report
    sheets = "、".join(f"{sheet.name} {sheet.rows:,} 行" for sheet in report.sheets) or "没有可读的表"
    cells = sum(sheet.cells for sheet in report.sheets)
    counts = report.counts()
    changed = since(outcome).text()
    return (
        f"查看了 {sheets}，共 {cells:,} 个单元格、{report.checks_run} 项检查："
        f"错误 {counts['error']}，警告 {counts['warning']}，提示 {counts['note']}" + (f"；{changed}" if changed else "")
    )


def rate_line(group: Group) -> str:
    """The approval rate of households, with the numbers it is made of."""
    h = group.households
    return (
        f"同意率 {percent(group.approval_rate)}（{h.agree}/{h.total} 户同意，未收 {h.not_collected}，无效 {h.invalid}）"
    )


def decided(vote: Vote) -> str:
    """A motion's result with the law it was judged by: 通过（民法典，一般事项）."""
    decision = vote.decision
    why = why_undecided(vote)
    if decision.regime is None:
        return concluded(vote) + (f"（{why}）" if why else "")
    law = decision.regime.title + (NAMED if decision.named else "")
    return f"{concluded(vote)}（{law}，{decision.motion.matter}事项）" + (f"：{why}" if why else "")


def policy_line(outcome: Outcome) -> str | None:
    """What a policy asks of the approval rate, kept apart from the statutory result; None where it asks nothing."""
    found = outcome.policy
    if found is None:
        return None
    verdict = "达到" if found.passed else f"未达到，还差 {found.missing} 户"
    return (
        f"政策同意率要求（{found.reading} {percent(Fraction(found.required))}，需 {found.need} 户，"
        f"不是法定表决结论）：{verdict}"
    )


def money_line(outcome: Outcome) -> str:
    """What residents owe and how it was split, or why it was not."""
    shares = outcome.shares
    owed = f"居民出资 {'无法计算' if shares.owed is None else yuan(shares.owed) + ' 元'}"
    if shares.stopped:
        return f"{owed}，没有分摊：{'；'.join(shares.stopped)}"
    return f"{owed}，{len(shares.shares)} 户{shares.method}分摊，差额 {yuan(shares.difference)} 元"


def summary(outcome: Outcome) -> list[str]:
    """The whole run in four lines."""
    return [
        looked_at(outcome),
        rate_line(outcome.compound),
        f"表决结论：{decided(outcome.votes[0])}",
        money_line(outcome),
    ]
