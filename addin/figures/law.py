"""What the law says of the vote, in the words a form prints."""

from addin.figures.figure import Figure
from addin.outcome import Outcome

UNDECIDED = "无法判定"


def conclusion(outcome: Outcome) -> str:
    """通过, 未通过, or 无法判定 where no law could be applied (no vote was held, or its date is missing)."""
    if outcome.decision.regime is None:
        return UNDECIDED
    return "通过" if outcome.decision.passed else "未通过"


def _regime(outcome: Outcome) -> str:
    return f"《{outcome.decision.regime.title}》" if outcome.decision.regime else ""


def _citations(outcome: Outcome) -> str:
    """The articles applied, each once, in order."""
    return "；".join(dict.fromkeys(verdict.citation for verdict in outcome.decision.verdicts))


FIGURES = (
    Figure("适用法律", "按表决日期确定的法律", "", _regime),
    Figure("表决结论", "全小区各项检验是否都达到：通过、未通过、无法判定", "", conclusion),
    Figure("表决依据", "所适用的条文", "", _citations),
)
