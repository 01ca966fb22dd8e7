"""纸质与线上: which doors answered on paper, online or both; the settings 重复答复 and 线上实名免签字."""

import pytest

from addin.tell import catalogue
from addin.tell.vote import channels_sheet
from addin.tell.vote.channels import reconciled
from tests.outcomes import outcome, tower

HEAD = "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 签字日期 | 答复方式 |"
MIXED = f"""
{HEAD}
| 1 | 1 | 101 | 同意   | 业主101 | 2022-07-10 | 纸质 |
| 1 | 1 | 101 | 同意   |         | 2022-07-12 | 线上 |
| 1 | 1 | 102 | 同意   | 业主102 | 2022-07-10 | 纸质 |
| 1 | 1 | 102 | 不同意 |         | 2022-07-12 | 线上 |
| 1 | 1 | 103 | 弃权   |         | 2022-07-12 | 线上 |
| 1 | 1 | 104 | 不同意 | 业主104 | 2022-07-10 |      |
"""
SETTINGS = "| 项目 | 值 |\n| 议题 | 改造 |\n| 表决日期 | 2022-07-23 |\n"


def found(answers=MIXED, more=""):
    return outcome(tower(1, 5), answers, 参数=SETTINGS + more)


def test_every_door_with_an_answer_once_the_contradictions_first():
    said = [(one.dwelling.row.room, one.paper, one.online, one.way) for one in reconciled(found())]
    assert said == [
        ("102", "同意", "不同意", "两样都有，不一致"),
        ("101", "同意", "同意", "两样都有，一致"),
        ("104", "不同意", "", "只有纸质"),
        ("103", "", "弃权", "只有线上"),
    ]


def test_the_sheet_begins_with_the_sums_and_the_rule_that_was_followed():
    rows = channels_sheet.rows(found(more="| 重复答复 | 以纸质为准 |\n"))
    assert [(row[1], row[5]) for row in rows[:4]] == [
        ("1 户（重复答复：以纸质为准）", "两样都有，不一致"),
        ("1 户", "两样都有，一致"),
        ("1 户", "只有纸质"),
        ("1 户", "只有线上"),
    ]
    assert rows[4] == [1, "1号楼1单元102", "业主102", "同意", "不同意", "两样都有，不一致", "同意"]


@pytest.mark.parametrize(
    ("rule", "counted"),
    [("无效", "无效"), ("以最后一次为准", "不同意"), ("以纸质为准", "同意"), ("以线上为准", "不同意")],
)
def test_which_of_two_answers_holds_is_a_setting(rule, counted):
    outcome_ = found(more=f"| 重复答复 | {rule} |\n")
    assert reconciled(outcome_)[0].dwelling.answer.word == counted
    codes = {one.code for one in outcome_.report.findings}
    assert ("two-opinions" in codes) is (rule == "无效")
    assert ("repeated-answer" in codes) is (rule != "无效")


@pytest.mark.parametrize(
    ("rule", "days", "counted"),
    [
        ("以最后一次为准", ("2022-07-12", "2022-07-10"), "同意"),
        ("以最后一次为准", ("2022-07-10", "2022-07-10"), "无效"),
        ("以最后一次为准", ("2022-07-10", ""), "无效"),
        ("以纸质为准", ("", ""), "同意"),
        ("以线上为准", ("", ""), "不同意"),
    ],
)
def test_the_last_one_needs_a_day_on_each_and_two_of_one_day_hold_neither(rule, days, counted):
    rows = f"| 1 | 1 | 101 | 同意 | 业主101 | {days[0]} | 纸质 |\n| 1 | 1 | 101 | 不同意 |  | {days[1]} | 线上 |"
    (one,) = reconciled(found(f"{HEAD}\n{rows}\n", f"| 重复答复 | {rule} |\n"))
    assert one.dwelling.answer.word == counted


@pytest.mark.parametrize(
    ("chosen", "channel", "signer", "counted"),
    [
        ("是", "线上", "", "同意"),
        ("否", "线上", "", "无效"),
        ("否", "线上", "业主101", "同意"),
        ("是", "纸质", "", "无效"),
        ("是", "", "", "无效"),
    ],
)
def test_an_online_vote_under_a_real_name_needs_no_signature_where_that_is_the_rule(chosen, channel, signer, counted):
    answers = f"{HEAD}\n| 1 | 1 | 101 | 同意 | {signer} | 2022-07-10 | {channel} |\n"
    roll = found(answers, f"| 线上实名免签字 | {chosen} |\n").roll
    assert roll.dwellings[0].answer.word == counted


@pytest.mark.parametrize(
    ("words", "channel"), [("纸质", "纸质"), ("线上", "线上"), ("电话", None), ("微信", None), ("网络", None)]
)
def test_a_way_of_answering_that_is_no_choice_is_an_error(words, channel):
    answers = f"{HEAD}\n| 1 | 1 | 101 | 同意 | 业主101 | 2022-07-10 | {words} |\n"
    codes = [one.code for one in found(answers).report.findings if one.place.sheet == "同意表"]
    assert ("choice-unknown" in codes) is (channel is None)


def test_an_owner_with_two_doors_one_on_paper_one_online_is_one_person_and_counts_once():
    head = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 产权人代码 |"
    roster = f"{head}\n| 1 | 1 | 101 | 50 | 甲 | A |\n| 1 | 1 | 102 | 60 | 甲 | A |\n"
    answers = (
        f"{HEAD}\n| 1 | 1 | 101 | 同意 | 甲 | 2022-07-10 | 纸质 |\n| 1 | 1 | 102 | 同意 |  | 2022-07-10 | 线上 |\n"
    )
    counted = outcome(roster, answers, 参数=SETTINGS).compound
    assert (counted.persons.agree, counted.area.agree, counted.households.agree) == (1, 11000, 2)


def test_where_nobody_answered_online_there_is_nothing_to_reconcile():
    paper = found(f"{HEAD}\n| 1 | 1 | 101 | 同意 | 业主101 | 2022-07-10 | 纸质 |\n")
    assert channels_sheet.rows(paper) == []
    assert catalogue.figures(paper)["只有纸质户数"] is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("纸质线上一致户数", 1), ("纸质线上不一致户数", 1), ("只有纸质户数", 1), ("只有线上户数", 1)],
)
def test_a_form_may_print_each_sum(name, value):
    assert catalogue.figures(found())[name] == value
