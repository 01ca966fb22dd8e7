"""同意率: the compound, its buildings, its units, and nothing that is neither."""

import pytest

from addin.tell.consent.approval_sheet import rows
from tests.outcomes import outcome

HEAD = "| 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |\n"
HOME = "| 1 | 1 | 101 | 住宅 | 50 | 甲 |\n"


@pytest.mark.parametrize(
    ("more", "units"),
    [
        ("", ["1号楼1单元"]),
        ("| 2 | | 1 | 住宅 | 50 | 乙 |", ["1号楼1单元"]),
        ("| 1 | | 9 | 商铺 | 50 | 丙 |", ["1号楼1单元"]),
        ("| 1 | 9 | 1 | 车位 | 10 | 丁 |", ["1号楼1单元"]),
        ("| 1 | 2 | 101 | 住宅 | 50 | 戊 |", ["1号楼1单元", "1号楼2单元"]),
    ],
)
def test_a_building_that_is_not_divided_and_a_garage_are_no_units(more, units):
    found = rows(outcome(HEAD + HOME + more))
    assert [row[1] for row in found if row[0] == "单元"] == units


def test_the_buildings_still_sum_to_the_compound():
    found = rows(outcome(HEAD + HOME + "| 2 | | 1 | 住宅 | 50 | 乙 |"))
    assert sum(row[2] for row in found if row[0] == "楼栋") == found[0][2] == 2
