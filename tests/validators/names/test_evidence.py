import pytest

from tests.dossiers import dossier
from tests.validators.names.people import answered, people
from validators.names.confirmed import Confirmed
from validators.names.evidence import Evidence, evidence
from validators.names.person import Known, known

ROSTER = """
    | 楼栋 | 单元 | 楼层 | 房号 | 户位 | 建筑面积 | 产权人 |
    | 2    | 1    | 1    | 1    | 东   | 80       | 范晴霞 |
    | 2    | 2    | 2    | 4    | 西   | 80       | 郭江   |
    | 3    | 2    | 6    |      | 东   | 80       | 汪山   |
    | 平房 | 4    |      | 1    |      | 50       | 郭惠   |
"""
KNOWN = known(dossier(ROSTER).dwellings, Confirmed())


def of(one: str, other: str, what: Known = KNOWN, lone: bool = False) -> Evidence | None:
    (a,), (b,) = people(one, "会议签到", what), people(other, "表决票", what)
    return evidence(a, b, what, lone)


@pytest.mark.parametrize(
    ("one", "other", "score", "why"),
    [
        ("范晴霞", "范晴霞", 100, "姓名相同"),
        ("亓文简", "祁文简", 90, "读音相同"),
        ("谷献锋", "谷献岭", 70, "只差一个字"),
        ("李洪锡", "李洪铭", 78, "只差一个字，字形相近"),
        ("余会民", "余全民", 78, "只差一个字，字形相近"),
        ("亓文简", "祁文松", 45, "都有“文”，“亓”“祁”读音相同"),
        ("程惠", "郭惠", 30, "名相同、姓不同"),
        ("余会民", "余江", 20, "只有姓相同"),
        ("冯志民", "汪志江", 15, "名中都有“志”"),
        ("胡", "胡桂兰", 40, "只写了姓"),
    ],
)
def test_each_kind_of_likeness_has_its_score_and_its_reason(one: str, other: str, score: int, why: str):
    assert of(one, other) == (score, why, False)


def test_a_surname_that_nobody_else_bears_says_a_little_more():
    assert of("谷献锋", "谷超岭", lone=True) == (30, "两处姓“谷”的都只有这一位", False)


@pytest.mark.parametrize(("one", "other"), [("余聚安", "李石生"), ("胡", "余聚安"), ("汪山", "李江")])
def test_names_with_nothing_in_common_are_not_suggested(one: str, other: str):
    assert of(one, other) is None


def test_one_address_speaks_for_one_person_in_whatever_spelling():
    assert of("冯晴霞/2#1单元1楼东", "范晴霞/2栋1单元1层1号") == (87, "只差一个字，住址相同", False)


def test_number_1_is_the_east_door_only_where_the_roster_says_so():
    assert of("余聚安/2#1单元1楼东", "李石生/2栋1单元1层1号") == (45, "住址相同、姓名不像", False)
    assert of("余聚安/2#1单元1楼东", "李石生/2栋1单元1层1号", Known()) is None


def test_two_addresses_speak_against_it():
    assert of("冯晴霞/2#1单元1楼东", "范晴霞/2#2单元2楼西").score < 50  # type: ignore[union-attr]
    assert of("郭惠/平房4排1号", "郭惠/2#2单元2楼西") == (60, "姓名相同、住址不同", False)


def test_the_roster_having_both_names_speaks_against_it():
    found = of("郭惠", "郭江", lone=True)
    assert found == (5, "两处姓“郭”的都只有这一位，但户室清册里各有房屋", False)
    assert not found.sure


def test_what_a_person_answered_goes_before_everything():
    said = known((), answered("余聚安@会议签到 = 李石生@表决票", "范晴霞@会议签到 ≠ 范晴霞@表决票"))
    assert of("余聚安", "李石生", said) == (100, "已确认为同一人", True)
    assert of("范晴霞", "范晴霞", said) is None
