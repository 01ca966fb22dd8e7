"""改造意见 and 出资意见 where a paper asks them apart: both counted, both shown; only who agrees to both consents."""

import pytest

from addin.tell import catalogue
from addin.tell.consent import two_questions_sheet
from tests.outcomes import outcome, tower

HEAD = "| 楼栋 | 单元 | 房号 | {first} | 出资意见 | 签字 | 备注 |"
ASKED = (
    HEAD
    + """
| 1 | 1 | 101 | 同意   | 同意   | 业主101 | |
| 1 | 1 | 102 | 同意   | 不同意 | 业主102 | |
| 1 | 1 | 103 | 不同意 | 不同意 | 业主103 | |
| 1 | 1 | 104 | 同意   | 弃权   | 业主104 | |
| 1 | 1 | 105 | 同意   |        | 业主105 | |
| 1 | 1 | 106 | 同意   | 同意   |         | |
| 1 | 1 | 107 | 弃权   | 同意   | 业主107 | |
"""
)
SETTINGS = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 议题 | 改造 |\n| 表决日期 | 2022-07-23 |\n"


def found(first="改造意见", answers=ASKED):
    return outcome(tower(1, 8), answers.format(first=first), 参数=SETTINGS)


@pytest.mark.parametrize("first", ["改造意见", "意见", "是否同意改造", "业主意见", "是否同意"])
def test_both_questions_are_counted_apart(first):
    (whole, *_) = two_questions_sheet.rows(found(first))
    assert dict(zip(two_questions_sheet.SHEET.headers, whole, strict=True)) == {
        "层级": "小区",
        "名称": "甲院",
        "户数": 8,
        "改造同意": 4,
        "改造不同意": 1,
        "改造弃权": 1,
        "改造无效": 1,
        "改造未表态": 1,
        "出资同意": 2,
        "出资不同意": 2,
        "出资弃权": 1,
        "出资无效": 1,
        "出资未表态": 2,
        "两项都同意": 1,
    }


def test_every_place_has_its_row():
    assert [row[1] for row in two_questions_sheet.rows(found())] == ["甲院", "1号楼", "1号楼1单元"]


@pytest.mark.parametrize(
    ("renovate", "pay", "answer"),
    [
        ("同意", "同意", "同意"),
        ("同意", "不同意", "不同意"),
        ("不同意", "同意", "不同意"),
        ("同意", "弃权", "无效"),
        ("同意", "", "无效"),
        ("弃权", "不同意", "弃权"),
    ],
)
def test_the_motion_as_put_asks_for_both(renovate, pay, answer):
    rows = f"{HEAD}\n| 1 | 1 | 101 | {renovate} | {pay} | 业主101 | |\n| 1 | 1 | 102 | 同意 | 同意 | 业主102 | |\n"
    assert found(answers=rows).roll.dwellings[0].answer.word == answer


@pytest.mark.parametrize(
    ("name", "value"), [("改造同意户数", 4), ("改造不同意户数", 1), ("出资同意户数", 2), ("出资不同意户数", 2)]
)
def test_a_form_may_print_each(name, value):
    assert catalogue.figures(found())[name] == value


def test_a_paper_that_asks_once_has_no_such_sheet():
    once = "| 楼栋 | 单元 | 房号 | {first} | 签字 |\n| 1 | 1 | 101 | 同意 | 业主101 |\n"
    assert two_questions_sheet.rows(found(answers=once)) == []
    assert catalogue.figures(found(answers=once))["出资同意户数"] is None


def test_a_remark_that_takes_it_back_is_no_consent_to_renovate_either():
    rows = (
        f"{HEAD}\n| 1 | 1 | 101 | 同意 | 同意 | 业主101 | 本人要求撤回 |\n| 1 | 1 | 102 | 同意 | 同意 | 业主102 | |\n"
    )
    (whole, *_) = two_questions_sheet.rows(found(answers=rows))
    assert whole[3] == 1
