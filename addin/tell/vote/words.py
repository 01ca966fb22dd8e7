"""What came of a vote and of each test of it, in the words that every sheet, form and line prints."""

from collections.abc import Sequence

from addin.law.conclusion import Conclusion
from addin.law.rule import Side
from addin.law.verdict import Verdict
from addin.outcome import Vote

UNDECIDED, SURVEYED = "无法判定", "征求意见，不作表决结论"
CONCLUSIONS = {Conclusion.PASSED: "通过", Conclusion.FAILED: "未通过", Conclusion.OPEN: "待核实"}
OPEN = CONCLUSIONS[Conclusion.OPEN]
MET, NOT_MET, FOR_REFERENCE, TOO_FEW = "达到", "未达到", "参考", "参与不足"
_FEW = 3


def concluded(vote: Vote) -> str:
    """通过, 未通过, 待核实; 无法判定 where no law could be applied; of a survey, that it is none."""
    decision = vote.decision
    if decision.is_survey:
        return SURVEYED
    return UNDECIDED if decision.conclusion is None else CONCLUSIONS[decision.conclusion]


def result(verdict: Verdict, verdicts: Sequence[Verdict]) -> str:
    """One test's: never 达到 where a quorum failed, never 达到 or 未达到 while a doubt could turn it; for reference
    only where the motion does not hang on it."""
    if not verdict.decides:
        return FOR_REFERENCE
    quorums = [one for one in verdicts if _is_quorum_of(one, verdict)]
    if not verdict.settled or not all(one.settled for one in quorums):
        return OPEN if verdict.high.passed or verdict.changed else NOT_MET
    if not verdict.passed:
        return NOT_MET
    return MET if all(one.passed for one in quorums) else TOO_FEW


def _is_quorum_of(one: Verdict, verdict: Verdict) -> bool:
    approves = verdict.rule.part is Side.AGREEING
    return approves and one.rule.part is Side.PARTICIPATING and one.group is verdict.group and one.decides


def why_open(vote: Vote) -> str:
    """Why a motion is open, and where to go first; empty where it is not."""
    decision = vote.decision
    if not decision.is_open:
        return ""
    said = list(dict.fromkeys(finding.kind.doubt or finding.message for finding in decision.open_for))
    if decision.first:
        first = "、".join(str(door.dwelling.row.address) for door in decision.first[:_FEW])
        more = f" 等 {len(decision.first)} 户" if len(decision.first) > _FEW else ""
        said.append(f"有疑问的票 {len(decision.doors)} 户，足以改变结论；先核实 {first}{more}")
    elif decision.doors and not said:
        said.append(f"有疑问的票 {len(decision.doors)} 户，足以改变结论")
    return "；".join(said)
