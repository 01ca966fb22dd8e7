"""表决票统计: one record per meeting and motion: how many slips of each kind, and what they decide."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.paper.meetings.session import Poll, Session
from addin.paper.meetings.state import State
from addin.tell.figure import Field, RecordSet, Value
from addin.tell.vote.figures import UNDECIDED
from validators.meaning.vote.slips import Standing

CARRIED, LOST = "通过", "未通过"


def conclusion(session: Session, poll: Poll) -> str:
    """Every test met: 通过; one plainly not: 未通过; else, or where nothing was judged, 无法判定."""
    judged = [state for _, state in poll.owners.of_all] if poll.owners else [test.state for test in poll.tests]
    states = [*(test.state for test in session.tests), *judged]
    if State.NOT_MET in states:
        return LOST
    return CARRIED if judged and all(state is State.MET for state in states) else UNDECIDED


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for session in outcome.paper.meetings.sessions:
        for poll in session.polls:
            yield {
                "会议": session.gathering.title if session.gathering else "",
                "议题": poll.motion,
                "收回": len(poll.slips),
                **{standing.value: poll.counts[standing] for standing in Standing},
                "结论": conclusion(session, poll),
                "依据": "；".join(dict.fromkeys(test.says for test in (*session.tests, *poll.tests))),
            }


RECORDS = RecordSet(
    "表决票统计",
    "每次会议的每个议题一行",
    (
        Field("会议"),
        Field("议题"),
        Field("收回", "收回的表决票"),
        Field("通过"),
        Field("不通过"),
        Field("弃权"),
        Field("无效", "没有签名、没有勾选、勾了两处、没有表决权、重复"),
        Field("看不清", "既不是弃权，也不算通过或不通过"),
        Field("待核对", "姓名与签到对不上，尚未确认"),
        Field("结论", "通过、未通过、无法判定"),
        Field("依据", "条文"),
    ),
    _records,
    "表决票、会议签到表；会议类型见参数表或会议表",
)
