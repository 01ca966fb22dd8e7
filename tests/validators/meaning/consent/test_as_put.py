"""An answer as an answer to the motion as it was put: paying asked apart, consent taken back, votes given online."""

import pytest

from tests.outcomes import outcome

ROSTER = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 1 | 101 | 50 | 张三 |\n| 1 | 102 | 50 | 李四 |"


def counted(heads: str, cells: str, settings: str = "", other: str = "") -> str:
    """What dwelling 101 counts as; `other`: the cells of a second row, of 102."""
    rows = f"| 1 | 101 | {cells} |\n" + (f"| 1 | 102 | {other} |\n" if other else "")
    lines = f"| 项目 | 值 |\n| 表决日期 | 2024-05-06 |\n{settings}"
    found = outcome(ROSTER, f"| 楼栋 | 房号 | {heads} |\n{rows}", 参数=lines)
    return found.roll.dwellings[0].answer.word


PAYING = "意见 | 签字 | 出资意见"


@pytest.mark.parametrize(
    ("renovates", "pays", "word"),
    [
        ("同意", "同意", "同意"),
        ("同意", "不同意", "不同意"),
        ("不同意", "同意", "不同意"),
        ("不同意", "不同意", "不同意"),
        ("弃权", "同意", "弃权"),
        ("同意", "弃权", "无效"),
        ("同意", "", "无效"),
    ],
)
def test_where_paying_is_asked_apart_both_answers_make_one(renovates, pays, word):
    assert counted(PAYING, f"{renovates} | 张三 | {pays}", other="同意 | 李四 | 同意") == word


def test_where_nobody_was_asked_about_paying_consent_is_consent():
    assert counted(PAYING, "同意 | 张三 | ", other="同意 | 李四 | ") == "同意"


@pytest.mark.parametrize(
    ("opinion", "note", "word"),
    [
        ("同意", "一楼，常年在家", "同意"),
        ("同意", "不出钱", "无效"),
        ("同意", "装电梯才同意", "无效"),
        ("不同意", "不出钱", "不同意"),
        ("弃权", "不出钱", "弃权"),
    ],
)
def test_a_remark_that_takes_consent_back_touches_consent_only(opinion, note, word):
    assert counted("意见 | 签字 | 备注", f"{opinion} | 张三 | {note}") == word


@pytest.mark.parametrize(
    ("way", "signature", "setting", "word"),
    [
        ("线上", "", "是", "同意"),
        ("线上", "", "否", "无效"),
        ("线上", "张三", "否", "同意"),
        ("线上", "张三", "是", "同意"),
        ("纸质", "", "是", "无效"),
        ("", "", "是", "无效"),
    ],
)
def test_only_an_online_vote_under_a_real_name_needs_no_signature(way, signature, setting, word):
    lines = f"| 线上实名免签字 | {setting} |"
    assert counted("意见 | 签字 | 答复方式", f"同意 | {signature} | {way}", lines) == word


def test_an_online_row_without_an_opinion_is_no_answer():
    assert counted("意见 | 签字 | 答复方式", " | | 线上", "| 线上实名免签字 | 是 |") == "未收"
