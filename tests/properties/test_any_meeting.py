"""Whatever stands in the cells of a meeting's sheets: nothing raises, nobody is counted twice, every text prints."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from addin.hosts.plain import plain
from addin.paper.meetings.sessions import build as build_sessions
from addin.pipeline import analyse
from addin.tell.meetings import people_sheet as people
from addin.tell.meetings import sessions_sheet as sessions
from addin.tell.roster.questions import asking
from validators import checks
from validators.grid import Book, Grid
from validators.reading import read_dossier
from validators.sheets.vote.choices import MeetingKind

HEADS = {
    "会议": ("会议", "日期", "会议类型", "公示开始", "公示结束", "书面反对人数", "书面反对面积"),
    "会议签到": ("会议", "日期", "类别", "姓名", "住址", "签到"),
    "表决票": ("议题", "票号", "姓名", "住址", "意见", "签字", "票样", "会议"),
    "决议签字": ("决议", "姓名", "住址", "会议"),
    "人工确认": ("甲", "甲出处", "乙", "乙出处", "结论", "确认人"),
}
NAMES = ("余聚安", "亓文简", "祁文简", "程惠", "郭惠", "胡", "\U00020bb7晴霞", "甲、乙", "")
WORDS = (
    *(
        "业委会成员",
        "业主代表",
        "列席人员",
        "通过",
        "不通过",
        "弃权",
        "看不清",
        "未勾选",
        "多勾",
        "同一人",
        "不是同一人",
    ),
    *("有弃权栏", "无弃权栏", "是", "否", "会议签到", "表决票", "1#1单元1楼东", "1栋1单元1层1号", "第一次", "第二次"),
)
CELLS = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(WORDS),
    st.sampled_from([kind.value for kind in MeetingKind]),
    st.sampled_from(["", " ", "#REF!", "合计", "2020-07-23", 3.0, 0.0, True, date(2020, 7, 23), date(2020, 8, 2)]),
    st.text(max_size=3),
)
ROSTER = Grid(
    "户室清册",
    [
        ["楼栋", "单元", "楼层", "房号", "户位", "建筑面积", "产权人"],
        ["1", "1", 1.0, "1", "东", 50.0, "余聚安"],
        ["1", "1", 1.0, "2", "西", 50.0, "祁文简"],
    ],
)


@st.composite
def books(draw: st.DrawFn) -> Book:
    grids = [ROSTER, Grid("参数", [["项目", "值"], ["会议类型", draw(st.sampled_from([*MeetingKind])).value]])]
    for name, heads in HEADS.items():
        width = len(heads)
        rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=5))
        grids.append(Grid(name, [list(heads), *rows]))
    return Book("会.xlsx", tuple(grids))


@settings(deadline=None, max_examples=120)
@given(books())
def test_nothing_in_any_cell_raises_and_every_text_prints(book):
    outcome = analyse(book, date(2020, 8, 1))
    assert all(f.message and f.fix and f.english for f in outcome.report.findings)
    for row in (*sessions.rows(outcome), *people.rows(outcome)):
        assert [plain(cell) for cell in row]
    assert all(question.one and question.other for question in asking(outcome).questions)


@settings(deadline=None, max_examples=80)
@given(books())
def test_every_slip_is_counted_once_and_no_more_agree_than_came(book):
    dossier = read_dossier(book, date(2020, 8, 1)).dossier
    checks.run(dossier)
    outcome = analyse(book, date(2020, 8, 1))
    polls = [poll for session in outcome.paper.meetings.sessions for poll in session.polls]
    assert sum(len(poll.slips) for poll in polls) == len(dossier.papers.ballots)
    assert all(sum(poll.counts.values()) == len(poll.slips) for poll in polls)
    for session in outcome.paper.meetings.sessions:
        for test in (*session.tests, *(test for poll in session.polls for test in poll.tests)):
            if test.title not in ("公示天数", "书面反对") and test.part is not None and test.whole is not None:
                assert test.part <= test.whole
    seats = Counter(
        (line.title, paper, person.place)
        for line in outcome.paper.meetings.lines
        for paper, person in line.seats.items()
        if line.title != "其他卷宗"
    )
    assert all(count == 1 for count in seats.values())
    assert build_sessions(dossier, outcome.roll) is not None
