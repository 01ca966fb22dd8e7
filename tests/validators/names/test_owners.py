"""Who is one person: joined by any reading, or only perhaps one and asked about."""

from typing import NamedTuple

import pytest

from validators.names.confirmed import Confirmed
from validators.names.owners import ROSTER, Why, owners
from validators.sheets.roster.confirmations import Conclusion

P, Q, R = "13800001111", "13800002222", "13800003333"


class Home(NamedTuple):
    owner: str
    owner_code: str = ""
    phones: tuple[str, ...] = ()
    address: str = ""


def people(*homes: tuple[str, str, str], developer: str = "", said: Confirmed | None = None):
    """(owner, code, phones parted by a blank) a dwelling → the persons, and why some may be one."""
    rows = [Home(owner, code, tuple(phones.split())) for owner, code, phones in homes]
    found = owners(rows, developer, said)
    return list(found.person_of), [(link.why, link.joined) for link in found.links]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("张三、李四", "", P), ("李四、张三", "", P)),
        (("张三、李四、王五", "", P), ("王五、张三、李四", "", f"{Q} {P}")),
        (("张三", "", f"{P} {Q}"), ("张三", "", f"{Q} {P}")),
        (("张三", "", f"{P} {Q}"), ("张三", "", Q)),
        (("张三", "A1", P), ("张三", "", P)),
        (("张三", "", P), ("张三", "A1", P)),
        (("张三", "001", ""), ("张三", "1", "")),
        (("张三", "a-01", P), ("张三", "A1", Q)),
        (("张三", "Ａ１", ""), ("张三", "A1", "")),
        (("张三", "A1", ""), ("张三、李四", "A1", "")),
        (("张三（已故）", "", P), ("张三", "", P)),
        (("未售", "", ""), ("未出售", "", "")),
        (("试建房地产有限公司（未售）", "", ""), ("未售", "", "")),
        (("试建房地产有限公司（尚未售出）", "", ""), ("试建房地产有限公司", "", P)),
        (("未售房屋", "", ""), ("试建房地产有限公司（待售）", "", "")),
        (("试建房地产有限公司（未售）", "", ""), ("试建房地产有限公司（已售未交付）", "", "")),
        (("试建房地产有限公司（未售）", "", ""), ("张三（已售未交付）", "", P)),
        (("未售", "", ""), ("李四（已售、尚未交付）", "", "")),
        (("未售", "", ""), ("已出售未交房", "", "")),
        (("张三（已售未交付）", "", P), ("李四（已售未交付）", "", "")),
        (("市第一机械厂房产公司", "", ""), ("市第一机械厂房产公司", "", "")),
        (("示范区锦绣居委会", "", ""), ("示范区锦绣居委会", "", P)),
    ],
)
def test_what_is_one_person_by_any_reading_is_counted_once(one, other):
    assert people(one, other) == ([0, 0], [])


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("张三", "", ""), ("张三", "", ""), Why.SAME_NAME),
        (("张三", "A1", ""), ("张三", "", P), Why.SAME_NAME),
        (("张三、李四", "", ""), ("李四、张三", "", P), Why.SAME_NAME),
        (("张三丰", "", P), ("张三锋", "", P), Why.ALIKE),
        (("亓文简", "", P), ("祁文简", "", f"{Q} {P}"), Why.ALIKE),
        (("张三", "", P), ("张三、李四", "", P), Why.SHARED),
        (("张三", "001", ""), ("李四", "1", ""), Why.LIKE_CODE),
        (("甲地产有限公司（未售）", "", ""), ("乙地产有限公司（未售）", "", ""), Why.DEVELOPER),
    ],
)
def test_what_only_may_be_one_person_is_counted_apart_and_asked(one, other, why):
    assert people(one, other) == ([0, 1], [(why, False)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("张三", "", P), ("张三", "", Q)),
        (("张三", "A1", ""), ("张三", "A2", "")),
        (("张三", "A1", P), ("张三", "A2", P)),
        (("张三", "", P), ("李四", "", P)),
        (("程惠", "", P), ("郭惠", "", P)),
        (("张三、李四", "", ""), ("张三", "", "")),
        (("", "", P), ("", "", P)),
        (("", "", ""), ("", "", "")),
    ],
)
def test_two_persons_are_two_and_nobody_is_asked(one, other):
    assert people(one, other) == ([0, 1], [])


def test_a_code_on_two_names_counts_as_one_person_and_is_asked():
    assert people(("张三", "A1", P), ("王五", "A1", Q)) == ([0, 0], [(Why.ONE_CODE, True)])


def test_a_dwelling_without_a_code_is_nobodys_of_two_codes_with_its_name_and_phone():
    found, why = people(("张三", "A1", P), ("张三", "A2", P), ("张三", "", P))
    assert found == [0, 1, 2]
    assert why == [(Why.SAME_NAME, False)] * 2


def test_what_is_unsold_and_names_no_firm_goes_with_the_first_of_two():
    firms = ("甲地产有限公司（未售）", "", ""), ("乙地产有限公司（未售）", "", ""), ("未售", "", "")
    assert people(*firms) == ([0, 1, 0], [(Why.DEVELOPER, False), (Why.DEVELOPER, True)])


def said(one: tuple[str, str], other: tuple[str, str], conclusion: Conclusion) -> Confirmed:
    return Confirmed({frozenset({one, other}): conclusion})


@pytest.mark.parametrize(
    ("homes", "before"),
    [
        ((("张三", "", ""), ("张三", "", P)), [0, 1]),
        ((("张三", "A1", P), ("王五", "A1", Q)), [0, 0]),
        ((("亓文简", "", P), ("祁文简", "", P)), [0, 1]),
        ((("张三", "", P), ("张三、李四", "", P)), [0, 1]),
        ((("张三", "001", ""), ("李四", "1", "")), [0, 1]),
    ],
)
@pytest.mark.parametrize(("told", "after"), [(Conclusion.ONE, [0, 0]), (Conclusion.TWO, [0, 1])])
def test_an_answer_on_the_sheet_settles_it(homes, before, told, after):
    assert people(*homes)[0] == before
    assert people(*homes, said=said((homes[0][0], ROSTER), (homes[1][0], ROSTER), told)) == (after, [])


def test_one_name_can_be_answered_door_by_door():
    homes = [Home("张三", address="1号楼101"), Home("张三", address="1号楼102"), Home("张三", address="1号楼103")]
    answered = said(("张三", "1号楼101"), ("张三", "1号楼103"), Conclusion.ONE)
    found = owners(homes, said=answered)
    assert list(found.person_of) == [0, 1, 0]
    assert [(link.one, link.other) for link in found.links] == [(0, 1)]


def test_that_somebody_at_a_meeting_is_the_owner_says_nothing_of_two_owners_of_his_name():
    answered = Confirmed({frozenset({("张三", "会议签到"), ("张三", ROSTER)}): Conclusion.ONE})
    assert people(("张三", "", ""), ("张三", "", ""), said=answered) == ([0, 1], [(Why.SAME_NAME, False)])


def test_many_of_one_name_are_asked_about_one_by_one():
    homes = [("张三", "", "")] * 40
    found, why = people(*homes)
    assert found == list(range(40))
    assert len(why) == 39


def test_a_switchboard_tells_nothing_of_anybody():
    homes = [(f"张三{name}", "", P) for name in "丰锋峰烽封疯枫蜂缝逢凤奉"]
    assert not people(*homes)[1]
