import pytest

from tests.validators.checks.meeting_papers import meeting
from tests.validators.checks.seen import seen
from validators.checks.meetings.meeting_posting import check
from validators.sheets.vote.choices import MeetingKind

HEAD = "| 会议 | 日期 | 公示开始 | 公示结束 | 书面反对人数 | 书面反对面积 |\n"


def posted(line: str, kind: MeetingKind = MeetingKind.ASSEMBLY_LISHUI) -> list[str]:
    return seen(check, meeting(meeting_kind=kind, more={"会议": f"{HEAD}| 大会 | {line}"}))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2020-07-23 | 2020-07-24 | 2020-08-02 | 1 | 50 |", []),
        ("2020-07-23 | 2020-07-24 | 2020-08-02 | 6 | 300 |", []),
        ("2020-07-23 | 2020-07-24 | 2020-08-02 | 7 | 300 |", ["objectors-too-many 会议!E2"]),
        ("2020-07-23 | 2020-07-24 | 2020-08-02 | 1 | 300.01 |", ["objecting-area-too-large 会议!F2"]),
        ("2020-07-23 | 2020-07-24 | 2020-08-02 | 1 | |", ["objecting-area-missing 会议!F2"]),
        ("2020-07-23 | 2020-07-24 | 2020-08-02 | 0 | |", []),
        ("2020-07-23 | 2020-07-24 | 2020-07-20 | | |", ["posting-reversed 会议!D2"]),
        ("2020-07-23 | 2020-07-22 | 2020-08-02 | | |", ["posted-before-meeting 会议!C2"]),
    ],
)
def test_dates_and_objections(line: str, told: list[str]):
    assert posted(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2020-07-23 | 2020-07-26 |", []),
        ("2020-07-23 | 2020-07-27 |", ["committee-posted-late 会议!C2"]),
        ("2020-07-23 | |", ["committee-unposted 会议!C2"]),
        ("2017-12-31 | 2018-02-01 |", []),
    ],
)
def test_a_committee_in_henan_posts_within_three_days(line: str, told: list[str]):
    assert posted(line, MeetingKind.COMMITTEE_HENAN) == told
