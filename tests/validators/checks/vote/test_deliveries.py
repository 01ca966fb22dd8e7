"""送达: a sheet by door stands for the columns of 户室清册; what finds no door, or contradicts them, is told."""

from datetime import date

import pytest

from tests.outcomes import outcome

ROSTER = (
    "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 | 送达日期 | 送达方式 |\n"
    "| 1 | 1 | 101 | 50 | 赵一平 | '13800000001 | {day} | {how} |\n"
    "| 1 | 1 | 102 | 50 | 钱二宝 | '13800000002 |  |  |\n"
)
SETTINGS = (
    "| 项目 | 值 |\n| 小区名称 | 幸福里 |\n| 议题 | 改造 |\n| 表决日期 | 2022-07-23 |\n| 事项类型 | 一般 |\n"
    "| 未返票处理 | 视为弃权 |\n| 未返票依据 | 议事规则第十条 |\n"
)
HEAD = "| 楼栋 | 单元 | 房号 | 送达日期 | 送达方式 |"


def read(*rows, day="", how=""):
    sheet = "\n".join([HEAD, *(f"| 1 | 1 | {row} |" for row in rows)])
    return outcome(ROSTER.format(day=day, how=how), "", 参数=SETTINGS, 送达=sheet)


def told(found):
    return [(one.code, str(one.place)) for one in found.report.findings if one.code.startswith("delivery")]


def served(found):
    return [(one.row.served_on, one.row.served_how, one.served) for one in found.roll.dwellings]


def test_a_row_serves_its_door_and_nobody_elses():
    found = read("101 | 2022-07-01 | 当面送达")
    assert served(found) == [(date(2022, 7, 1), "当面送达", True), (None, "", False)]
    assert found.compound.persons.served == 1
    assert told(found) == []


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        (("101 | 2022-07-01 | 未送达", "101 | 2022-07-03 | 当面送达"), "2022-07-03"),
        (("101 | 2022-07-05 | 当面送达", "101 | 2022-07-03 | 当面送达"), "2022-07-03"),
        (("101 | 2022-07-01 | 他人代收", "101 | 2022-07-09 | 当面送达"), "2022-07-09"),
        (("101 |  | 当面送达", "101 | 2022-07-03 | 邮寄"), "2022-07-03"),
        (("101 | 2022-07-01 | 未送达", "101 | 2022-07-02 | 他人代收"), "2022-07-02"),
    ],
)
def test_of_several_rows_for_a_door_the_best_counts(rows, counts):
    found = read(*rows)
    assert served(found)[0][0] == date.fromisoformat(counts)
    assert told(found) == []


@pytest.mark.parametrize(
    ("rows", "chosen", "expected"),
    [
        (("109 | 2022-07-01 | 当面送达",), {}, ("delivery-door-unknown", "送达!C2")),
        (("101 | 2022-07-01 | 当面送达",), {"day": "2022-07-02", "how": "当面送达"}, ("delivery-differs", "送达!D2")),
        (("101 | 2022-07-01 | 当面送达",), {"how": "未送达"}, ("delivery-differs", "送达!D2")),
        (("101 | 2022-07-01 | 邮寄",), {"day": "2022-07-01", "how": "当面送达"}, ("delivery-differs", "送达!D2")),
        (("102 |  | ",), {}, ("delivery-blank", "送达!C2")),
    ],
)
def test_what_does_not_fit_is_told_at_its_cell(rows, chosen, expected):
    assert told(read(*rows, **chosen)) == [expected]


def test_the_same_said_in_both_places_is_no_remark():
    found = read("101 | 2022-07-01 | 当面送达", day="2022-07-01", how="当面送达")
    assert told(found) == []


def test_nobody_served_by_the_sheet_is_deemed_nothing():
    found = read("101 | 2022-07-24 | 当面送达")
    assert found.compound.persons.served == 0
