from hypothesis import given, settings
from hypothesis import strategies as st

from addin.tell.consent.pages import WIDEST, pages
from tests.outcomes import outcome, tower


def test_floors_go_up_as_on_the_paper_and_doors_are_named_the_same_on_every_floor():
    (grid,), lists = pages(outcome(tower(2, 2)).roll)
    assert (grid.sheet, grid.unit, grid.floors, grid.doors) == (
        "同意表-1号楼1单元",
        "1号楼1单元",
        (1, 2),
        ("01户", "02户"),
    )
    assert lists == []


def test_a_landing_with_one_door_is_a_list_from_the_ground_up():
    grids, (one,) = pages(outcome(tower(3, 1)).roll)
    assert grids == []
    assert [dwelling.row.room for dwelling in one.dwellings] == ["101", "201", "301"]


def test_parking_spaces_are_not_asked():
    roster = """
        | 楼栋 | 单元 | 楼层 | 房号  | 建筑面积 | 产权人 | 房屋类型 |
        | 1    | 1    | -1   | 车位1 | 12       | 甲     | 车位     |
    """
    assert pages(outcome(roster).roll) == ([], [])


@settings(max_examples=30)
@given(st.integers(1, 8), st.integers(1, 14))
def test_a_page_is_for_a_unit_and_no_wider_than_the_paper(floors, doors):
    grids, lists = pages(outcome(tower(floors, doors)).roll)
    asked = sum(len(page.floors) * len(page.doors) for page in grids) + sum(len(page.dwellings) for page in lists)
    assert asked == floors * doors
    assert all(2 <= len(page.doors) <= WIDEST for page in grids)
