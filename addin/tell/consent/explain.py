"""同意户数, 总面积, 同意率 …: what is counted, of whom, and from which answers."""

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell import sources
from addin.tell.consent.figures import (
    ANSWERS,
    MEASURES,
    POLICY,
    SOURCES,
    counted,
)
from addin.tell.explanation import Cells, Explanation
from addin.tell.words import NOTHING, shown
from validators.amounts import percent
from validators.meaning.consent.answer import Answer

RATES = {"同意率": "户数", "同意人数率": "人数", "同意面积率": "面积"}
COUNTS = {answer + measure: (answer, measure) for measure in MEASURES for answer in ANSWERS}
NAMES = (*RATES, *COUNTS)
_OF = {
    "agree": Answer.AGREE,
    "against": Answer.AGAINST,
    "abstain": Answer.ABSTAIN,
    "invalid": Answer.INVALID,
    "follow": Answer.FOLLOW,
}
_HOW = {
    "户数": "每处房屋一户，按它自己的答复",
    "人数": "同一产权人只计一人；按他名下全部房屋的答复",
    "面积": "专有部分建筑面积之和；按产权人的答复",
}


def explain(outcome: Outcome, group: Group, name: str) -> Explanation:
    """One of `NAMES`, of one group."""
    if name in RATES:
        return _rate(outcome, group, name)
    answer, measure = COUNTS[name]
    unit = MEASURES[measure][0]
    rest = [one for one in ANSWERS if one != "总" and (one != "从众" or counted(group, measure, one))]
    sums = " ＋ ".join(shown(counted(group, measure, one)) for one in rest)
    whole = counted(group, measure, "总")
    result = shown(counted(group, measure, answer), unit)
    working = [f"总{measure} ＝ {'＋'.join(rest)}", f"＝ {sums} ＝ {shown(whole, unit)}"]
    if answer != "总":
        working.append(f"其中{answer}：{result}")
    return Explanation(
        f"{group.name} {name}",
        f"{ANSWERS[answer][1]}{measure}；{_HOW[measure]}",
        tuple(working),
        result,
        SOURCES[measure],
        _cells(outcome, group, answer, measure),
    )


def _rate(outcome: Outcome, group: Group, name: str) -> Explanation:
    measure = RATES[name]
    unit = MEASURES[measure][0]
    part, whole = counted(group, measure, "同意"), counted(group, measure, "总")
    rate = MEASURES[measure][1](group).rate
    result = percent(rate) if rate is not None else NOTHING
    return Explanation(
        f"{group.name} {name}",
        f"同意{measure} ÷ 总{measure}；分母含未收和无效的；{_HOW[measure]}",
        (f"{shown(part, unit)} ÷ {shown(whole, unit)} ＝ {result}",),
        result,
        POLICY if measure == "户数" else SOURCES[measure],
        (*_cells(outcome, group, "同意", measure), *_cells(outcome, group, "总", measure)),
    )


def _cells(outcome: Outcome, group: Group, answer: str, measure: str) -> tuple[Cells, ...]:
    """The answers of those counted, where they gave one; else where they stand in 户室清册."""
    everybody = sources.dwellings_of(outcome, group, measure)
    kind = ANSWERS[answer][0]
    if kind == "total":
        return (sources.roster(everybody, measure),)
    wanted = sources.answering(measure, _OF.get(kind, Answer.NOT_COLLECTED))
    here = [one for one in everybody if wanted(one)]
    if kind == "not_collected":
        return (sources.roster(here, measure),)
    given = sources.answers(outcome, here)
    return (given,) if measure == "户数" else (given, sources.roster(here, measure))
