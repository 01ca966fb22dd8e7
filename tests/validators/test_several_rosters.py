"""户室清册 as it arrives: a sheet a building, each typed by somebody else, with other words and another order."""

from datetime import date

from addin.pipeline import analyse
from tests.tables import book, grid

ONE = """
| 1号楼住户清册 |
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
| 1 | 1 | '101 | 60 | 张一 |
| 1 | 1 | '102 | 61 | 张二 |
"""
TWO = """
| 业主姓名 | 面积(㎡) | 室号 | 单元号 | 幢 | 手机 |
| 李一 | 70 | '101 | 1 | 2 | 13800000001 |
| 李二 | 71 | '102 | 1 | 2 |  |
"""
THREE = """
| 序号 | 住址 | 户主 | 产权面积 |
| 1 | 3号楼1单元101 | 王一 | 80 |
| 2 | 3-1-102 | 王二 | 81 |
"""
BROKEN = """
| 姓名 | 面积 |
| 赵一 | 90 |
"""
CONSENT = """
| 楼栋 | 单元 | 房号 | 意见 | 签字 |
| 1 | 1 | '101 | 同意 | 张一 |
| 2 | 1 | '102 | 同意 | 李二 |
| 3 | 1 | '101 | 同意 | 王一 |
"""


def analysed(*more):
    sheets = [grid("户室清册-1号楼", ONE), grid("户室清册-2号楼", TWO), grid("户室清册（3号楼）", THREE)]
    return analyse(book(*sheets, *more, grid("同意表", CONSENT)), date(2020, 8, 1))


def codes(outcome, severity="error"):
    found = [(f.code, str(f.place)) for f in outcome.report.findings if f.severity == severity]
    return [one for one in found if one[0] != "settings-missing"]


def test_all_sheets_are_one_roster_whatever_their_headers():
    outcome = analysed()
    assert [str(home.row.address) for home in outcome.roll.dwellings] == [
        "1号楼1单元101",
        "1号楼1单元102",
        "2号楼1单元101",
        "2号楼1单元102",
        "3号楼1单元101",
        "3号楼1单元102",
    ]
    assert (outcome.compound.households.total, outcome.compound.households.agree) == (6, 3)
    assert outcome.compound.area.total == 423_00
    assert codes(outcome) == []
    assert [(count.name, count.rows) for count in outcome.report.sheets][:3] == [
        ("户室清册-1号楼", 2),
        ("户室清册-2号楼", 2),
        ("户室清册（3号楼）", 2),
    ]


def test_a_broken_sheet_stops_itself_and_no_other():
    outcome = analysed(grid("户室清册-4号楼", BROKEN))
    assert outcome.compound.households.total == 6
    assert {place.partition("!")[0] for _, place in codes(outcome)} == {"户室清册-4号楼"}


def test_a_dwelling_on_two_sheets_counts_once_and_names_both_places():
    again = grid("户室清册-补", "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 2号楼 | 一单元 | 102 | 71 | 李二 |")
    outcome = analysed(again)
    assert outcome.compound.households.total == 6
    (twin,) = [f for f in outcome.report.findings if f.code == "duplicate-dwelling"]
    assert twin.place.sheet == "户室清册-补"
    assert "户室清册-2号楼" in twin.message


def test_each_finding_stands_on_its_own_sheet_and_in_its_own_column():
    odd = grid("户室清册-5号楼", "| 产权人 | 房号 | 楼栋 | 建筑面积 |\n| 孙一 | '501 | 5 | 八十 |")
    assert codes(analysed(odd)) == [("area-unreadable", "户室清册-5号楼!D2")]


def test_results_are_the_same_as_from_one_sheet():
    whole = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n" + "\n".join(
        f"| {building} | 1 | '10{room} | {area} | {name} |"
        for building, room, area, name in (
            (1, 1, 60, "张一"),
            (1, 2, 61, "张二"),
            (2, 1, 70, "李一"),
            (2, 2, 71, "李二"),
            (3, 1, 80, "王一"),
            (3, 2, 81, "王二"),
        )
    )
    one = analyse(book(grid("户室清册", whole), grid("同意表", CONSENT)), date(2020, 8, 1))
    assert one.groups == analysed().groups
