"""From one problem to the next: errors in workbook order, round and round; then warnings; notes go when mended."""

from dataclasses import replace

import pytest

from addin.press.desk import Desk
from addin.press.walking import NONE_LEFT, walk
from addin.unusable import Unusable
from tests.addin.press.pointed import Pointed, cell
from tests.addin.press.test_pressing import Paper
from tests.tables import book, grid

ROSTER = """
    | 楼栋  | 单元  | 房号 | 建筑面积 | 产权人 | 联系电话    |
    | 1号楼 | 1单元 | 101  | {area}   | 甲一   | 13800000001 |
    | 1号楼 | 1单元 | 102  | 80       | 乙二   | 13800000002 |
    | 1号楼 | 1单元 | 201  | 80       | 丙三   | 13800000003 |
"""
ANSWERS = """
    | 楼栋  | 单元  | 房号 | 意见   | 签字 |
    | 1号楼 | 1单元 | 101  | {one}  | 甲一 |
    | 1号楼 | 1单元 | 102  | {two}  | 乙二 |
    | 1号楼 | 1单元 | 201  | {three} | 丙三 |
"""
SETTINGS = """
    | 项目       | 值           |
    | 小区名称   | 甲小区       |
    | 表决日期   | '2026-05-01  |
    | 核定总投资 | 9000         |
"""


def workbook(one="同意", two="同意", three="同意", area="80"):
    return book(
        grid("参数", SETTINGS),
        grid("户室清册", ROSTER.format(area=area)),
        grid("同意表", ANSWERS.format(one=one, two=two, three=three)),
    )


@pytest.fixture
def host(tmp_path):
    made = Pointed(tmp_path)
    made.book = workbook(one="？", two="看不清", three="？？", area="面积")
    return made


def steps(host, *directions):
    """The cells that one step after the other leads to."""
    found = []
    for direction in directions:
        walk(Desk(host), direction)
        found.append((host.at.sheet, host.at.a1))
    return found


def test_forwards_it_goes_in_workbook_order_and_round_again(host):
    assert steps(host, 1, 1, 1, 1, 1) == [
        ("户室清册", "D2"),
        ("同意表", "D2"),
        ("同意表", "D3"),
        ("同意表", "D4"),
        ("户室清册", "D2"),
    ]


def test_backwards_the_other_way_round(host):
    assert steps(host, -1, -1, -1, -1, -1) == [
        ("同意表", "D4"),
        ("同意表", "D3"),
        ("同意表", "D2"),
        ("户室清册", "D2"),
        ("同意表", "D4"),
    ]


@pytest.mark.parametrize(
    ("at", "next_one"),
    [
        (cell("户室清册", 2, 4), "同意表!D2"),
        (cell("户室清册", 1, 1), "户室清册!D2"),
        (cell("同意表", 2, 5), "同意表!D3"),
        (cell("同意表", 9, 9), "户室清册!D2"),
        (cell("不在的表", 1, 1), "户室清册!D2"),
        (None, "户室清册!D2"),
    ],
)
def test_it_starts_from_the_selected_cell(host, at, next_one):
    host.at = at
    walk(Desk(host), 1)
    assert str(host.at) == next_one


def test_the_cell_has_the_sentence_and_what_to_do_as_a_note(host):
    walk(Desk(host), 1)
    note = host.held[host.at]
    assert note.startswith("旧改助手：")
    assert "错误　" in note
    assert "怎么改：" in note


def test_the_note_of_a_mended_cell_goes_and_others_stay(host):
    steps(host, 1, 1, 1)
    first, second, third = host.held
    host.book = workbook(one="同意", two="看不清", three="？？", area="面积")
    walk(Desk(host), 1)
    assert first in host.held
    assert second not in host.held
    assert third in host.held


def test_a_note_of_peoples_own_stays_and_the_sentence_comes_in_a_box(host):
    host.held[cell("户室清册", 2, 4)] = "张主任：已核实"
    said = walk(Desk(host), 1)
    assert "第 1 处，共 4 处：户室清册!D2" in said
    assert host.held[cell("户室清册", 2, 4)] == "张主任：已核实"


def test_warnings_come_once_no_error_is_left(host):
    host.book = workbook(area="8")  # smaller than any flat: plausible only as a slip
    assert walk(Desk(host), 1) == ""
    assert "警告　" in host.held[host.at]


def test_what_is_wrong_with_no_cell_comes_in_a_box_once_a_round(host):
    host.book = replace(host.book, grids=host.book.grids[1:])
    said = [walk(Desk(host), 1) for _ in range(5)]
    assert said[:4] == [""] * 4
    assert "参数：没有“参数”表" in said[4]
    assert str(host.at) == "户室清册!D2"


def test_where_nothing_is_wrong_it_says_so_and_goes_nowhere(host, monkeypatch):
    monkeypatch.setattr("addin.press.walking.by_place", lambda _: {})
    host.at = cell("同意表", 2, 2)
    assert walk(Desk(host), 1) == NONE_LEFT
    assert host.at == cell("同意表", 2, 2)


def test_nothing_is_written(host):
    steps(host, 1, 1, -1)
    assert host.written == []


def test_a_host_that_cannot_point_is_told_where_the_list_is(tmp_path):
    with pytest.raises(Unusable, match="问题清单"):
        walk(Desk(Paper(tmp_path)), 1)
