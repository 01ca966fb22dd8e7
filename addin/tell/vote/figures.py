"""What the law says of the vote, in the words a form prints; and beside it what a policy asks of the approval rate."""

from addin.outcome import Outcome, Vote
from addin.tell.figure import Figure
from addin.tell.vote.verdicts import NAMED
from addin.tell.vote.words import MET, NOT_MET, UNDECIDED, concluded, why_open

__all__ = ["UNDECIDED", "concluded", "conclusion", "regime_title", "why_undecided"]


def conclusion(outcome: Outcome) -> str:
    """通过, 未通过, 待核实, or 无法判定 where no law could be applied (no vote was held, or its date is missing)."""
    return concluded(outcome.votes[0])


def why_undecided(vote: Vote) -> str:
    """The lines of 参数 that cannot be read, for want of which nothing was judged; why a motion is open; else empty."""
    return "、".join(vote.decision.unread) + "认不出来" if vote.decision.unread else why_open(vote)


def regime_title(vote: Vote) -> str:
    """《民法典》, marked where 参数 named it against the date; empty where no law was applied."""
    decision = vote.decision
    return f"《{decision.regime.title}》{NAMED if decision.named else ''}" if decision.regime else ""


def _regime(outcome: Outcome) -> str:
    return regime_title(outcome.votes[0])


def _policy(outcome: Outcome) -> str | None:
    """达到 or 未达到; nothing where 参数 names no requirement."""
    found = outcome.policy
    return (MET if found.passed else NOT_MET) if found else None


def _citations(outcome: Outcome) -> str:
    """The articles applied, each once, in order."""
    return "；".join(dict.fromkeys(verdict.citation for verdict in outcome.decision.verdicts))


FIGURES = (
    Figure("适用法律", "所适用的法律：按表决日期，或参数指定", "", _regime),
    Figure("表决结论", "全小区各项检验是否都达到：通过、未通过、待核实、无法判定", "", conclusion),
    Figure("待核实说明", "结论待核实的，为什么、先核实哪几户；否则为空", "", lambda o: why_open(o.votes[0])),
    Figure("待核实户数", "有疑问的票有多少户", "户", lambda o: len(o.decision.doors)),
    Figure("先核实户数", "结论待核实的，最少核实几户就能定下来", "户", lambda o: len(o.decision.first)),
    Figure("政策结论", "同意率是否达到政策要求（按户数，不是法定表决结论）：达到、未达到", "", _policy),
    Figure("政策需要户数", "达到政策同意率所需的最少户数", "户", lambda o: o.policy.need if o.policy else None),
    Figure("政策还差户数", "距政策同意率还差的户数", "户", lambda o: o.policy.missing if o.policy else None),
    Figure("表决依据", "所适用的条文", "", _citations),
)
