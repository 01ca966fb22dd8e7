"""Co-owners of one flat on rows of their own are one dwelling; two rows that each claim it are not."""

from datetime import date

import pytest

from addin.pipeline import analyse
from tests.tables import book, grid
from validators.grid import Merge

HEAD = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 | 备注 |\n"
OTHER = "\n| 1 | 1 | 102 | 70 | 王五 | | |"


def outcome(rows: str, **facts: object):
    return analyse(book(grid("户室清册", HEAD + rows + OTHER, **facts)), date(2022, 7, 1))


def owned(found) -> list[tuple[str, str, int]]:
    return [(one.row.room, one.row.owner, one.area) for one in found.roll.dwellings]


def codes(found, *wanted: str) -> list[str]:
    return [one.code for one in found.report.findings if one.code in wanted]


@pytest.mark.parametrize(
    "rows",
    [
        "| 1 | 1 | 101 | 80 | 张三 | | |\n| 1 | 1 | 101 | | 李四 | | |",
        "| 1 | 1 | 101 | 80 | 张三 | | 共有 |\n| 1 | 1 | 101 | 80 | 李四 | | 共有 |",
        "| 1 | 1 | 101 | 80 | 张三 | | 夫妻共同所有 |\n| 1 | 1 | 101 | 80 | 李四 | | |",
        "| 1 | 1 | 101 | 80 | 张三 | | 1/2 |\n| 1 | 1 | 101 | 80 | 李四 | | 1/2 |",
        "| 1 | 1 | 101 | | 张三 | | |\n| 1 | 1 | 101 | | 李四 | | |".replace("| 101 | |", "| 101 | 80 |", 1),
    ],
)
def test_they_are_one_dwelling_with_its_area_once(rows: str) -> None:
    found = outcome(rows)
    assert owned(found) == [("101", "张三、李四", 8000), ("102", "王五", 7000)]
    assert codes(found, "co-owners-joined", "duplicate-dwelling", "area-missing") == ["co-owners-joined"]


def test_three_of_them_and_their_telephones() -> None:
    rows = "| 1 | 1 | 101 | 80 | 张三 | 13800000001 | |\n| 1 | 1 | 101 | | 李四 | 13800000002 | |\n"
    rows += "| 1 | 1 | 101 | | 王一 | 13800000001 | |"
    found = outcome(rows)
    assert owned(found)[0] == ("101", "张三、李四、王一", 8000)
    assert found.roll.dwellings[0].row.phones == ("13800000001", "13800000002")


def test_a_door_merged_over_the_rows_of_its_owners() -> None:
    rows = "| 1 | 1 | 101 | 80 | 张三 | | |\n| | | | | 李四 | | |"
    merges = tuple(Merge(2, at, 3, at) for at in (1, 2, 3, 4))
    found = outcome(rows, merges=merges)
    assert owned(found) == [("101", "张三、李四", 8000), ("102", "王五", 7000)]
    assert codes(found, "room-missing", "area-missing") == []


@pytest.mark.parametrize(
    "rows",
    [
        "| 1 | 1 | 101 | 80 | 张三 | | |\n| 1 | 1 | 101 | 80 | 李四 | | |",
        "| 1 | 1 | 101 | 80 | 张三 | | |\n| 1 | 1 | 101 | 75 | 李四 | | |",
        "| 1 | 1 | 101 | 80 | 张三 | | 共有 |\n| 1 | 1 | 101 | 75 | 李四 | | 共有 |",
        "| 1 | 1 | 101 | 80 | 张三 | | |\n| 1 | 1 | 101 | 80 | 张三 | | |",
        "| 1 | 1 | 101 | 80 | 张三 | | |\n| 1 | 1 | 101 | | 张三 | | |",
    ],
)
def test_two_rows_that_each_claim_the_flat_stay_an_error(rows: str) -> None:
    found = outcome(rows)
    assert codes(found, "co-owners-joined", "duplicate-dwelling") == ["duplicate-dwelling"]
    told = next(one for one in found.report.findings if one.code == "duplicate-dwelling")
    assert "并成一行" in told.fix


def test_the_offices_own_total_counts_the_flat_once() -> None:
    rows = "| 1 | 1 | 101 | 80 | 张三 | | |\n| 1 | 1 | 101 | | 李四 | | |"
    table = HEAD + rows + OTHER + "\n| 合计 | | 2户 | 150 | | | |"
    found = analyse(book(grid("户室清册", table)), date(2022, 7, 1))
    assert codes(found, "total-differs") == []
