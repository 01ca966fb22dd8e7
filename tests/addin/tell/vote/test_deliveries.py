"""送达情况: slips given out, delivered, returned, door by door and in sums; on the drawing and on the list of doors."""

import pytest

from addin.tell import catalogue
from addin.tell.consent import buildings_sheet, todo_sheet
from addin.tell.vote import deliveries_sheet
from addin.tell.vote.deliveries import counted, is_told
from tests.outcomes import outcome

ROSTER = """
| 楼栋 | 单元 | 楼层 | 房号 | 建筑面积 | 产权人 | 房屋类型 | 送达日期   | 送达方式 |
| 1    | 1    | 1    | 101  | 50       | 甲某某 |          | 2022-07-01 | 当面送达 |
| 1    | 1    | 1    | 102  | 50       | 乙某某 |          | 2022-07-01 | 当面送达 |
| 1    | 1    | 2    | 201  | 50       | 丙某某 |          |            | 未送达   |
| 1    | 2    | 1    | 101  | 50       | 丁某某 |          | 2022-07-01 | 他人代收 |
| 1    | 2    | 1    | 102  | 50       | 戊某某 |          |            |          |
| 1    | 2    | 2    | 201  | 50       | 己某某 |          | 2022-07-30 | 当面送达 |
| 1    | 2    | 2    | 202  | 50       | 庚某某 |          |            |          |
| 1    | 2    | -1   | 1    | 12       | 甲某某 | 车位     | 2022-07-01 | 当面送达 |
"""
ANSWERS = """
| 楼栋 | 单元 | 房号 | 意见 | 签字   |
| 1    | 1    | 101  | 同意 | 甲某某 |
| 1    | 2    | 102  | 同意 | 戊某某 |
"""
SETTINGS = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 议题 | 改造 |\n| 表决日期 | 2022-07-23 |\n"
BARE = "\n".join("|".join(line.split("|")[:8]) + "|" for line in ROSTER.strip().splitlines())


def found(roster=ROSTER, more=""):
    return outcome(roster, ANSWERS, 参数=SETTINGS + more)


def test_each_place_has_its_doors_by_what_became_of_the_slip():
    rows = {row[1]: row[2:] for row in deliveries_sheet.rows(found())}
    assert rows == {
        "甲院": [7, 6, 2, 1, 2, 2, 1, 5, 2],
        "1号楼": [7, 6, 2, 1, 2, 2, 1, 5, 2],
        "1号楼1单元": [3, 3, 2, 0, 1, 1, 1, 2, 1],
        "1号楼2单元": [4, 3, 0, 1, 1, 1, 0, 3, 1],
    }


def test_without_any_delivery_there_is_no_sheet_and_no_figure():
    without = found(BARE)
    assert not is_told(without)
    assert deliveries_sheet.rows(without) == []
    assert catalogue.figures(without)["送达户数"] is None


@pytest.mark.parametrize(
    ("name", "value"), [("发出户数", 6), ("送达户数", 2), ("收回户数", 2), ("已送达未收回户数", 1)]
)
def test_a_form_may_print_each_sum(name, value):
    assert catalogue.figures(found())[name] == value


def test_a_parking_space_has_no_slip_unless_it_votes():
    voting = counted(found(more="| 车位计入 | 是 |\n").votes[0])["", ""]
    assert (voting["户数"], voting["送达"]) == (8, 3)


def test_the_drawing_marks_the_doors_that_were_served_and_are_silent():
    text = "\n".join(" ".join(str(cell or "") for cell in row) for row in buildings_sheet.rows(found()))
    assert "102·送" in text
    assert "101·送" in text  # 丁: by somebody else's hand, counted as written
    assert "201·送" not in text
    assert "门牌后面有“·送”的：表决票已经送达，还没有收回。" in text
    assert "·送" not in str(buildings_sheet.rows(found(BARE)))


def test_the_list_of_doors_says_when_and_how_a_silent_one_was_served():
    rows = [dict(zip(todo_sheet.SHEET.headers, row, strict=True)) for row in todo_sheet.rows(found())]
    said = {row["门牌"]: (row["情况"], row["要做什么"].partition("；")[2]) for row in rows}
    assert said["1号楼1单元102"] == ("未收", "表决票：2022-07-01 当面送达")
    assert said["1号楼1单元201"] == ("未收", "表决票：未送达")
    assert said["1号楼2单元202"] == ("未收", "")
