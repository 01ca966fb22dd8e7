import pytest

from addin.tell.consent.gap import Gap, gaps, ranks
from tests.outcomes import outcome

ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
    | 1    | 1    | 101  | 50       | 甲     |
    | 1    | 1    | 102  | 50       | 乙     |
    | 1    | 1    | 201  | 50       | 丙     |
    | 1    | 2    | 101  | 60       | 丁     |
    | 1    | 2    | 102  | 60       | 戊     |
    | 1    | 2    | 201  | 60       | 己     |
    | 1    | 3    | 101  | 60       | 庚     |
"""
ANSWERS = """
    | 楼栋 | 单元 | 房号 | 意见 | 签字 |
    | 1    | 1    | 101  | 同意 | 甲   |
    | 1    | 1    | 102  | 同意 | 乙   |
    | 1    | 2    | 101  | 同意 | 丁   |
    | 1    | 3    | 101  | 同意 | 庚   |
"""
VOTE = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 表决日期 | 2021-07-01 |"
POLICY = VOTE + "\n| 政策同意率要求 | 100% |"


def found(settings):
    return gaps(outcome(ROSTER, ANSWERS, 参数=settings))


def test_without_a_policy_the_law_says_what_a_unit_needs():
    assert found(VOTE) == {
        ("1", "1"): Gap(),
        ("1", "2"): Gap(persons=1, area=6000),
        ("1", "3"): Gap(),
    }


def test_a_policy_counts_households():
    assert found(POLICY) == {("1", "1"): Gap(1), ("1", "2"): Gap(2), ("1", "3"): Gap()}


def test_where_neither_can_be_applied_nothing_is_said():
    assert found("| 项目 | 值 |\n| 小区名称 | 甲院 |") == {}


def test_the_unit_that_needs_least_comes_first_and_one_that_has_enough_has_no_place():
    assert ranks(found(POLICY)) == {("1", "1"): 1, ("1", "2"): 2}
    assert ranks({("1", ""): Gap(2), ("2", ""): Gap(2), ("3", ""): Gap(9)}) == {
        ("1", ""): 1,
        ("2", ""): 1,
        ("3", ""): 2,
    }


@pytest.mark.parametrize(
    ("gap", "said"),
    [(Gap(), "已够"), (Gap(2), "2 户"), (Gap(0, 1, 5000), "1 人、50.00 ㎡"), (Gap(0, 0, 1), "0.01 ㎡")],
)
def test_in_words(gap, said):
    assert str(gap) == said
