"""The plain sentences a button ends with."""

from addin.outcome import Outcome
from addin.tell.compound.since import since
from addin.tell.vote.figures import conclusion, why_undecided
from validators.amounts import percent, yuan

NO_ERRORS = "没有错误"


def problems(outcome: Outcome) -> str:
    """How many, of which severity."""
    counts = outcome.report.counts()
    errors = f"错误 {counts['error']} 处" if counts["error"] else NO_ERRORS
    told = f"{errors}，警告 {counts['warning']} 处，提示 {counts['note']} 处。"
    changed = since(outcome).text()
    return told + (f"{changed}。" if changed else "") + _next(outcome)


def approval(outcome: Outcome) -> str:
    """The rate, and what the law says."""
    h = outcome.compound.households
    ratio = outcome.compound.approval_rate
    rate = "—" if ratio is None else percent(ratio)
    answers = f"{h.agree}/{h.total} 户同意，未收 {h.not_collected}，无效 {h.invalid}"
    why = why_undecided(outcome.votes[0])
    return f"同意率 {rate}（{answers}）。表决结论：{conclusion(outcome)}{f'（{why}）' if why else ''}。"


def money(outcome: Outcome) -> str:
    """What residents pay together."""
    shares = outcome.shares
    households = f"{len(shares.shares)} 户{shares.method}分摊"
    if shares.stopped:
        return f"没有分摊：{'；'.join(shares.stopped)}。"
    return f"居民出资 {yuan(shares.residents)} 元，{households}，差额 {yuan(shares.difference)} 元。"


def draft(outcome: Outcome) -> str:
    """That results are a draft, where they are."""
    return f"还有 {outcome.report.counts()['error']} 处错误没有改，结果只是草稿。" if outcome.draft else ""


def _next(outcome: Outcome) -> str:
    return "请按“问题清单”逐条改正，点“位置”可跳到那一格。" if outcome.draft else ""
