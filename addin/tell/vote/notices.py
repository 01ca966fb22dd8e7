"""表决结果: one record per motion, with the fields of a notice of the result in their usual order (sources.md §4.5)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from addin.law.cast import Cast, read_by
from addin.law.unreturned import readings
from addin.outcome import Outcome, Vote
from addin.paper.meetings.session import Poll, Session
from addin.paper.vote.owners_vote import OwnersVote
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)
from addin.tell.vote.figures import (
    concluded,
    regime_title,
    why_undecided,
)
from addin.tell.vote.polls import CARRIED, conclusion
from addin.tell.vote.words import OPEN, SURVEYED, UNDECIDED

NOT_A_VOTE = "的法律：无（征求意见不是表决）"
APART = ("实际收回", "推定参与", "实际同意", "推定同意", "从众")
"""What the counts of a result are made of."""
OPEN_SLIPS = "有表决票看不清或待核对"
WORDS = {
    "通过": "达到规定，表决事项通过",
    "未通过": "未达到规定，表决事项未通过",
    OPEN: "表决结果待核实，尚不作结论",
    UNDECIDED: "尚不能判定",
    SURVEYED: "本次是征求意见，不是业主大会表决，不作表决结论",
}


def _slips_on(outcome: Outcome, vote: Vote) -> Iterator[tuple[Session, Poll, OwnersVote]]:
    """The owners' slips on the motion, meeting by meeting; none that count here where 同意表 has answers to it."""
    if any(row.opinion is not None for row in vote.dossier.answers):
        return
    for session in outcome.paper.meetings.sessions:
        for poll in session.polls:
            if poll.owners and poll.motion == vote.dossier.settings.motion:
                yield session, poll, poll.owners


def _held(outcome: Outcome, vote: Vote) -> Vote:
    """The vote as it was held: on 同意表, else on slips; of several meetings the last."""
    for _, _, owners in _slips_on(outcome, vote):
        vote = replace(vote, groups=owners.groups, decision=owners.decision)
    return vote


def _concluded(outcome: Outcome, vote: Vote, asked: Vote) -> tuple[str, str]:
    """What it came to, and why nothing was decided where that is so; `asked`: the vote by 同意表."""
    said = [conclusion(session, poll) for session, poll, _ in _slips_on(outcome, asked)]
    if not said or asked.decision.is_survey:
        return concluded(asked), why_undecided(asked)
    if said[-1] == CARRIED and asked.decision.open_for:
        return OPEN, why_undecided(asked)
    judged = vote.decision.verdicts and said[-1] == UNDECIDED
    return said[-1], OPEN_SLIPS if judged else "" if said[-1] != UNDECIDED else why_undecided(vote)


def _cast(vote: Vote) -> tuple[Cast, Cast]:
    """What counts as cast by heads and by area, unreturned votes as the clause of 参数 has them."""
    reading, whole = readings(vote.dossier, vote.groups)[0][0], vote.groups[0]
    return read_by(reading, whole.persons), read_by(reading, whole.area)


def _apart(vote: Vote, persons: Cast, area: Cast) -> dict[str, Value]:
    """What was really returned, and what the clause of 参数 deems, each by heads and by area."""
    reading, whole = readings(vote.dossier, vote.groups)[0][0], vote.groups[0]
    real = replace(reading, deem=None)
    found: dict[str, Value] = {}
    for name, both, count in (("人数", persons, whole.persons), ("面积", area, whole.area)):
        own = read_by(real, count)
        numbers = {
            f"实际收回{name}": own.participating,
            f"推定参与{name}": both.participating - own.participating,
            f"实际同意{name}": own.agreeing,
            f"推定同意{name}": both.agreeing - own.agreeing,
            f"从众{name}": own.followed,
        }
        found |= {key: hundredths(number) if name == "面积" else number for key, number in numbers.items()}
    settings, deemed = vote.dossier.settings, persons.deemed
    word = f"推定为“{reading.deem.word}”" if reading.deem else ""
    found["推定依据"] = settings.unreturned_basis if deemed else None
    found["推定说明"] = (
        f"实际收回 {persons.participating - deemed} 人；另有 {deemed} 人已送达表决票、没有返票，"
        f"依据{settings.unreturned_basis}，按“{settings.unreturned}”{word}，以上各数已分列。"
        if deemed
        else "没有推定的票，以上各数都是实际收回的。"
    )
    return found


def _of(part: int, whole: int) -> Value:
    return Fraction(part, whole) if whole else None


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, asked in enumerate(outcome.votes, start=1):
        vote = _held(outcome, asked)
        settings, (persons, area) = vote.dossier.settings, _cast(vote)
        said, why = _concluded(outcome, vote, asked)
        yield {
            "序号": number,
            "投票标题": vote.name or "业主表决",
            "事项概述": vote.name,
            "事项类型": vote.decision.motion.matter.value,
            "投票涉及范围": vote.groups[0].name,
            "开始时间": settings.vote_from or settings.survey_from,
            "结束时间": settings.vote_to or vote.decision.motion.vote_date or settings.survey_to,
            "发起单位": settings.filled_by_unit,
            "联系人": settings.filled_by,
            "电话": settings.office_phone,
            "涉及总人数": persons.everybody,
            "涉及总面积": hundredths(area.everybody),
            "参与投票人数": persons.participating,
            "参与面积": hundredths(area.participating),
            "参与人数占比": _of(persons.participating, persons.everybody),
            "参与面积占比": _of(area.participating, area.everybody),
            "同意人数": persons.agreeing,
            "同意面积": hundredths(area.agreeing),
            "同意人数占参与人数比例": _of(persons.agreeing, persons.participating),
            "同意面积占参与面积比例": _of(area.agreeing, area.participating),
            "同意人数占总人数比例": _of(persons.agreeing, persons.everybody),
            "同意面积占总面积比例": _of(area.agreeing, area.everybody),
            **_apart(vote, persons, area),
            "结论": said,
            "结论全文": WORDS[said] + (f"（{why}）" if why else ""),
            "适用法律": NOT_A_VOTE if vote.decision.is_survey else regime_title(vote),
            "依据": "；".join(dict.fromkeys(verdict.citation for verdict in vote.decision.verdicts)),
        }


RECORDS = RecordSet(
    "表决结果",
    "每个议题一行，供表决结果公告用",
    (
        Field("序号"),
        Field("投票标题"),
        Field("事项概述"),
        Field("事项类型", "一般或特别"),
        Field("投票涉及范围"),
        Field("开始时间", "表决开始；没有填的为征求意见开始"),
        Field("结束时间", "表决结束；没有填的为表决日期；用表决票的为开会日期"),
        Field("发起单位", "填报单位"),
        Field("联系人", "填表人"),
        Field("电话", "联系电话"),
        Field("涉及总人数", unit="人"),
        Field("涉及总面积", unit="㎡"),
        Field("参与投票人数", "实际收回与推定合计", "人"),
        Field("参与面积", "实际收回与推定合计", "㎡"),
        Field("参与人数占比", unit="比例"),
        Field("参与面积占比", unit="比例"),
        Field("同意人数", unit="人"),
        Field("同意面积", unit="㎡"),
        Field("同意人数占参与人数比例", unit="比例"),
        Field("同意面积占参与面积比例", unit="比例"),
        Field("同意人数占总人数比例", "2020年底以前的法律按总数计算", "比例"),
        Field("同意面积占总面积比例", "2020年底以前的法律按总数计算", "比例"),
        *(Field(f"{name}人数", unit="人") for name in APART),
        *(Field(f"{name}面积", unit="㎡") for name in APART),
        Field("推定依据", "未返票依据；没有推定的票则为空"),
        Field("推定说明", "实际收回与推定各多少、依据哪一条"),
        Field("结论", "通过、未通过、待核实、无法判定；征求意见的不作结论"),
        Field("结论全文"),
        Field("适用法律", "按表决日期，或参数指定"),
        Field("依据", "所适用的条文"),
    ),
    _records,
    "同意表（没有意见的，为业主大会的表决票）、户室清册、参数表和议题表",
)
