"""A building in which nobody has a vote (a garage whose places do not count) is neither passed nor failed."""

from tests.outcomes import outcome

ROSTER = """
    | 楼栋     | 单元 | 房号  | 房屋类型 | 建筑面积 | 产权人 |
    | 1        | 1    | 101   | 住宅     | 70       | 张安   |
    | 地下车库 |      | 车位1 | 车位     | 12       | 张安   |
"""
SETTINGS = """
    | 项目     | 值         |
    | 议题     | 改造       |
    | 表决日期 | 2024-04-10 |
"""


def test_a_garage_without_votes_is_not_judged():
    verdicts = outcome(ROSTER, 参数=SETTINGS).decision.verdicts
    assert {verdict.group.name for verdict in verdicts} == {"全小区", "1号楼", "1号楼1单元"}
