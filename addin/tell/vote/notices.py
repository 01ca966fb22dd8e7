"""表决结果: one record per motion, with the fields of a notice of the result in their usual order (sources.md §4.5)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from addin.law.cast import Cast, cast
from addin.law.unreturned import deemed_answers
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
    UNDECIDED,
    concluded,
    regime_title,
    why_undecided,
)
from addin.tell.vote.polls import conclusion

OPEN_SLIPS = "有表决票看不清或待核对"
WORDS = {"通过": "达到规定，表决事项通过", "未通过": "未达到规定，表决事项未通过", "无法判定": "尚不能判定"}


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


def _concluded(outcome: Outcome, vote: Vote) -> tuple[str, str]:
    """What it came to, and why nothing was decided where that is so."""
    said = [conclusion(session, poll) for session, poll, _ in _slips_on(outcome, vote)]
    if not said:
        return concluded(vote), why_undecided(vote)
    judged = vote.decision.verdicts and said[-1] == UNDECIDED
    return said[-1], OPEN_SLIPS if judged else why_undecided(vote)


def _cast(vote: Vote) -> tuple[Cast, Cast]:
    """What counts as cast by heads and by area, unreturned votes as the clause of 参数 has them."""
    settings, whole = vote.dossier.settings, vote.groups[0]
    deemed = deemed_answers(vote.dossier, vote.groups)[0][0]
    by_persons = cast(whole.persons, deemed, settings.invalid_takes_part)
    return by_persons, cast(whole.area, deemed, settings.invalid_takes_part)


def _of(part: int, whole: int) -> Value:
    return Fraction(part, whole) if whole else None


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, vote in enumerate((_held(outcome, vote) for vote in outcome.votes), start=1):
        settings, (persons, area) = vote.dossier.settings, _cast(vote)
        said, why = _concluded(outcome, vote)
        yield {
            "序号": number,
            "投票标题": vote.name or "业主表决",
            "事项概述": vote.name,
            "事项类型": vote.decision.motion.matter.value,
            "投票涉及范围": vote.groups[0].name,
            "开始时间": settings.survey_from,
            "结束时间": vote.decision.motion.vote_date or settings.survey_to,
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
            "结论": said,
            "结论全文": WORDS[said] + (f"（{why}）" if why else ""),
            "适用法律": regime_title(vote),
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
        Field("开始时间", "征求意见开始"),
        Field("结束时间", "表决日期；用表决票的为开会日期"),
        Field("发起单位", "填报单位"),
        Field("联系人", "填表人"),
        Field("电话", "联系电话"),
        Field("涉及总人数", unit="人"),
        Field("涉及总面积", unit="㎡"),
        Field("参与投票人数", unit="人"),
        Field("参与面积", unit="㎡"),
        Field("参与人数占比", unit="比例"),
        Field("参与面积占比", unit="比例"),
        Field("同意人数", unit="人"),
        Field("同意面积", unit="㎡"),
        Field("同意人数占参与人数比例", unit="比例"),
        Field("同意面积占参与面积比例", unit="比例"),
        Field("同意人数占总人数比例", "2020年底以前的法律按总数计算", "比例"),
        Field("同意面积占总面积比例", "2020年底以前的法律按总数计算", "比例"),
        Field("结论", "通过、未通过、无法判定"),
        Field("结论全文"),
        Field("适用法律", "按表决日期，或参数指定"),
        Field("依据", "所适用的条文"),
    ),
    _records,
    "同意表（没有意见的，为业主大会的表决票）、户室清册、参数表和议题表",
)
