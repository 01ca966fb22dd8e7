"""催办: who still owes a paper, in words for everybody's eyes: no name, no phone, and not how anybody answered."""

from addin.tell.consent import reminders_sheet
from addin.tell.consent.reminders import RECORDS, buildings
from tests.addin.tell.consent.test_visits import ANSWERS, ROSTER
from tests.outcomes import outcome

NAMES = "甲乙丙丁戊己庚辛壬"


def records(roster=ROSTER, answers=ANSWERS):
    return list(RECORDS.records(outcome(roster, answers)))


def test_each_door_that_owes_a_paper_stands_under_its_building_in_the_order_one_walks():
    assert [tuple(record.values()) for record in records()] == [
        ("1号楼", 6, 1, "1单元", "202", "要补签字"),
        ("1号楼", 6, 2, "2单元", "301", "要重填"),
        ("1号楼", 6, 3, "2单元", "302", "要重填"),
        ("1号楼", 6, 4, "2单元", "201", "要重填"),
        ("1号楼", 6, 5, "2单元", "101", "要重填"),
        ("1号楼", 6, 6, "2单元", "102", "意见要补填"),
        ("2号楼", 1, 1, "1单元", "101", "还没交表"),
    ]


def test_who_is_against_or_abstains_owes_nothing_and_nobody_learns_it_on_the_stairs():
    doors = [(record["单元"], record["门牌"]) for record in records() if record["楼栋"] == "1号楼"]
    assert ("1单元", "101") not in doors, "against"
    assert ("1单元", "201") not in doors, "abstains"
    assert not any(word in str(record["要办"]) for record in records() for word in ("同意", "反对", "弃权"))


def test_the_text_for_the_group_names_doors_only():
    one, other = (building.message for building in buildings(outcome(ROSTER, ANSWERS)))
    assert one.startswith("1号楼还差 6 户：1单元 202；2单元 301、302、201、101、102。")
    assert other.startswith("2号楼还差 1 户：1单元 101。")
    assert not set(NAMES) & set(one + other)
    assert "138" not in one + other


def test_a_door_without_a_room_is_told_by_its_floor():
    roster = """
        | 楼栋 | 单元 | 楼层 | 户位 | 建筑面积 | 产权人 |
        | 3    | 1    | 2    | 东   | 50       | 甲     |
        | 3    | 1    | 1    | 东   | 50       | 乙     |
    """
    (building,) = buildings(outcome(roster, "| 楼栋 | 单元 | 楼层 | 户位 | 意见 | 签字 |"))
    assert building.message.startswith("3号楼还差 2 户：1单元 2层东户、1层东户。")


def test_a_building_without_units_has_none_in_its_text():
    roster = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 5 | 301 | 50 | 甲 |\n| 5 | 201 | 50 | 乙 |"
    (building,) = buildings(outcome(roster, "| 楼栋 | 房号 | 意见 | 签字 |\n| 5 | 201 | 同意 | 乙 |"))
    assert building.message.startswith("5号楼还差 1 户：301。")


def test_where_everybody_answered_there_is_nobody_to_remind():
    roster = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 50 | 甲 |"
    answers = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 不同意 | 甲 |"
    assert buildings(outcome(roster, answers)) == []
    assert reminders_sheet.rows(outcome(roster, answers)) == []


def test_the_sheet_has_a_line_a_building_with_its_text():
    found = reminders_sheet.rows(outcome(ROSTER, ANSWERS))
    assert [row[:2] for row in found] == [["1号楼", 6], ["2号楼", 1]]
    assert all("请在家的邻居" in str(row[2]) and row[3] is None for row in found)
