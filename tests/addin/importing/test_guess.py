"""A foreign list is recognised by its headings and by what stands in it; what stands in it weighs more."""

from pathlib import Path

import pytest

from addin.importing.family import family_of
from addin.importing.guess import Part, guess
from addin.importing.importing import recognise
from addin.importing.listing import listing_of
from addin.unusable import Unusable
from tests.tables import book, grid


def taken(table: str) -> dict[str, str | None]:
    listing = listing_of(book(grid("Sheet1", table)))
    assert listing is not None
    return {one.column.heading: one.part and one.part.value for one in guess(listing)}


def family(table: str) -> str:
    listing = listing_of(book(grid("Sheet1", table)))
    assert listing is not None
    found = family_of(guess(listing))
    return found.sheet if found else ""


ROSTER = """
| 某小区花名册 |      |      |      |          |            |
| 序号 | 楼号 | 单元 | 室号 | 户主姓名 | 面积（㎡） |
| 1    | 1    | 1    | 101  | 余德林   | 80.5       |
| 2    | 1    | 1    | 201  | 范晴霞   | 80.5       |
"""
VOTE = """
| 投票编号 | 业主姓名 | 房屋坐落      | 投票选项 | 投票时间           |
| V001     | 余德林   | 1号楼1单元101 | 赞成     | 2026-07-01 12:00   |
| V002     | 范晴霞   | 1-1-201       | 反对     | 2026-07-01 13:00   |
"""
SURVEY = """
| 提交答卷时间       | 来自IP  | 1、您的姓名【必填】 | 2、您家的住址 | 3、您希望改造哪些？（多选） | 4、还有哪些建议 |
| 2026/6/24 10:02:11 | 1.2.3.4 | 余德林              | 1号楼1单元101 | A.修缮围墙┋B.路灯改造       | 早点开工        |
| 2026/6/24 11:02:11 | 1.2.3.4 | 范晴霞              | 1-1-201       | B.路灯改造                  |                 |
"""
TICKS = """
| 昵称 | 房号（楼栋-单元-房间） | 手机        | 修缮围墙 | 路灯改造 |
| 甲   | 1-1-101                | 13800001111 | 1        | 0        |
| 乙   | 1-1-201                | 13900002222 | 0        | 1        |
"""


def test_a_title_above_the_heading_is_no_heading():
    assert taken(ROSTER) == {
        "序号": None,
        "楼号": "楼栋",
        "单元": "单元",
        "室号": "房号",
        "户主姓名": "姓名",
        "面积（㎡）": "建筑面积",
    }


def test_what_a_vote_system_exports():
    assert taken(VOTE) == {
        "投票编号": None,
        "业主姓名": "姓名",
        "房屋坐落": "住址",
        "投票选项": "意见",
        "投票时间": "日期",
    }


def test_what_a_questionnaire_exports():
    assert list(taken(SURVEY).values()) == ["日期", None, "姓名", "住址", "多选", "意见建议"]


def test_columns_of_noughts_and_ones_are_options():
    assert list(taken(TICKS).values()) == [None, "住址", "电话", "选项", "选项"]


@pytest.mark.parametrize(
    ("table", "sheet"), [(ROSTER, "户室清册"), (VOTE, "同意表"), (SURVEY, "征求意见"), (TICKS, "征求意见")]
)
def test_the_family_follows_from_the_columns(table, sheet):
    assert family(table) == sheet


def test_what_stands_in_a_column_weighs_more_than_its_heading():
    found = taken(
        "| 姓名 | 房号 | 意见 |\n| 1号楼1单元101 | 13800001111 | 同意 |\n| 1号楼1单元201 | 13900002222 | 不同意 |"
    )
    assert found == {"姓名": "住址", "房号": "电话", "意见": "意见"}


def test_free_words_under_意见_are_no_votes():
    assert taken("| 住址 | 意见 |\n| 1-1-101 | 楼道太黑了要装灯 |\n| 1-1-201 | 停车位不够 |")["意见"] is None


def test_of_two_columns_of_one_kind_the_first_is_used_and_the_other_told():
    table = "| 住址 | 户主电话 | 手机 |\n| 1-1-101 | 13800001111 | 13800001112 |"
    assert taken(table) == {"住址": "住址", "户主电话": "电话", "手机": None}


def test_every_part_of_the_list_is_a_word_that_may_be_typed():
    assert {part.value for part in Part} >= {"意见", "住址", "姓名", "多选"}


def test_a_file_without_a_list_is_refused_in_words(tmp_path: Path):
    path = tmp_path / "说明.csv"
    path.write_text("本小区老旧小区改造说明\n", "utf-8")
    with pytest.raises(Unusable, match="没有找到一张有表头"):
        recognise(path)


def test_a_list_that_is_none_of_ours_is_refused_and_names_its_headings(tmp_path: Path):
    path = tmp_path / "值班.csv"
    path.write_text("日期,值班员\n2026-01-01,余德林\n2026-01-02,范晴霞\n", "utf-8")
    with pytest.raises(Unusable, match="A（日期）"):
        recognise(path)


@pytest.mark.parametrize("heading", ["门牌号", "门牌"])
def test_a_door_number_beside_building_and_unit_is_the_room_and_a_whole_address_the_place(heading):
    rooms = ROSTER.replace("室号", heading)
    places = VOTE.replace("房屋坐落", heading)
    assert taken(rooms)[heading] == "房号"
    assert taken(places)[heading] == "住址"
    assert family(rooms) == "户室清册"
