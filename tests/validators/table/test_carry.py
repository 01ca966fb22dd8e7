import pytest

from tests.tables import grid
from validators.sheets.roster.row import DwellingRow
from validators.table.read import Table, read_table

HEADER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n"


def roster(rows: str) -> Table[DwellingRow]:
    return read_table(grid("户室清册", HEADER + rows), DwellingRow)


def told(table: Table[DwellingRow]) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.a1) for finding in table.findings if finding.code != "kind-assumed"]


def test_a_building_written_once_holds_for_the_rows_below_with_one_note_a_block() -> None:
    table = roster("""| 3号楼 | 1 | 101 | 80 | 张三 |
        | | 1 | 102 | 80 | 李四 |
        | | 2 | 101 | 80 | 王五 |
        | 4号楼 | 1 | 101 | 80 | 赵六 |
        | | 1 | 102 | 80 | 孙七 |""")
    assert [str(row.address) for row in table.rows] == [
        *("3号楼1单元101", "3号楼1单元102", "3号楼2单元101", "4号楼1单元101", "4号楼1单元102")
    ]
    assert told(table) == [("building-carried", "A3"), ("building-carried", "A6")]
    assert "从这一行起有 2 行楼栋空着，按上面的 3号楼 读取" in [finding.message for finding in table.findings]


def test_a_row_with_nothing_but_a_building_is_a_heading_and_no_dwelling() -> None:
    table = roster("| 1号楼 | | | | |\n| | 1 | 101 | 80 | 张三 |\n| 2号楼 | | | | |\n| | 1 | 101 | 80 | 李四 |")
    assert [str(row.address) for row in table.rows] == ["1号楼1单元101", "2号楼1单元101"]
    assert [place for code, place in told(table) if code == "building-heading"] == ["A2", "A4"]
    assert {finding.place.row for finding in table.findings if finding.code == "kind-assumed"} <= {1, 3, 5}
    assert {code for code, _ in told(table)} == {"building-heading", "building-carried"}


def test_the_unit_goes_along_for_flats_only() -> None:
    table = roster("""| 3 | 1 | 101 | 80 | 张三 |
        | | | 102 | 80 | 李四 |
        | | 2 | 101 | 80 | 王五 |
        | | | 商铺1 | 80 | 赵六 |
        | | | 102 | 80 | 孙七 |""")
    assert [str(row.address) for row in table.rows][1:] == [
        "3号楼1单元102",
        "3号楼2单元101",
        "3号楼商铺1",
        "3号楼2单元102",
    ]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ("| | 1 | 101 | 80 | 张三 |", ["building-missing"]),
        ("| #REF! | 1 | 101 | 80 | 张三 |\n| | 1 | 102 | 80 | 李四 |", ["cell-error", "building-missing"]),
        ("| 3 | 1 | 101 | 80 | 张三 |\n| | 1 | | 80 | 李四 |", ["building-missing"]),
    ],
)
def test_nothing_is_taken_where_it_would_be_a_guess(rows: str, codes: list[str]) -> None:
    assert [code for code, _ in told(roster(rows))] == codes


def test_a_lone_building_above_rows_of_their_own_is_still_a_dwelling_without_a_room() -> None:
    table = roster("| 3 | | | | |\n| 3 | 1 | 101 | 80 | 张三 |")
    assert ("room-missing", "C2") in told(table)
