"""会议表决: who was there, what was cast and what it decides, meeting by meeting and motion by motion."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from addin.outcome import Outcome
from addin.paper.meetings.session import Poll, Session
from addin.paper.meetings.session_tests import AREA, Judgement
from addin.paper.meetings.state import State
from addin.paper.vote.owners_vote import OwnersVote
from addin.tell.figure import hundredths
from addin.tell.sheet import (
    Cell,
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from addin.tell.vote.verdicts import MEASURES
from validators.meaning.meetings.gatherings import Gathering
from validators.meaning.vote.slips import Slip, Standing
from validators.sheets.meetings.attendance import AttendanceRow

AGREE, DIFFER = "相符", "不符"
SHEET = ResultSheet(
    "会议表决",
    (
        ResultColumn("会议", 22, "wrap"),
        ResultColumn("议题", 22, "wrap"),
        ResultColumn("项目", 16),
        ResultColumn("单位", 6),
        ResultColumn("基数", 9, "general"),
        ResultColumn("需要", 9, "general"),
        ResultColumn("实得", 9, "general"),
        ResultColumn("还差", 9, "general"),
        ResultColumn("结果", 10),
        ResultColumn("说明", 54, "wrap"),
    ),
    (
        Colour("结果", State.MET, "good"),
        Colour("结果", State.NOT_MET, "bad"),
        Colour("结果", State.OPEN, "warn"),
        Colour("结果", AGREE, "good"),
        Colour("结果", DIFFER, "warn"),
    ),
)
NO_LIST = "没有签到表"
OPEN_SLIPS = "；看不清、待核对的票还可能改变结果"


def rows(outcome: Outcome) -> list[Row]:
    """Attendance, quorum, slips, decision, signatures."""
    return [row for session in outcome.paper.meetings.sessions for row in _session(session)]


def _session(session: Session) -> Iterator[Row]:
    gathering = session.gathering
    title = gathering.title if gathering else NO_LIST
    if gathering and gathering.listed:
        yield from _attendance(title, gathering)
    yield from (_test(title, "", test) for test in session.tests)
    came = sum(row.attended for row in gathering.voters) if gathering and gathering.listed else None
    for poll in session.polls:
        yield from _poll(title, poll, came)
    for decision, signed in session.signed.items():
        yield _line(title, decision, "决议签字", "人", came, len(signed), _agree(came, len(signed)), "")


def _attendance(title: str, gathering: Gathering) -> Iterator[Row]:
    came = [row for row in gathering.listed if row.attended]
    voting = [row for row in gathering.voters if row.attended]
    absent = "、".join(row.name for row in gathering.listed if not row.attended)
    yield _line(title, "", "列名／签到", "人", len(gathering.listed), len(came), "", _by_category(gathering.listed))
    yield _line(title, "", "应到／实到", "人", len(gathering.voters), len(voting), "", "有表决权的人")
    if any(row.area for row in voting):
        yield _area(title, gathering.voters, voting)
    others = f"{_by_category(gathering.others)}，不参加表决" if gathering.others else ""
    yield _line(title, "", "没有签到", "人", None, len(gathering.listed) - len(came), "", absent)
    if others:
        yield _line(title, "", "没有表决权", "人", None, len(gathering.others), "", others)


def _area(title: str, voters: Sequence[AttendanceRow], came: Sequence[AttendanceRow]) -> Row:
    """Of an owners' meeting, as noted at the door."""
    whole, part = (hundredths(sum(row.area or 0 for row in rows)) for rows in (voters, came))
    proxies = sum(bool(row.proxy) for row in came)
    return [title, "", "应到／实到", AREA, whole, None, part, None, None, f"会场登记的面积；其中代理 {proxies} 人"]


def _by_category(listed: Iterable[AttendanceRow]) -> str:
    found: dict[str, list[bool]] = {}
    for row in listed:
        found.setdefault(row.category or "没有填类别", []).append(row.attended)
    return "，".join(f"{category} 列 {len(came)} 到 {sum(came)}" for category, came in found.items())


def _poll(title: str, poll: Poll, came: int | None) -> Iterator[Row]:
    templates = Counter(str(slip.row.template or "") for slip in poll.slips)
    printed = "，".join(f"{name or '没有填票样'} {count} 张" for name, count in templates.items() if len(templates) > 1)
    handed = len(poll.slips)
    yield _line(title, poll.motion, "收回表决票", "张", came, handed, _agree(came, handed), printed)
    for standing in Standing:
        yield _line(title, poll.motion, standing, "张", None, poll.counts[standing], "", _reasons(poll.slips, standing))
    yield from (_test(title, poll.motion, test) for test in poll.tests)
    if poll.owners:
        yield from _owners(title, poll.motion, poll.owners)


def _reasons(slips: Sequence[Slip], standing: Standing) -> str:
    found = Counter(slip.why for slip in slips if slip.standing is standing and slip.why)
    return "，".join(f"{why} {count} 张" for why, count in found.items())


def _owners(title: str, motion: str, vote: OwnersVote) -> Iterator[Row]:
    """The law's tests on the slips alone; 同意表 is not in them."""
    for verdict, state in vote.of_all:
        numbers = (verdict.whole, verdict.need, verdict.part, verdict.missing)
        says = verdict.citation + (OPEN_SLIPS if state is State.OPEN else "")
        yield _test(title, motion, Judgement(verdict.rule.title, MEASURES[verdict.by][1], *numbers, state, says))


def _test(title: str, motion: str, test: Judgement) -> Row:
    numbers = [
        hundredths(number) if test.unit == AREA and number is not None else number
        for number in (test.whole, test.need, test.part, test.missing)
    ]
    return [title, motion, test.title, test.unit, *numbers, test.state.value, test.says]


def _line(title: str, motion: str, what: str, unit: str, whole: int | None, part: int, result: str, says: str) -> Row:
    cells: list[Cell] = [title, motion, str(what), unit, whole, None, part, None]
    return [*cells, result or None, says]


def _agree(came: int | None, count: int) -> str:
    """As many as voters who signed in?"""
    return "" if came is None else AGREE if came == count else DIFFER
