"""表决结论 in one line, as every page that prints it says it: never 通过 alone while errors stand."""

from addin.law.rule import Comparison, Measure
from addin.outcome import Outcome, Vote
from addin.tell.vote.figures import concluded, why_undecided
from addin.tell.vote.words import SURVEYED
from addin.tell.words import metres

DRAFT = "草稿"
_MORE_IS_BETTER = (Comparison.AT_LEAST, Comparison.MORE_THAN)


def headline(outcome: Outcome, vote: Vote | None = None) -> str:
    """未通过; 通过（草稿，还有 9 处错误没有改）.  Of the first motion, unless another is given."""
    said = concluded(vote or outcome.votes[0])
    if not outcome.draft or said == SURVEYED:
        return said
    return f"{said}（{DRAFT}，还有 {outcome.report.counts()['error']} 处错误没有改）"


def word(outcome: Outcome) -> str:
    """The same for a narrow column: 通过（草稿）."""
    said = concluded(outcome.votes[0])
    return f"{said}（{DRAFT}）" if outcome.draft and said != SURVEYED else said


def missing(vote: Vote) -> dict[Measure, int]:
    """What the whole is short of, by measure: the larger of what its tests are; persons, and 0.01 ㎡."""
    found = dict.fromkeys(Measure, 0)
    for verdict in vote.decision.verdicts:
        if verdict.decides and verdict.group.level == "compound" and verdict.rule.comparison in _MORE_IS_BETTER:
            found[verdict.by] = max(found[verdict.by], verdict.missing)
    return found


def gap(vote: Vote) -> str:
    """离通过还差 12 人、310.55 ㎡; why nothing is concluded yet; empty where nothing is missing."""
    why = why_undecided(vote)
    if why:
        return why
    short = missing(vote)
    said = (f"{short[Measure.PERSONS]:,} 人", metres(short[Measure.AREA]))
    told = [text for text, number in zip(said, (short[Measure.PERSONS], short[Measure.AREA]), strict=True) if number]
    return f"离通过还差 {'、'.join(told)}" if told else ""
