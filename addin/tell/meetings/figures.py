"""How many came and how many slips came back, over all meetings: 应到, 实到, 表决票."""

from collections.abc import Callable

from addin.outcome import Outcome
from addin.paper.meetings.session import Session
from addin.tell.figure import COUNT, Figure, Value
from validators.meaning.vote.slips import Standing

LISTS = "会议签到表；有表决权的类别见参数表“表决人员类别”"
SLIPS = "表决票表"


def _first(count: Callable[[Session], int]) -> Callable[[Outcome], Value]:
    """Of the first meeting that has a sign-in sheet; nothing where there is none."""

    def value(outcome: Outcome) -> Value:
        held = (one for one in outcome.paper.meetings.sessions if one.gathering and one.gathering.listed)
        session = next(held, None)
        return count(session) if session else None

    return value


def _listed(session: Session) -> int:
    return len(session.gathering.listed) if session.gathering else 0


def _voters(session: Session) -> int:
    return len(session.gathering.voters) if session.gathering else 0


def _came(session: Session) -> int:
    return sum(row.attended for row in session.gathering.voters) if session.gathering else 0


def _slips(standing: Standing | None) -> Callable[[Outcome], Value]:
    def value(outcome: Outcome) -> Value:
        polls = [poll for session in outcome.paper.meetings.sessions for poll in session.polls]
        if not polls:
            return None
        return polls[0].counts[standing] if standing else len(polls[0].slips)

    return value


FIGURES = (
    Figure("列名人数", "第一次会议签到表上的人数", "人", _first(_listed), LISTS, COUNT),
    Figure("应到人数", "第一次会议有表决权的人数", "人", _first(_voters), LISTS, COUNT),
    Figure("实到人数", "其中签了到的人数", "人", _first(_came), LISTS, COUNT),
    Figure("收回表决票", "第一个议题收回的表决票", "张", _slips(None), SLIPS, COUNT),
    *(
        Figure(
            f"表决票{standing.value}", f"第一个议题的表决票中{standing.value}的", "张", _slips(standing), SLIPS, COUNT
        )
        for standing in Standing
    ),
)
