from tests.tables import grid
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.column import columns_of
from validators.table.header import find_header
from validators.table.location import LOCATION, places_of


def test_a_part_without_a_column_stands_in_the_whole_address() -> None:
    places = places_of({LOCATION: 2, "room": 3})
    assert (places["building"], places["room"]) == (2, 3)
    assert places_of({"building": 1, "room": 2}) == {"building": 1, "room": 2}


def test_it_stands_in_for_building_and_room() -> None:
    assert find_header(grid("户室清册", "| 房屋坐落 | 建筑面积 | 产权人 |"), DwellingRow).usable
    assert not find_header(grid("户室清册", "| 房屋坐落 | 产权人 |"), DwellingRow).usable


def test_a_like_name_is_suggested_only_where_the_building_is_missing() -> None:
    (beside,) = find_header(grid("户室清册", "| 楼栋 | 房号 | 通讯地址 | 建筑面积 | 产权人 |"), DwellingRow).findings
    assert beside.code == "column-unknown"
    alone = find_header(grid("户室清册", "| 家庭住址 | 建筑面积 | 产权人 |"), DwellingRow).findings
    assert ("column-perhaps", "家庭住址") in [(finding.code, finding.value) for finding in alone]


def test_the_blank_workbook_does_not_have_it() -> None:
    for model in (DwellingRow, ConsentRow):
        assert [name for name, column in columns_of(model).items() if not column.offered] == [LOCATION]
