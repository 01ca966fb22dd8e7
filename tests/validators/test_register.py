"""Which dwelling an answer finds, and which dwellings one person owns."""

import pytest

from tests.tables import grid
from validators.register import Register, register
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.read import read_table

AT = "| 楼栋 | 单元 | 楼层 | 房号 | 户位 |"


def looked_up(homes: list[str], asked: list[str], developer: str = "") -> Register:
    """Addresses as `3|1|5|502|东`, blanks left out at the end."""
    roster = "\n".join([f"{AT} 建筑面积 | 产权人 |", *(_line(home, "89.5 | 张三") for home in homes)])
    answers = "\n".join([f"{AT} 意见 | 签字 |", *(_line(answer, "同意 | 张三") for answer in asked)])
    dwellings = read_table(grid("户室清册", roster), DwellingRow).rows
    given = read_table(grid("同意表", answers), ConsentRow).rows
    assert (len(dwellings), len(given)) == (len(homes), len(asked))
    return register(dwellings, given, developer)


def _line(address: str, rest: str) -> str:
    parts = address.split("/")
    return f"| {' | '.join(parts + [''] * (5 - len(parts)))} | {rest} |"


@pytest.mark.parametrize(
    ("home", "answer"),
    [
        ("3/1/5/502", "3/1/5/502"),
        ("3/1/5/502", "三号楼/一单元//502室"),
        ("3/1//502", "3/1/5/502/东"),
        ("4/1/4//东", "4#/1/4//东户"),
        ("4/1/4/401/东", "4/1/4//东"),
        ("4/1/4/7", "4/1/4/7号"),
        ("4/1//7", "4/1/4/7"),
        ("4/1/4/7", "4/1//7"),
        ("平房/2//3", "平房/2排//3号"),
        ("307//1//东", "307/1/1//东"),
    ],
)
def test_an_answer_finds_its_dwelling_however_it_is_spelt(home: str, answer: str) -> None:
    assert looked_up(["1/1/1/101", home], [answer]).dwelling_of == [1]


@pytest.mark.parametrize(
    ("homes", "answer"),
    [
        (["3/1/5/502"], "3/1/5/503"),
        (["3/1/5/502"], "4/1/5/502"),
        (["3/1/5/502"], "3/2/5/502"),
        (["4/1/4/7"], "4/1/3/7"),
        (["2/1/1//东"], "2/1/1/1"),
        (["3/1/5/501/东"], "3/1/5/502/东"),
        (["3/1/5/502", "3/2/5/502"], "3//5/502"),
        (["4/1/3/7", "4/1/4/7"], "4/1//7"),
        (["平房/1//3", "平房/2//3"], "平房///3"),
        (["3/1/5/501/东", "3/1/5/502/东"], "3/1/5//东"),
    ],
)
def test_an_answer_that_fits_none_or_several_finds_none(homes: list[str], answer: str) -> None:
    assert looked_up(homes, [answer]).dwelling_of == [None]


def test_a_missing_unit_is_no_matter_where_one_dwelling_fits() -> None:
    assert looked_up(["3/1/5/502", "3/2/5/504"], ["3//5/502", "3//5/504"]).dwelling_of == [0, 1]


def test_the_real_grid_without_its_unit_finds_the_only_unit_there_is() -> None:
    assert looked_up(["307/1/1//东", "307/1/1//西"], ["307//1//西"]).dwelling_of == [1]


def test_answers_of_a_dwelling_stand_in_order() -> None:
    found = looked_up(["3/1/5/501", "3/1/5/502"], ["3/1/5/502", "3/1/5/999", "3/1//502"])
    assert found.answers_of == {1: [0, 2]}


def test_a_dwelling_listed_again_is_a_twin_of_the_first() -> None:
    found = looked_up(["3/1/5/502", "3/1/5/503", "3/1//502", "3/1/5/502/东"], ["3/1//502", "3/1/5//东"])
    assert found.twins == {2: 0, 3: 0}
    assert found.dwelling_of == [0, 0]


def test_two_rooms_on_the_same_side_are_no_twins() -> None:
    assert looked_up(["3/1/5/501/东", "3/1/5/502/东"], []).twins == {}


def test_an_empty_roster_finds_nothing() -> None:
    assert register((), (), "") == Register([], {}, {}, [], [], [])


def persons(owners: str, developer: str = "") -> list[int]:
    lines = [f"| 1 | {100 + number} | {line.strip()} |" for number, line in enumerate(owners.strip().splitlines())]
    table = "\n".join(["| 楼栋 | 房号 | 产权人 | 联系电话 | 产权人代码 | 建筑面积 |", *lines])
    return list(register(read_table(grid("户室清册", table), DwellingRow).rows, (), developer).person_of)


def test_one_code_is_one_person_whatever_the_names() -> None:
    assert persons("范晴霞 | | A1 | 80\n冯晴霞 | | A1 | 80\n范晴霞 | | A2 | 80") == [0, 0, 1]


def test_without_codes_name_and_phone_together_are_one_person() -> None:
    owners = """
        张三 | 13803939090 | | 80
        张三 | 13803939090 13803939091 | | 80
        张三 | 13803939092 | | 80
        李四 | 13803939090 | | 80
        """
    assert persons(owners) == [0, 0, 1, 2]


def test_the_same_name_alone_is_not_the_same_person() -> None:
    assert persons("张三 | | | 80\n张三 | | | 80") == [0, 1]


def test_dwellings_without_an_owner_are_apart() -> None:
    assert persons("| 13803939090 | | 80\n| 13803939090 | | 80") == [0, 1]


def test_all_that_is_unsold_belongs_to_the_developer() -> None:
    owners = "金田置业 | | | 80\n未出售 | | | 80\n张三 | | | 80\n金田置业 | 13803939090 | | 80"
    assert persons(owners, developer="金田置业") == [0, 0, 1, 0]
    assert persons(owners) == [0, 1, 2, 3]


def test_what_is_unsold_has_one_owner_even_where_the_developer_is_not_named() -> None:
    assert persons("未售 | | | 80\n未出售 | | | 80\n张三 | | | 80\n未售 | | | 80") == [0, 0, 1, 0]
