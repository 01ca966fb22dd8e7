"""Each person once, at his first dwelling, with all his area."""

from addin.tell.roster.holders import holders
from tests.outcomes import outcome

ROSTER = """
    | 楼栋 | 单元 | 房号  | 建筑面积 | 产权人 | 产权人代码 | 房屋类型 |
    | 1    | 1    | 101   | 50.01    | 甲     | A          |          |
    | 1    | 1    | 102   | 60       | 乙     | B          |          |
    | 1    | 1    | 202   | 80       | 甲     | A          |          |
    | 1    | 1    | 车位1 | 12       | 乙     | B          | 车位     |
"""


def test_dwellings_of_one_person_are_one_line_and_a_parking_space_is_none():
    found = [(one.row.owner, str(one.row.address), one.dwellings, one.area) for one in holders(outcome(ROSTER).roll)]
    assert found == [("甲", "1号楼1单元101", 2, 130_01), ("乙", "1号楼1单元102", 1, 60_00)]


def test_where_only_parking_spaces_stand_nobody_votes():
    roster = "| 楼栋 | 房号 | 建筑面积 | 产权人 | 房屋类型 |\n| 1 | 车位1 | 12 | 乙 | 车位 |"
    assert holders(outcome(roster).roll) == []
