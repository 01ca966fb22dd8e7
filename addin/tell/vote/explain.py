"""表决结论, 适用法律, 表决依据, 政策结论: each test with its part, whole, need and article."""

from collections.abc import Callable, Sequence

from addin.law.rule import Measure
from addin.law.verdict import Trial, Verdict
from addin.outcome import Outcome, Vote
from addin.policy import measure
from addin.tally import Group
from addin.tell import sources
from addin.tell.consent.explain import NAMES as COUNTED
from addin.tell.explanation import Cells, Explanation
from addin.tell.vote.figures import concluded, regime_title, why_undecided
from addin.tell.vote.verdicts import MEASURES
from addin.tell.vote.words import FOR_REFERENCE, MET, NOT_MET, result
from addin.tell.words import metres, shown
from validators.amounts import short_percent
from validators.sheets.deciding import Decides
from validators.sheets.settings import deciding

NAMES = ("表决结论", "适用法律", "表决依据", "政策结论", "政策需要户数", "政策还差户数")
OF_GROUPS = (*COUNTED, "表决结论", "政策结论", "政策需要户数", "政策还差户数")
"""What may be asked of a building or a unit."""


def explain(outcome: Outcome, group: Group, name: str) -> Explanation:
    """One of `NAMES`; the law's of the first motion of the outcome."""
    if name.startswith("政策"):
        return _policy(outcome, group, name)
    vote = outcome.votes[0]
    judged = [verdict for verdict in vote.decision.verdicts if verdict.group == group]
    results = {"适用法律": regime_title(vote), "表决依据": "；".join(dict.fromkeys(v.citation for v in judged))}
    return Explanation(
        f"{group.name} {name}",
        "各项法定检验都达到才算通过：人数和面积分别计算，按整数比较，不看百分比",
        _working(vote, judged),
        results.get(name) or _result(vote, judged, group),
        "；".join(dict.fromkeys(verdict.citation for verdict in judged)),
        _cells(outcome, group),
    )


def _working(vote: Vote, judged: list[Verdict]) -> tuple[str, ...]:
    """Test by test; what is to be settled first where the motion is open."""
    if vote.decision.is_survey:
        return ("事项类型是征求意见，不是业主大会表决，只有比率，没有法定的表决结论",)
    lines = tuple(in_numbers(verdict, vote.decision.verdicts) for verdict in judged)
    why = why_undecided(vote)
    return (*lines, *([f"待核实：{why}"] if lines and why else [])) or ("没有可适用的法律：没有表决日期，或早于物权法",)


def in_numbers(verdict: Verdict, verdicts: Sequence[Verdict]) -> str:
    """参与表决（人数）：基数 130 人，需要 87 人，实得 127 人，达到."""
    by, unit = MEASURES[verdict.by]

    def amount(count: int) -> str:
        return metres(count) if verdict.by is Measure.AREA else f"{count:,} {unit}"

    returned = f"（实际收回 {amount(verdict.returned)}，推定 {amount(verdict.presumed)}）" if verdict.presumed else ""
    low, high = verdict.low, verdict.high
    open_ = (low.part, low.whole) != (high.part, high.whole)
    doubt = f"，有疑问的票核实后在 {_of(amount, low)} 到 {_of(amount, high)} 之间" if open_ else ""
    said = result(verdict, verdicts)
    ending = f"{said}，还差 {amount(verdict.missing)}" if verdict.missing and said in (NOT_MET, FOR_REFERENCE) else said
    return (
        f"{verdict.rule.title}（{by}）：基数 {amount(verdict.whole)}，需要 {amount(verdict.need)}，"
        f"实得 {amount(verdict.part)}{returned}{doubt}，{ending}"
    )


def _of(amount: Callable[[int], str], trial: Trial) -> str:
    return f"{amount(trial.part)}（基数 {amount(trial.whole)}）"


def _result(vote: Vote, judged: list[Verdict], group: Group) -> str:
    if group.level == "compound" or not judged:
        return concluded(vote)
    return (
        FOR_REFERENCE
        if not any(verdict.decides for verdict in judged)
        else "；".join(
            f"{verdict.rule.title}：{result(verdict, vote.decision.verdicts)}" for verdict in judged if verdict.decides
        )
    )


def _cells(outcome: Outcome, group: Group) -> tuple[Cells, ...]:
    here = sources.dwellings_of(outcome, group, "人数")
    roster = (sources.roster(here, "人数"), sources.roster(here, "面积"))
    scope = sources.settings(outcome, "scope")  # who votes at all; the rest is cited as it was read
    return *([scope] if scope.cells else []), sources.answers(outcome, here), *roster


def _policy(outcome: Outcome, group: Group, name: str) -> Explanation:
    found = measure(outcome.dossier.settings, group)
    cells = (sources.settings(outcome, *deciding(Decides.POLICY)),)
    formula, basis = "同意户数与总户数×政策同意率要求相比", "参数“政策同意率要求”，不是法定表决结论"
    if found is None:
        return Explanation(f"{group.name} {name}", formula, ("参数没有填写政策同意率要求",), shown(None), basis, cells)
    asked = f"{found.reading} {short_percent(found.required)} 需要 {found.need:,} 户"
    line = f"同意 {found.part:,} 户，总 {found.whole:,} 户，{asked}，还差 {found.missing:,} 户"
    results = {"政策需要户数": f"{found.need:,} 户", "政策还差户数": f"{found.missing:,} 户"}
    result = results.get(name, MET if found.passed else NOT_MET)
    return Explanation(f"{group.name} {name}", formula, (line,), result, basis, cells)
