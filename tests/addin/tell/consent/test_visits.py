from addin.tell.consent.visits import Reason, visits
from tests.outcomes import outcome

ROSTER = """
    | 楼栋 | 单元 | 楼层 | 房号  | 建筑面积 | 产权人 | 联系电话    | 房屋类型 | 产权人代码 |
    | 2    | 1    | 1    | 101   | 50       | 甲     |             |          |            |
    | 1    | 1    | 1    | 101   | 50       | 乙     | 13800000001 |          |            |
    | 1    | 1    | 2    | 202   | 50       | 丙     | 13800000002 |          |            |
    | 1    | 1    | 2    | 201   | 50       | 丁     | 13800000003 |          |            |
    | 1    | 1    | 3    | 301   | 50       | 戊     | 1380000     |          |            |
    | 1    | 2    | 1    | 101   | 50       | 己     |             |          |            |
    | 1    | 2    | 1    | 102   | 50       | 庚     |             |          |            |
    | 1    | 2    | 2    | 201   | 50       | 辛     |             |          |            |
    | 1    | 2    | 3    | 301   | 50       | 壬     |             |          | R          |
    | 1    | 2    | 3    | 302   | 50       | 壬     |             |          | R          |
    | 1    | 1    | -1   | 车位1 | 12       | 乙     |             | 车位     |            |
"""
ANSWERS = """
    | 楼栋 | 单元 | 房号 | 意见     | 签字 |
    | 1    | 1    | 101  | 不同意   | 乙   |
    | 1    | 1    | 201  | 弃权     | 丁   |
    | 1    | 1    | 202  | 同意     |      |
    | 1    | 1    | 301  | 同意     | 戊   |
    | 1    | 2    | 101  | 同意     | 己   |
    | 1    | 2    | 101  | 不同意   | 己   |
    | 1    | 2    | 102  |          | 庚   |
    | 1    | 2    | 201  | 再想想吧 | 辛   |
    | 1    | 2    | 301  | 同意     | 壬   |
    | 1    | 2    | 302  | 不同意   | 壬   |
"""


def test_each_door_says_what_is_missing_in_the_order_one_walks():
    found = [(str(one.dwelling.row.address), one.reasons) for one in visits(outcome(ROSTER, ANSWERS))]
    assert found == [
        ("1号楼1单元301", (Reason.PHONE,)),
        ("1号楼1单元201", (Reason.ABSTAIN,)),
        ("1号楼1单元202", (Reason.UNSIGNED,)),
        ("1号楼1单元101", (Reason.AGAINST,)),
        ("1号楼2单元301", (Reason.OWNER_CONFLICT,)),
        ("1号楼2单元302", (Reason.AGAINST, Reason.OWNER_CONFLICT)),
        ("1号楼2单元201", (Reason.UNCLEAR,)),
        ("1号楼2单元101", (Reason.CONTRADICTED,)),
        ("1号楼2单元102", (Reason.NO_OPINION,)),
        ("2号楼1单元101", (Reason.NOT_COLLECTED,)),
    ]


def test_a_phone_that_cannot_be_called_is_listed_as_it_was_typed():
    phones = {one.dwelling.row.room: one.phone for one in visits(outcome(ROSTER, ANSWERS)) if one.unit.unit == "1"}
    assert phones["301"] == "1380000"
    assert phones["202"] == "13800000002"


def test_where_everybody_agreed_there_is_nobody_to_visit():
    roster = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 50 | 甲 |"
    answers = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 甲 |"
    assert list(visits(outcome(roster, answers))) == []
