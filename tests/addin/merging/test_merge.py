"""What merging takes over, what it adds, and what it leaves to a person."""

import pytest

from addin.merging.merge import merge
from addin.unusable import Unusable
from tests.addin.merging.books import CONSENT, PAPER, ROSTER, SETTINGS, copy, said
from tests.tables import book, grid


def filled(merged):
    return {str(place): value for place, value in merged.filled.items()}


def added(merged):
    return [(line.sheet, line.row, dict(line.cells)) for line in merged.added]


def test_a_copy_of_itself_changes_nothing():
    assert merge(copy(), [copy("乙.xlsx"), copy("丙.xlsx")]).nothing


def test_a_blank_cell_is_filled_from_the_copy_that_has_it():
    other = CONSENT.replace("| '502 |  |  |  |", "| '502 | 不同意 | 张二 | 电话确认 |")
    merged = merge(copy(), [copy("乙.xlsx", consent=other), copy("丙.xlsx")])
    assert filled(merged) == {"同意表!D3": "不同意", "同意表!E3": "张二", "同意表!F3": "电话确认"}
    assert not merged.conflicts


def test_a_blank_in_a_copy_takes_nothing_away():
    assert merge(copy(), [copy("乙.xlsx", consent=CONSENT.replace("同意 | 张一", " | "))]).nothing


def test_two_answers_for_one_dwelling_stand_side_by_side_and_ours_stays():
    other = CONSENT.replace("同意 | 张一", "不同意 | 张一")
    merged = merge(copy(), [copy("乙.xlsx", consent=other)])
    assert not merged.filled
    assert said(merged) == ["同意表!D2 3号楼1单元501 意见 同意≠不同意 乙.xlsx 两份说法不一，保留了底本的值"]


def test_one_thing_written_in_two_ways_is_one_thing():
    other = ROSTER.replace("| 3 | 1 | 5 | '501 | 80 |", "| 3号楼 | 一单元 | 5层 | 501 | 80.00㎡ |")
    assert merge(copy(), [copy("乙.xlsx", roster=other)]).nothing


def test_other_headers_in_another_order_are_the_same_columns():
    other = """
| 建筑面积 | 业主姓名 | 门牌号 | 幢 | 单元号 | 手机 |
| 80 | 张一 | '501 | 3 | 1 | 13800000001 |
| 81 | 张贰 | '502 | 3 | 1 |  |
| 83 | 张四 | '602 | 3 | 1 |  |
"""
    merged = merge(copy(), [copy("乙.xlsx", roster=other)])
    assert added(merged) == [("户室清册", 5, {1: 3.0, 2: 1.0, 4: "602", 5: 83.0, 6: "张四"})]
    assert said(merged) == [
        "户室清册 1 行 联系电话 ≠如 13800000001 乙.xlsx 底本没有这一列，没有并入",
        "户室清册!F3 3号楼1单元502 产权人 张二≠张贰 乙.xlsx 两份说法不一，保留了底本的值",
    ]


def test_a_dwelling_is_found_by_its_whole_address_and_without_its_unit():
    other = """
| 住址 | 意见 | 签字 |
| 3号楼502 | 同意 | 张二 |
| 3号楼1单元601室 | 同意 | 张三 |
"""
    merged = merge(copy(), [copy("乙.xlsx", consent=other)])
    assert filled(merged) == {"同意表!D3": "同意", "同意表!E3": "张二"}
    assert added(merged) == [("同意表", 4, {1: "3", 2: "1", 3: "601", 4: "同意", 5: "张三"})]


def test_a_second_sheet_of_one_dwelling_is_a_new_row_and_no_conflict():
    other = CONSENT + "| 3 | 1 | '501 | 不同意 | 张一 | 第二张 |\n"
    merged = merge(copy(), [copy("乙.xlsx", consent=other)])
    assert [line[:2] for line in added(merged)] == [("同意表", 4)]
    assert not merged.conflicts


def test_answers_to_two_motions_are_two_lines():
    head = "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 议题 |\n"
    ours = head + "| 3 | 1 | '501 | 同意 | 张一 | 改造 |\n"
    other = head + "| 3 | 1 | '501 | 不同意 | 张一 | 加装电梯 |\n"
    merged = merge(copy(consent=ours), [copy("乙.xlsx", consent=other)])
    assert [line[:2] for line in added(merged)] == [("同意表", 3)]
    assert not merged.conflicts


def test_new_rows_of_two_copies_that_differ_leave_the_cell_blank_and_are_asked_about():
    first = CONSENT + "| 3 | 1 | '601 | 同意 | 张三 |  |\n"
    second = CONSENT + "| 3 | 1 | '601 | 弃权 | 张三 |  |\n"
    merged = merge(copy(), [copy("乙.xlsx", consent=first), copy("丙.xlsx", consent=second)])
    assert added(merged) == [("同意表", 4, {1: 3.0, 2: 1.0, 3: "601", 5: "张三"})]
    assert said(merged) == [
        "同意表!D4 3号楼1单元601 意见 ≠同意 乙.xlsx 几份副本说法不一，底本没有，先空着",
        "同意表!D4 3号楼1单元601 意见 ≠弃权 丙.xlsx 几份副本说法不一，底本没有，先空着",
    ]


def test_the_same_new_row_in_two_copies_is_added_once():
    other = CONSENT + "| 3 | 1 | '601 | 同意 | 张三 |  |\n"
    merged = merge(copy(), [copy("乙.xlsx", consent=other), copy("丙.xlsx", consent=other)])
    assert len(merged.added) == 1
    assert not merged.conflicts


def test_paper_grids_are_compared_cell_by_cell():
    other = PAPER.replace("同意 | 李一 |  |  |", "不同意 | 李一 | 同意 | 李二 |")
    merged = merge(copy(), [copy("乙.xlsx", paper=other)])
    assert filled(merged) == {"同意表-4号楼!E2": "同意", "同意表-4号楼!F2": "李二"}
    assert said(merged) == ["同意表-4号楼!C2 4号楼1单元1层东户 意见 同意≠不同意 乙.xlsx 两份说法不一，保留了底本的值"]


def test_a_unit_filled_in_at_the_left_of_a_grid_is_taken_over():
    ours = (
        PAPER.replace("| 楼号 | 楼层 |", "| 楼号 | 单元 | 楼层 |")
        .replace("4号楼1单元 |", "4号楼 |  |")
        .replace("|  | 2", "|  |  | 2")
    )
    other = ours.replace("4号楼 |  |", "4号楼 | 1 |")
    assert filled(merge(copy(paper=ours), [copy("乙.xlsx", paper=other)])) == {"同意表-4号楼!B2": 1.0}


def test_a_grid_with_other_rows_is_matched_by_door_and_what_has_no_cell_is_told():
    other = """
| 标题 |
| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |
| 4号楼1单元 | 2 | 同意 | 王一 |  |  |
|  | 9 | 同意 | 王九 |  |  |
"""
    merged = merge(copy(), [copy("乙.xlsx", paper=other)])
    assert filled(merged) == {"同意表-4号楼!C3": "同意", "同意表-4号楼!D3": "王一"}
    assert said(merged) == ["同意表-4号楼 4号楼1单元9层东户 ≠同意 王九 乙.xlsx 底本的表里没有这一格，没有并入"]


def test_settings_are_matched_by_their_name_and_new_ones_added():
    other = SETTINGS.replace("| 填表人 |  |", "| 填表人 | 王五 |\n| 表决日期 | 2020-07-23 |").replace(
        "改造", "加装电梯"
    )
    merged = merge(copy(), [copy("乙.xlsx", settings=other)])
    assert filled(merged) == {"参数!B4": "王五"}
    assert added(merged) == [("参数", 5, {1: "表决日期", 2: "2020-07-23"})]
    assert said(merged) == ["参数!B3 议题 值 改造≠加装电梯 乙.xlsx 两份说法不一，保留了底本的值"]


def test_lines_without_a_key_are_compared_as_a_whole():
    head = "| 类别 | 姓名 | 金额 |\n"
    ours = book(*copy().grids, grid("光荣榜", head + "| 捐资 | 张一 | 1000 |\n| 捐资 | 张一 | 1000 |"))
    other = head + "| 捐资 | 张一 | 1000 |\n| 捐资 | 张一 | 500 |"
    merged = merge(ours, [book(grid("光荣榜", other), name="乙.xlsx")])
    assert added(merged) == [("光荣榜", 4, {1: "捐资", 2: "张一", 3: 500.0})]


def test_a_sheet_only_a_copy_has_is_taken_whole_from_an_xlsx_and_told_of_otherwise():
    roster = grid("户室清册-5号楼", "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 5 | '101 | 70 | 赵一 |")
    merged = merge(copy(), [book(roster, name="乙.xlsx")])
    assert [(one.copy, one.sheet) for one in merged.adopted] == [(0, "户室清册-5号楼")]
    assert [line[:2] for line in added(merge(copy(), [book(roster, name="乙.ods")]))] == [("户室清册", 5)]
    items = grid("改造项目", "| 代码 | 项目名称 |\n| A | 屋面 |")
    assert "底本没有这张表" in said(merge(copy(), [book(items, name="乙.csv")]))[0]


def test_a_sheet_whose_header_is_lost_is_told_not_passed_over():
    merged = merge(copy(), [copy("乙.xlsx", consent="| 甲 | 乙 |\n| 1 | 2 |")])
    assert said(merged) == ["同意表 整张表 ≠ 乙.xlsx 认不出表头，整张表没有并入"]


def test_a_copy_of_another_compound_is_refused():
    with pytest.raises(Unusable, match=r"乙小区.*甲小区"):
        merge(copy(), [copy("乙.xlsx", settings=SETTINGS.replace("甲小区", "乙小区"))])


def test_a_workbook_with_no_sheet_of_ours_is_refused():
    with pytest.raises(Unusable, match=r"乙\.xlsx"):
        merge(copy(), [book(grid("通讯录", "| 姓名 |\n| 张一 |"), name="乙.xlsx")])


def test_with_the_common_original_a_changed_cell_wins_over_an_unchanged_one():
    other = CONSENT.replace("同意 | 张一", "不同意 | 张一")
    merged = merge(copy(), [copy("乙.xlsx", consent=other), copy("丙.xlsx")], copy("原件.xlsx"))
    assert filled(merged) == {"同意表!D2": "不同意"}
    assert not merged.conflicts
    assert merge(copy(consent=other), [copy("丙.xlsx")], copy("原件.xlsx")).nothing


def test_with_the_common_original_two_changes_and_a_cleared_cell_are_asked_about():
    ours = CONSENT.replace("同意 | 张一", "弃权 | 张一")
    other = CONSENT.replace("同意 | 张一", "不同意 | ")
    merged = merge(copy(consent=ours), [copy("乙.xlsx", consent=other)], copy("原件.xlsx"))
    assert not merged.filled
    assert said(merged) == [
        "同意表!D2 3号楼1单元501 意见 弃权≠不同意 乙.xlsx 两份说法不一，保留了底本的值",
        "同意表!E2 3号楼1单元501 签字 张一≠ 乙.xlsx 副本清空了这一格，保留了底本的值",
    ]


def test_a_row_taken_out_of_the_common_original_does_not_come_back():
    ours = "\n".join(ROSTER.strip().splitlines()[:-1])
    assert merge(copy(roster=ours), [copy("乙.xlsx")], copy("原件.xlsx")).nothing
    changed = ROSTER.replace("张三", "张参")
    merged = merge(copy(roster=ours), [copy("乙.xlsx", roster=changed)], copy("原件.xlsx"))
    assert "底本删去了这一行" in said(merged)[0]
    assert not merged.added


def test_rows_go_in_before_what_stands_under_the_table():
    footed = CONSENT + "|  |  |  |  |  |  |\n| 填表人：王五 |  |  |  |  |  |\n"
    other = CONSENT + "| 3 | 1 | '601 | 同意 | 张三 |  |\n| 3 | 1 | '602 | 同意 | 张四 |  |\n"
    merged = merge(copy(consent=footed), [copy("乙.xlsx", consent=other)])
    assert [(one.sheet, one.below, one.rows) for one in merged.inserts] == [("同意表", 3, 2)]
    assert [line[1] for line in added(merged)] == [4, 5]
