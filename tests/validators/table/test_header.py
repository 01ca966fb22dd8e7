import pytest

from tests.tables import grid
from validators.grid import Grid, Merge
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.header import Header, find_header


def header(table: str, **facts: object) -> Header:
    return find_header(grid("户室清册", table, **facts), DwellingRow)


def codes(found: Header) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.a1) for finding in found.findings]


def test_a_header_in_row_one() -> None:
    found = header("| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |")
    assert (found.row, found.usable, found.findings) == (1, True, ())
    assert found.columns == {"building": 1, "unit": 2, "room": 3, "area": 4, "owner": 5}


def test_columns_stand_in_any_order_under_other_names() -> None:
    found = header("| 业主姓名 | 手机 | 产权面积（㎡） | 门牌号 | 楼 号 |")
    assert found.columns == {"owner": 1, "phones": 2, "area": 3, "room": 4, "building": 5}


def test_a_header_under_titles() -> None:
    found = header("""
        | 市农研所家属院户室清册 | | | |
        | 填报单位：锦绣社区 | | 2020年7月 | |
        | 楼栋 | 房号 | 建筑面积 | 产权人 |
        | 3 | 502 | 89.5 | 张三 |
        """)
    assert (found.row, found.usable, found.findings) == (3, True, ())


def test_a_banner_over_some_of_the_columns() -> None:
    found = header("""
        | 序号 | 房屋 | | | 业主 | |
        | | 楼栋 | 房号 | 建筑面积 | 姓名 | 电话 |
        """)
    assert (found.row, found.findings) == (2, ())
    assert found.columns == {"building": 2, "room": 3, "area": 4, "owner": 5, "phones": 6}


def test_names_beside_a_banner_are_merged_over_both_rows() -> None:
    found = header("""
        | 楼栋 | 房号 | 业主 | | 建筑面积 |
        | | | 姓名 | 电话 | |
        | 3 | 502 | 张三 | 13803939090 | 89.5 |
        """)
    assert found.row == 2
    assert found.columns == {"building": 1, "room": 2, "owner": 3, "phones": 4, "area": 5}


def test_a_header_merged_downwards_ends_where_its_merges_end() -> None:
    merges = tuple(Merge(1, column, 2, column) for column in range(1, 5))
    assert header("| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| | | | |\n| 3 | 502 | 89.5 | 张三 |", merges=merges).row == 2


def test_a_sheet_without_a_header() -> None:
    found = header("| 3 | 502 | 89.5 | 张三 |")
    assert not found.usable
    assert codes(found) == [("header-missing", "")]


def test_an_empty_sheet_has_no_header() -> None:
    assert not find_header(Grid("户室清册", []), DwellingRow).usable


@pytest.mark.parametrize("gone", ["楼栋", "建筑面积", "产权人", "房号"])
def test_a_needed_column_that_is_not_there_stops_the_sheet(gone: str) -> None:
    names = [name for name in ("楼栋", "房号", "建筑面积", "产权人") if name != gone]
    found = header(f"| {' | '.join(names)} |")
    assert not found.usable
    assert [(finding.code, finding.column) for finding in found.findings] == [("column-missing", gone)]


def test_floor_and_door_stand_in_for_the_room() -> None:
    assert header("| 楼栋 | 楼层 | 户位 | 建筑面积 | 产权人 |").usable
    assert not header("| 楼栋 | 楼层 | 建筑面积 | 产权人 |").usable


def test_a_needed_column_misspelt_is_an_error_with_a_suggestion() -> None:
    found = header("| 楼栋 | 房号 | 建筑面枳 | 产权人 |")
    assert not found.usable
    assert codes(found) == [("column-misspelt", "C1")]
    assert "“建筑面枳”是不是“建筑面积”" in found.findings[0].message


def test_another_column_misspelt_is_a_warning() -> None:
    found = header("| 楼栋 | 房号 | 建筑面积 | 产权人 | 联系电活 |")
    assert found.usable
    assert codes(found) == [("column-perhaps", "E1")]
    assert "联系电话" in found.findings[0].message


def test_a_column_nobody_needs_is_a_note_and_a_serial_number_not_even_that() -> None:
    found = header("| 序号 | 楼栋 | 房号 | 建筑面积 | 产权人 | 民族 |")
    assert found.usable
    assert codes(found) == [("column-unknown", "F1")]


def test_the_same_column_twice_is_an_error_and_the_first_is_read() -> None:
    found = header("| 楼栋 | 房号 | 房号 | 建筑面积 | 产权人 |")
    assert codes(found) == [("column-twice", "C1")]
    assert found.columns["room"] == 2


def test_the_column_of_that_very_name_goes_before_an_alias() -> None:
    found = header("| 楼栋 | 门牌 | 房号 | 建筑面积 | 产权人 |")
    assert codes(found) == [("column-beside", "B1")]
    assert found.columns["room"] == 3


def test_a_list_of_answers_needs_no_area() -> None:
    found = find_header(grid("同意表", "| 楼号 | 室号 | 是否同意 | 签名 |"), ConsentRow)
    assert found.columns == {"building": 1, "room": 2, "opinion": 3, "signature": 4}
