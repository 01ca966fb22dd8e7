import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.same_name_apart import check

ROSTER = """
    | 楼栋 | 房号 | 建筑面积 | 产权人 | 产权人代码 | 联系电话 |
    | 1    | 101  | 80       | 卢曙明 | {first}    |
    | 1    | 102  | 80       | 宋富兰 |            |          |
    | 1    | 103  | 80       | 卢曙明 | {second}   |
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [("| ", "| "), ("A | ", "| "), ("| '13837337007", "| "), ("A | ", "| '13837337007")],
)
def test_a_name_alone_is_counted_apart_and_said(first: str, second: str) -> None:
    apart = dossier(ROSTER.format(first=first, second=second))
    assert seen(check, apart) == ["same-name-apart 户室清册!D4"]
    assert said(check, apart) == "“卢曙明”名下有 2 处房屋，无法确定是否同一人，现按 2 人计：1号楼101、1号楼103"


@pytest.mark.parametrize(
    ("first", "second"),
    [("A |", "A |"), ("A |", "B |"), ("| '13837337007", "| '13837337007"), ("| '13837337007", "| '13833571108")],
)
def test_codes_or_phones_tell_who_is_who(first: str, second: str) -> None:
    assert not seen(check, dossier(ROSTER.format(first=first, second=second)))


def test_the_developer_is_one_person() -> None:
    assert not seen(check, dossier(ROSTER.format(first="|", second="|"), developer="卢曙明"))


def test_one_dwelling_entered_twice_is_not_two() -> None:
    assert not seen(check, dossier(ROSTER.format(first="|", second="|").replace("103", "101")))


def test_a_missing_owner_is_no_name() -> None:
    assert not seen(check, dossier(ROSTER.format(first="|", second="|").replace("卢曙明", "")))


PAIRS = """
    | 楼栋 | 房号 | 建筑面积 | 产权人 | 产权人代码 | 联系电话 |
    | 1    | 101  | 80       | {one}    |
    | 1    | 102  | 80       | {other}  |
"""


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "张三 | A1 | '13837337007",
            "王五 | A1 | '13833571108",
            "产权人代码“A1”既写给了“张三”（1号楼101），又写给了“王五”，现按 1 人计；不是同一人的会少计一人",
        ),
        (
            "亓文简 | | '13837337007",
            "祁文简 | | '13837337007",
            "“祁文简”与“亓文简”（1号楼101）可能是同一人（电话相同，姓名相近），现按 2 人计",
        ),
        (
            "张三 | | '13837337007",
            "张三、李四 | | '13837337007",
            "“张三、李四”与“张三”（1号楼101）可能是同一人（电话相同，产权人有一部分相同），现按 2 人计",
        ),
    ],
)
def test_how_two_were_counted_who_may_be_one_is_said(one, other, told):
    found = dossier(PAIRS.format(one=one, other=other))
    assert seen(check, found) in (["one-code-two-names 户室清册!D3"], ["owners-perhaps-one 户室清册!D3"])
    assert said(check, found) == told
