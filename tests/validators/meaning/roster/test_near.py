"""Which dwellings an answer may have meant that names none: the same door elsewhere, a room of nearly that number."""

from datetime import date

import pytest

from tests.tables import book, grid
from validators.meaning.roster.near import Near
from validators.reading import read_dossier

ROSTER = (
    "| 楼栋 | 单元 | 楼层 | 户位 | 房号 | 建筑面积 | 产权人 |\n"
    "| 1 | 1 | 5 | 东 | 501 | 50 | 甲 |\n| 1 | 1 | 5 | 西 | 502 | 50 | 乙 |\n"
    "| 1 | 2 | 5 | 东 | 503 | 50 | 丙 |\n| 2 | 1 | 5 | 东 | 501 | 50 | 丁 |\n"
)
HEAD = "| 楼栋 | 单元 | 楼层 | 户位 | 房号 | 意见 | 签字 |\n"


def meant(*answers: str) -> list[str]:
    """The owners of the dwellings that the last answer, which finds no dwelling, may have meant."""
    rows = HEAD + "".join(f"| {answer} |\n" for answer in answers)
    found = read_dossier(book(grid("户室清册", ROSTER), grid("同意表", rows)), date(2026, 1, 1)).dossier
    lost = found.answers[-1]
    assert found.register.dwelling_of[len(found.answers) - 1] is None
    return [found.dwellings[index].owner for index in Near(found, [lost]).to(lost)]


@pytest.mark.parametrize(
    ("answer", "owners"),
    [
        ("1 | 3 | 5 | 东 | | 同意 | 甲", ["甲", "丙"]),
        ("1 | 3 | 5 | 西 | | 同意 | 乙", ["乙"]),
        ("1 | 3 | | | 502 | 同意 | 乙", ["乙"]),
        ("2 | 9 | | | 501 | 同意 | 丁", ["丁"]),
        ("1 | 1 | | | 505 | 同意 | 甲", ["甲", "乙"]),
        ("9 | 1 | 5 | 东 | | 同意 | 甲", []),
    ],
)
def test_the_same_door_of_another_unit_or_a_room_of_nearly_that_number(answer, owners):
    assert sorted(meant(answer)) == sorted(owners)


def test_those_without_an_answer_come_first():
    assert meant("1 | 1 | | | 501 | 同意 | 甲", "1 | 3 | 5 | 东 | | 同意 | 丙") == ["丙", "甲"]
