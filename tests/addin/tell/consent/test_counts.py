"""楼栋数 and 单元数 as the application prints them."""

from addin.tell.consent.figures import buildings, units
from tests.outcomes import outcome

ROSTER = """
    | 楼栋     | 单元 | 房号  | 房屋类型 | 建筑面积 | 产权人 |
    | 1        | 1    | 101   | 住宅     | 70       | 张安   |
    | 1        | 2    | 101   | 住宅     | 70       | 李平   |
    | 1        |      | 商铺1 | 商铺     | 50       | 王康   |
    | 地下车库 |      | 车位1 | 车位     | 12       | 张安   |
"""


def test_a_garage_is_no_building_and_a_shop_beside_the_units_is_no_unit():
    roll = outcome(ROSTER).roll
    assert (buildings(roll), units(roll)) == (1, 2)
