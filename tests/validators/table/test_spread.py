"""Whole addresses in 住址 and 房号, by themselves and beside the columns of parts."""

import pytest
from hypothesis import given

from tests.tables import grid
from tests.validators.address.addresses import ADDRESSES, as_printed
from validators.address.address import Address
from validators.finding import Finding
from validators.grid import Grid
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.read import Table, read_table

ALONE = "| 序号 | 住址 | 建筑面积 | 产权人 |"
BESIDE = "| 楼栋 | 单元 | 房号 | 住址 | 建筑面积 | 产权人 |"
IN_ROOM = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |"


def roster(header: str, *rows: str) -> Table[DwellingRow]:
    return read_table(grid("户室清册", "\n".join((header, *rows))), DwellingRow)


def addresses(table: Table[DwellingRow]) -> list[str]:
    return [str(row.address) for row in table.rows]


def findings(table: Table[DwellingRow]) -> list[Finding]:
    return [finding for finding in table.findings if finding.code != "kind-assumed"]


def told(table: Table[DwellingRow]) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.a1) for finding in findings(table)]


@given(ADDRESSES.filter(lambda one: one.building and (one.room or (one.floor is not None and one.door))))
def test_a_printed_address_in_one_cell_is_the_same_dwelling(address: Address) -> None:
    table = read_table(Grid("户室清册", [["住址", "建筑面积", "产权人"], [str(address), 89.5, "张三"]]), DwellingRow)
    assert [row.address for row in table.rows] == [as_printed(address)]
    assert told(table) == []


@pytest.mark.parametrize("name", ["住址", "地址", "房屋坐落", "坐落", "门牌地址", "楼栋门牌", "房屋地址"])
def test_one_column_is_enough_under_any_of_its_names(name: str) -> None:
    table = roster(ALONE.replace("住址", name), "| 1 | 3号楼1单元502 | 89.5 | 张三 |", "| 2 | 平房2排3号 | 60 | 李四 |")
    assert addresses(table) == ["3号楼1单元502", "平房2排3号"]
    assert told(table) == []


def test_a_list_of_answers_may_have_it_too() -> None:
    sheet = grid(
        "同意表", "| 住址 | 意见 | 签字 |\n| 4栋1单元4层7号 | 同意 | 张三 |\n| 合计 | 1 | |\n| 填表人：王五 | | |"
    )
    table = read_table(sheet, ConsentRow)
    assert [row.address for row in table.rows] == [Address("4", "1", 4, "7")]
    assert [finding.code for finding in table.findings] == ["total-row", "footer-rows"]


def test_a_short_form_is_noted_at_its_cell() -> None:
    table = roster(ALONE, "| 1 | 3-1-502 | 89.5 | 张三 |")
    assert [(one.message, one.place.a1) for one in findings(table)] == [("“3-1-502”按“3号楼1单元502”读取", "B2")]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("建设路12号", "location-unsure"),
        ("#REF!", "cell-error"),
        ("3号楼1单元", "room-missing"),
        ("", "building-missing"),
    ],
)
def test_a_row_about_no_dwelling_is_left_out_with_one_error(cell: str, code: str) -> None:
    table = roster(ALONE, f"| 1 | {cell} | 89.5 | 张三 |", "| 2 | 3号楼1单元502 | 89.5 | 李四 |")
    assert addresses(table) == ["3号楼1单元502"]
    assert told(table) == [(code, "B2")]


def test_findings_about_the_room_go_to_the_cell_that_says_it() -> None:
    (row,) = roster(ALONE, "| 1 | 3号楼1单元502 | 89.5 | 张三 |").rows
    assert row.source.ref(row.row, "room").a1 == "B2"


def test_the_parts_hold_where_they_name_the_dwelling_and_what_adds_nothing_is_not_spoken_of() -> None:
    for cell in ("3-1-502", "建设路12号", "#REF!", "/", ""):
        table = roster(BESIDE, f"| 3 | 1 | 502 | {cell} | 89.5 | 张三 |")
        assert addresses(table) == ["3号楼1单元502"], cell
        assert told(table) == [], cell


def test_blank_parts_are_filled_and_the_others_kept() -> None:
    rows = (
        "| | | | 3号楼1单元502 | 80 | 张三 |",
        "| 3 | | 503 | 3-1-503 | 80 | 李四 |",
        "| | | 504 | 3号楼1单元 | 80 | 王五 |",
    )
    table = roster(BESIDE, *rows, "| 3 | 1 | 505 | | 80 | 赵六 |")
    assert addresses(table) == ["3号楼1单元502", "3号楼1单元503", "3号楼1单元504", "3号楼1单元505"]
    assert told(table) == [("normalised", "D3")]


def test_another_address_beside_the_parts_is_a_warning_that_names_both() -> None:
    table = roster(BESIDE, "| 3 | 1 | 502 | 4-1-502 | 89.5 | 张三 |")
    assert addresses(table) == ["3号楼1单元502"]
    assert told(table) == [("location-differs", "D2")]
    assert "“4-1-502”读作 4号楼1单元502，与楼栋、房号等列的 3号楼1单元502 不一致" in findings(table)[0].message


def test_parts_that_name_no_dwelling_and_another_address_are_an_error() -> None:
    table = roster(BESIDE, "| 3 | 2 | | 3-1-502 | 89.5 | 张三 |")
    assert addresses(table) == []
    assert told(table) == [("location-contradicts", "D2")]


@pytest.mark.parametrize("building", ["3", ""])
@pytest.mark.parametrize(("room", "notes"), [("3号楼1单元502", 0), ("3-1-502", 1)])
def test_a_whole_address_typed_into_the_room(building: str, room: str, notes: int) -> None:
    table = roster(IN_ROOM, f"| {building} | | {room} | 89.5 | 张三 |", "| 3 | 1 | '0503 | 89.5 | 李四 |")
    assert addresses(table) == ["3号楼1单元502", "3号楼1单元503"]
    assert told(table) == [("normalised", "C2")] * notes + [("normalised", "C3")]


def test_a_room_of_another_building_is_an_error_that_names_both() -> None:
    table = roster(IN_ROOM, "| 3 | | 4-1-502 | 89.5 | 张三 |")
    assert addresses(table) == []
    assert told(table) == [("location-contradicts", "C2")]
    assert "4号楼1单元502" in findings(table)[0].message
    assert "3号楼" in findings(table)[0].message


@pytest.mark.parametrize("room", ["502、503", "502 503", "1单元502", "3号楼1单元"])
def test_what_is_no_whole_address_stays_an_unreadable_room(room: str) -> None:
    table = roster(IN_ROOM, f"| 3 | 1 | {room} | 89.5 | 张三 |")
    assert (addresses(table), told(table)) == ([], [("room-unreadable", "C2")])


def test_a_pair_stays_the_room_it_was() -> None:
    assert [row.room for row in roster(IN_ROOM, "| 3 | 1 | 3-2室 | 89.5 | 张三 |").rows] == ["3-2"]
