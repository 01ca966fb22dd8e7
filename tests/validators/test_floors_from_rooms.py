"""A roster with 房号 and 户位 but no 楼层: the paper grid's 1层东户 finds 101, where the rooms tell their floors."""

from datetime import date

import pytest

from tests.tables import book, grid
from validators.reading import read_dossier

GRID = """
| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |
| 1号楼1单元 | 1 | 同意 | 甲一 | 不同意 | 甲二 |
| | 2 | 不同意 | 甲三 | 同意 | 甲四 |
"""


def rooms_found(
    rooms: list[str], head: str = "| 楼栋 | 单元 | 房号 | 户位 | 建筑面积 | 产权人 |\n", floors: str = ""
) -> list[str]:
    doors = ["东", "西"] * 2
    lines = [
        f"| 1 | 1 | '{room} | {door} | 80 | 甲{n} |{floors}"
        for room, door, n in zip(rooms, doors, "一二三四", strict=True)
    ]
    dossier = read_dossier(
        book(grid("户室清册", head + "\n".join(lines)), grid("同意表-1号楼", GRID)), date(2022, 7, 1)
    ).dossier
    found = dossier.register.dwelling_of
    return [dossier.dwellings[at].room if at is not None else "" for at in found]


@pytest.mark.parametrize(
    ("rooms", "found"),
    [
        (["101", "102", "201", "202"], ["101", "102", "201", "202"]),
        (["101", "103", "201", "203"], ["101", "103", "201", "203"]),
        (["0101", "0102", "0201", "0202"], ["101", "102", "201", "202"]),
        (["101室", "102室", "201室", "202室"], ["101", "102", "201", "202"]),
        (["1", "2", "3", "4"], ["", "", "", ""]),
        (["199", "102", "201", "202"], ["", "", "", ""]),
    ],
)
def test_the_floor_follows_from_the_room_where_the_roster_shows_it(rooms: list[str], found: list[str]) -> None:
    assert rooms_found(rooms) == found


def test_a_roster_whose_own_floors_say_otherwise_is_not_guessed_at() -> None:
    head = "| 楼栋 | 单元 | 房号 | 户位 | 建筑面积 | 产权人 | 楼层 |\n"
    assert rooms_found(["101", "102", "201", "202"], head, " 3 |") == ["", "", "", ""]
