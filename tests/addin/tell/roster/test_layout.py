import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.tell.roster.layout import door_name, plans
from tests.outcomes import outcome
from validators.address.address import Address


def everyone(_):
    return True


def drawn(roster):
    """Each unit: floors, names of the columns, what stands at the doors from the top, and the others."""
    return [
        (
            plan.floors,
            tuple(column.name for column in plan.columns),
            [[_name(column.at.get(floor)) for column in plan.columns] for floor in plan.floors],
            [_name(one) for one in plan.others],
        )
        for plan in plans(outcome(roster).roll, everyone)
    ]


def _name(dwelling):
    return door_name(dwelling.row.address) if dwelling else ""


def test_floors_go_down_and_doors_stand_in_the_order_of_their_sides():
    roster = """
        | 楼栋 | 单元 | 楼层 | 户位 | 建筑面积 | 产权人 |
        | 1    | 1    | 1    | 西   | 50       | 甲     |
        | 1    | 1    | 1    | 东   | 50       | 乙     |
        | 1    | 1    | 2    | 中   | 50       | 丙     |
        | 1    | 1    | 2    | 东   | 50       | 丁     |
    """
    assert drawn(roster) == [
        ((2, 1), ("东户", "中户", "西户"), [["东户", "中户", ""], ["东户", "", "西户"]], []),
    ]


def test_rooms_of_one_end_stand_above_each_other_and_a_floor_between_is_drawn_empty():
    roster = """
        | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
        | 1    | 1    | 302  | 50       | 甲     |
        | 1    | 1    | 101  | 50       | 乙     |
        | 1    | 1    | 102  | 50       | 丙     |
    """
    assert drawn(roster) == [((3, 2, 1), ("01", "02"), [["", "302"], ["", ""], ["101", "102"]], [])]


def test_rooms_numbered_up_the_stairs_stand_in_order():
    roster = """
        | 楼栋 | 单元 | 楼层 | 房号 | 建筑面积 | 产权人 |
        | 1    | 1    | 1    | 2    | 50       | 甲     |
        | 1    | 1    | 1    | 1    | 50       | 乙     |
        | 1    | 1    | 2    | 3    | 50       | 丙     |
    """
    assert drawn(roster) == [((2, 1), ("", ""), [["3号", ""], ["1号", "2号"]], [])]


def test_shops_and_bungalows_are_no_doors_of_a_landing():
    roster = """
        | 楼栋 | 单元 | 楼层 | 房号  | 建筑面积 | 产权人 | 房屋类型 |
        | 1    | 1    | 1    | 商铺2 | 50       | 甲     | 商铺     |
        | 1    | 1    | 1    | 101   | 50       | 乙     |          |
        | 平房 | 2    |      | 10    | 50       | 丙     | 平房     |
        | 平房 | 2    |      | 9     | 50       | 丁     | 平房     |
    """
    assert drawn(roster) == [((1,), ("01",), [["101"]], ["商铺2"]), ((), (), [], ["9号", "10号"])]


def test_a_floor_far_above_the_others_is_no_reason_to_draw_the_air_between():
    roster = """
        | 楼栋 | 单元 | 楼层 | 房号 | 建筑面积 | 产权人 |
        | 1    | 1    | 150  | 7    | 50       | 甲     |
        | 1    | 1    | 1    | 1    | 50       | 乙     |
    """
    assert [plan[0] for plan in drawn(roster)] == [(150, 1)]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (Address("3", "1", 5, "502"), "502"),
        (Address("3", "1", 4, "7", "东"), "东户"),
        (Address("3", "1", 4, "7"), "7号"),
        (Address("3", "1", 1, "商铺2"), "商铺2"),
        (Address("3", "1", 1), ""),
    ],
)
def test_what_stands_at_the_door(address, name):
    assert door_name(address) == name


ROW = st.tuples(
    st.sampled_from(["1", "2", "平房"]),
    st.sampled_from(["", "1"]),
    st.sampled_from(["", "1", "2", "-1"]),
    st.sampled_from(["", "101", "102", "201", "7", "502A", "商铺2"]),
    st.sampled_from(["", "东", "西"]),
)


@given(st.lists(ROW, min_size=1, max_size=12))
def test_every_dwelling_stands_in_its_unit_once(rows):
    head = "| 楼栋 | 单元 | 楼层 | 房号 | 户位 | 建筑面积 | 产权人 |"
    lines = [f"| {' | '.join(cells)} | 50 | 业主{at} |" for at, cells in enumerate(rows)]
    roll = outcome("\n".join([head, *lines])).roll
    walked = [dwelling for plan in plans(roll, everyone) for dwelling in plan.walk()]
    assert sorted(one.row.row for one in walked) == sorted(one.row.row for one in roll.dwellings)
