"""What was expected before the count against what was entered: each difference is an error that says both numbers."""

import pytest

from tests.outcomes import outcome

ROSTER = """
| 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
| 1 | 1 | 101 | 住宅 | 50.25 | 甲 |
| 1 | 1 | 102 | 住宅 | 60    | 乙 |
| 1 | 1 | 201 | 住宅 | 70.5  | 丙 |
| 1 |   | 商铺1 | 商铺 | 100 | 丁 |
| 1 |   | 车位1 | 车位 | 12  | 丁 |
"""
ANSWERS = """
| 楼栋 | 单元 | 房号 | 意见 | 签字 |
| 1 | 1 | 101 | 同意 | 甲 |
| 1 | 1 | 102 | 不同意 | 乙 |
| 1 | 1 | 201 | 同意 |  |
"""


def said(roster=ROSTER, answers=ANSWERS, **chosen):
    lines = "\n".join(f"| {name} | {value} |" for name, value in chosen.items())
    found = outcome(roster, answers, 参数=f"| 项目 | 值 |\n{lines}")
    return [
        (one.code, one.value, one.message, str(one.severity))
        for one in found.report.findings
        if one.code.startswith("expected-")
    ]


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"登记总户数": "3"},
        {"登记总面积": "280.75"},
        {"登记总面积": "292.75", "车位计入": "是"},
        {"登记总户数": "4", "商铺计入户数": "是"},
        {"发放票数": "3"},
        {"登记总户数": "", "登记总面积": "", "发放票数": ""},
    ],
)
def test_what_comes_to_the_same_says_nothing(chosen):
    assert said(**chosen) == []


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("4", "登记总户数是 4 户，户室清册有 3 户，录入的少 1"),
        ("2", "登记总户数是 2 户，户室清册有 3 户，录入的多 1"),
        ("134", "录入的少 131"),
        ("0", "录入的多 3"),
        ("1", "户室清册有 3 户"),
    ],
)
def test_another_number_of_households_is_an_error_that_says_both(told, words):
    ((code, value, message, severity),) = said(登记总户数=told)
    assert (code, value, severity) == ("expected-households", told, "error")
    assert words in message


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("280.76", "登记总面积是 280.76 ㎡，户室清册计入的合计 280.75 ㎡，录入的少 0.01 ㎡"),
        ("280.74", "录入的多 0.01 ㎡"),
        ("292.75", "录入的少 12.00 ㎡"),
        ("180.75", "录入的多 100.00 ㎡"),
        ("11485.22", "合计 280.75 ㎡"),
    ],
)
def test_another_area_is_an_error_to_the_hundredth(told, words):
    ((code, _, message, severity),) = said(登记总面积=told)
    assert (code, severity) == ("expected-area", "error")
    assert words in message


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("2", ["expected-slips", "expected-slips-returned"]),
        ("0", ["expected-slips", "expected-slips-returned"]),
        ("1", ["expected-slips", "expected-slips-returned"]),
        ("4", ["expected-slips"]),
        ("300", ["expected-slips"]),
    ],
)
def test_slips_are_one_a_household_and_no_more_come_back_than_went_out(told, codes):
    found = said(发放票数=told)
    assert sorted(code for code, *_ in found) == codes
    assert all("3 户" in message and f"{told} 张" in message for _, _, message, _ in found)


def test_without_a_roster_there_is_nothing_to_compare():
    assert said(roster="", 登记总户数="4") == []


def test_the_finding_stands_at_the_line_of_the_settings():
    found = outcome(ROSTER, ANSWERS, 参数="| 项目 | 值 |\n| 小区名称 | 甲 |\n| 登记总户数 | 9 |")
    (one,) = [each for each in found.report.findings if each.code == "expected-households"]
    assert str(one.place) == "参数!B3"
    assert found.draft


@pytest.mark.parametrize("bad", ["三户", "-1", "3.5", "#REF!", "约3"])
def test_a_number_that_cannot_be_read_is_told_and_nothing_is_compared(bad):
    found = outcome(ROSTER, ANSWERS, 参数=f"| 项目 | 值 |\n| 登记总户数 | {bad} |")
    codes = [one.code for one in found.report.findings if str(one.place) == "参数!B2"]
    assert codes
    assert not [code for code in codes if code.startswith("expected-")]
