"""The sign-in sheet and the notice of the result, filled with the sample."""

from fractions import Fraction

import pytest

from addin.tell.catalogue import figures, records
from addin.workbook.forms import meeting_signin, vote_notice
from tests.addin.workbook.forms.filled import filled, sample, texts
from tests.outcomes import outcome as made
from tests.validators.checks.meeting_papers import ROSTER

ORDER = (
    *("投票标题", "事项概述", "投票涉及范围", "开始时间", "结束时间", "发起单位", "联系人", "电话"),
    *("涉及总人数（人）", "涉及总面积（㎡）", "参与投票人数（人）", "参与面积（㎡）", "参与人数占比", "参与面积占比"),
    *("同意人数（人）", "同意面积（㎡）", "同意人数占参与人数比例", "同意面积占参与面积比例"),
)
"""sources.md §4.5."""


@pytest.mark.parametrize("clean", [True, False])
def test_the_sign_in_sheet_has_the_seeds_head_and_its_eighteen_people(clean):
    book = filled(meeting_signin.FILE, sample(clean))
    (sheet,) = book.worksheets
    assert sheet.title == "第一届业主委员会第二次会议"
    said = texts(sheet)
    for word in ("审议小区改造提升实施方案", "2020年7月23日 19:30", "锦绣社区二楼会议室", "陈合民", "余聚安"):
        assert word in said
    assert "列名 18 人，到会 16 人；有表决权的应到 11 人，实到 11 人" in said
    rows = [[cell.value for cell in row[:6]] for row in sheet.iter_rows(min_row=8, max_row=25)]
    assert rows[0] == ["业委会成员", "余聚安", "主任", "市农研所", "1#2单元4楼东", "余聚安"]
    assert [row[1] for row in rows if not row[5]] == ["陈建敏", "郭宏民"]


def test_the_notice_has_its_fields_in_order_and_quotes_the_law_of_its_day():
    (sheet,) = filled(vote_notice.FILE, sample(True)).worksheets
    said = texts(sheet)
    places = [said.index(label) for label in ORDER]
    assert places == sorted(places)
    assert "通过" in said
    (closing,) = [text for text in said if text.startswith("　　本次表决适用")]
    assert "《物权法》" in closing
    assert "《物权法》第七十六条" in closing
    assert "《民法典》" not in closing


def test_what_the_notice_says_is_what_was_counted():
    outcome = sample(True)
    (record,) = records(outcome)["表决结果"]
    persons = outcome.compound.persons
    taking_part = persons.agree + persons.against + persons.abstain
    assert record["参与投票人数"] == taking_part
    assert record["同意人数占参与人数比例"] == Fraction(persons.agree, taking_part)
    assert record["同意人数占总人数比例"] == Fraction(persons.agree, persons.total)


def test_the_figures_of_the_meeting():
    found = figures(sample(False))
    assert (found["列名人数"], found["应到人数"], found["实到人数"]) == (18, 11, 11)
    assert (found["收回表决票"], found["表决票看不清"], found["表决票弃权"]) == (11, 11, 0)


@pytest.mark.parametrize(("clean", "said"), [(True, "通过"), (False, "无法判定")])
def test_lost_marks_leave_the_count_of_slips_undecided(clean, said):
    (record,) = records(sample(clean))["表决票统计"]
    assert (record["收回"], record["结论"]) == (11, said)


SETTINGS = (
    "| 项目 | 值 |\n| 议题 | 改造 |\n| 表决日期 | 2021-06-01 |\n| 会议类型 | 业主大会 |\n| 联系电话 | 0393-1234567 |"
)


def on_slips(slips: str, answers: str = ""):
    (record,) = records(made(ROSTER, answers, 参数=SETTINGS, 表决票=f"| 姓名 | 意见 |\n{slips}"))["表决结果"]
    return record


def test_where_all_the_owners_voted_on_slips_the_notice_is_of_the_slips():
    record = on_slips("\n".join(f"| {name} | 通过 |" for name in ("甲一民", "乙二平", "丙三生", "丁四海")))
    assert (record["参与投票人数"], record["同意人数"], record["结论"], record["电话"]) == (
        4,
        4,
        "通过",
        "0393-1234567",
    )
    consent = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 甲一民 |"
    assert on_slips("| 乙二平 | 通过 |\n| 丙三生 | 通过 |", consent)["同意人数"] == 1


def test_a_notice_does_not_decide_what_an_unread_slip_may_turn():
    record = on_slips("| 甲一民 | 通过 |\n| 乙二平 | 通过 |\n| 丙三生 | 通过 |\n| 丁四海 | 看不清 |")
    assert (record["结论"], record["结论全文"]) == ("无法判定", "尚不能判定（有表决票看不清或待核对）")


def test_the_office_phone_stands_on_the_notice():
    assert "0393-1234567" in texts(filled(vote_notice.FILE, sample(True)).worksheets[0])
