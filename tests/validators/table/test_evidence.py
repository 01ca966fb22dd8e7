"""The sheet's name is evidence: it fills in a building, and contradicts another one."""

import pytest

from tests.tables import grid
from validators.sheets.consent.row import ConsentRow
from validators.table.read import Table, read_table


def answers(table: str, place: tuple[str, str] = ("3", ""), name: str = "同意表-3号楼") -> Table[ConsentRow]:
    return read_table(grid(name, table), ConsentRow, place=place)


def addresses(table: Table[ConsentRow]) -> list[str]:
    return [str(row.address) for row in table.rows]


def told(table: Table[ConsentRow]) -> list[str]:
    return [f.code for f in table.findings]


@pytest.mark.parametrize(
    ("table", "read"),
    [
        ("| 单元 | 房号 | 意见 | 签字 |\n| 1 | 101 | 同意 | 张三 |", "3号楼1单元101"),
        ("| 房号 | 意见 | 签字 |\n| 101 | 同意 | 张三 |", "3号楼101"),
        ("| 房号 | 意见 | 签字 |\n| 1-101 | 同意 | 张三 |", "3号楼1单元101"),
        ("| 住址 | 意见 | 签字 |\n| 1-101 | 同意 | 张三 |", "3号楼1单元101"),
        ("| 住址 | 意见 | 签字 |\n| 3-1-101 | 同意 | 张三 |", "3号楼1单元101"),
        ("| 住址 | 意见 | 签字 |\n| 3号楼1单元101 | 同意 | 张三 |", "3号楼1单元101"),
        ("| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| | 2 | 101 | 同意 | 张三 |", "3号楼2单元101"),
        ("| 楼层 | 户位 | 意见 | 签字 |\n| 1 | 东 | 同意 | 张三 |", "3号楼1层东户"),
    ],
)
def test_the_building_is_taken_from_the_name(table: str, read: str) -> None:
    found = answers(table)
    assert addresses(found) == [read]
    assert not any(f.severity.value == "error" for f in found.findings)


@pytest.mark.parametrize(
    "table",
    [
        "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1号楼 | 1 | 101 | 同意 | 张三 |\n| 1号楼 | 1 | 102 | 同意 | 李四 |",
        "| 住址 | 意见 | 签字 |\n| 1号楼1单元101 | 同意 | 张三 |\n| 1号楼1单元102 | 同意 | 李四 |",
        "| 住址 | 意见 | 签字 |\n| 1-1-101 | 同意 | 张三 |\n| 1-1-102 | 同意 | 李四 |",
    ],
)
def test_another_building_in_the_rows_is_one_error_that_names_both(table: str) -> None:
    (error,) = (f for f in answers(table).findings if f.code == "sheet-name-contradicts")
    assert all(word in error.message for word in ("同意表-3号楼", "1号楼", "2-3"))


def test_a_unit_in_the_name_holds_too() -> None:
    found = answers("| 房号 | 意见 | 签字 |\n| 101 | 同意 | 张三 |", ("3", "2"), "同意表-3号楼2单元")
    assert addresses(found) == ["3号楼2单元101"]
    other = answers("| 单元 | 房号 | 意见 | 签字 |\n| 1 | 101 | 同意 | 张三 |", ("3", "2"), "同意表-3号楼2单元")
    assert "sheet-name-contradicts" in told(other)


def test_nothing_is_said_where_the_rows_agree() -> None:
    found = answers("| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 3# | 1 | 101 | 同意 | 张三 |")
    assert not {"sheet-name-contradicts", "building-by-sheet-name"} & set(told(found))
