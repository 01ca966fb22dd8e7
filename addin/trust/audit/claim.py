"""What a conclusion rests on, as sums over owners that an error in the entries would have to turn.

For a rule “part ≥ n/d of whole” every owner brings d·part − n·whole; the rule is met where these sum to 0 or more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from addin.law.applicable import applicable
from addin.law.cast import Cast, cast
from addin.law.rule import Comparison, Measure
from addin.law.unreturned import readings
from addin.law.verdict import Verdict
from addin.outcome import Vote
from addin.tally import Count
from addin.unusable import Unusable
from validators.meaning.consent.answer import VALID, Answer
from validators.sheets.vote.choices import Unreturned


@dataclass(frozen=True, slots=True)
class Claim:
    """`worth`: what an owner brings for each unit of his weight by his answer · `margin`: by how much the entries must
    overstate the sum, in all, for the claim to be false; 1 or more."""

    name: str
    by: Measure
    worth: Mapping[Answer, int]
    margin: int


def claims_of(vote: Vote) -> list[Claim]:
    """Those that must hold for the conclusion to be right: every test of a vote that passed, the clearest failure of
    one that did not.  Unusable where the conclusion is no matter of sums."""
    verdicts = [verdict for verdict in vote.decision.verdicts if verdict.group is vote.groups[0]]
    if vote.decision.is_open:
        raise Unusable("表决结论还待核实，无从抽查；请先按待办清单核实有疑问的票，再抽查")
    if not verdicts:
        raise Unusable("还没有表决结论，无从抽查；请先填写表决日期，改正参数里的错误，再运行 jiugai tally")
    deem = _deem(vote)
    if vote.decision.passed:
        return [*(_claim(vote, verdict, deem) for verdict in verdicts), *_followed(vote, deem)]
    failed = [_claim(vote, verdict, deem) for verdict in verdicts if not verdict.passed]
    return [max(failed, key=lambda claim: _clearness(vote, claim)), *_followed(vote, deem)]


def _clearness(vote: Vote, claim: Claim) -> Fraction:
    """How far from turning, relative to the weight of all."""
    return Fraction(claim.margin, max(1, total_of(vote, claim.by).total))


def total_of(vote: Vote, by: Measure) -> Count:
    """The compound's count by this measure."""
    return vote.groups[0].persons if by is Measure.PERSONS else vote.groups[0].area


def _deem(vote: Vote) -> Answer | None:
    """What the unreturned count as; Unusable where they would follow a majority and there is none."""
    day = vote.decision.motion.vote_date
    law = applicable(vote.dossier, day) if day else None
    if law is None or law.by_dissent:
        return None
    deem = readings(vote.dossier, vote.groups[:1])[0][0].deem
    if vote.groups[0].persons.follow:
        raise Unusable("有“从众”的票，结论不是逐票相加的，抽查说不清；请由第二人全部再录一遍")
    if deem is None and _follows(vote) and vote.dossier.settings.unreturned_basis:
        raise Unusable("未返票要从多数，而现在没有可从的多数：抽查说不清这种结论，请由第二人全部再录一遍")
    return deem


def _follows(vote: Vote) -> bool:
    return vote.dossier.settings.unreturned in (Unreturned.MAJORITY, Unreturned.MAJORITY_OF_ALL)


def _followed(vote: Vote, deem: Answer | None) -> Iterator[Claim]:
    """Where the unreturned follow the majority, that it is one: it leads each other answer, by persons and by area."""
    if deem is None or not _follows(vote):
        return
    for by in Measure:
        count = total_of(vote, by)
        for other in VALID:
            if other is not deem:
                worth = {answer: (answer is deem) - (answer is other) for answer in Answer}
                yield Claim(f"多数为{deem.word}", by, worth, _of(count, deem) - _of(count, other))
        if vote.dossier.settings.unreturned is Unreturned.MAJORITY_OF_ALL:
            worth = {answer: 2 * (answer is deem) - 1 for answer in Answer}
            yield Claim(f"过半数为{deem.word}", by, worth, 2 * _of(count, deem) - count.total)


def _of(count: Count, answer: Answer) -> int:
    return (count.agree, count.against, count.abstain, count.invalid, count.not_collected, count.follow)[answer]


def _claim(vote: Vote, verdict: Verdict, deem: Answer | None) -> Claim:
    """One verdict: that it passed, or that it failed, whichever it did."""
    rule, takes_part = verdict.rule, vote.dossier.settings.invalid_takes_part
    downwards = rule.comparison in (Comparison.AT_MOST, Comparison.LESS_THAN)
    strict = rule.comparison in (Comparison.MORE_THAN, Comparison.LESS_THAN)
    sign = (-1 if downwards else 1) * (1 if verdict.passed else -1)

    def worth(votes: Cast) -> int:
        part: int = getattr(votes, rule.part)
        whole: int = getattr(votes, rule.whole)
        return sign * (rule.ratio.denominator * part - rule.ratio.numerator * whole)

    count = total_of(vote, verdict.by)
    served = bool(count.not_collected) and count.served == count.not_collected
    worths = {answer: worth(cast(_one(answer, served), deem, takes_part)) for answer in Answer}
    total = sum(worths[answer] * _of(count, answer) for answer in Answer)
    if total != worth(cast(count, deem, takes_part)):
        raise Unusable(f"{verdict.citation}不是逐票相加的，抽查说不清；请由第二人全部再录一遍")
    name = f"{verdict.rule.title}（{'人数' if verdict.by is Measure.PERSONS else '面积'}）"
    return Claim(name, verdict.by, worths, total + (strict is not verdict.passed))


def _one(answer: Answer, served: bool) -> Count:
    numbers = [int(answer is each) for each in Answer]
    return replace(Count(1, *numbers), served=int(served and answer is Answer.NOT_COLLECTED))
