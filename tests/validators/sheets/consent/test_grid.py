"""The grid of sources.md §P3, and what else paper brings."""

from datetime import date

import pytest

from tests.outcomes import outcome
from tests.tables import grid
from validators.finding import SheetCount
from validators.grid import Grid, Merge, Raw
from validators.sheets.consent.grid import GridRead, read_grid
from validators.sheets.consent.grid_layout import is_paper_grid
from validators.sheets.consent.opinion import Opinion

SEED = """
    | 市农研所家属院改造提升征求意见表 | | | | | |
    | 楼号 | 楼层 | 是否同意提升改造并自愿承担应由居民筹集资金部分（根据审批资金确定约10%） | | | |
    | | | 东户 | | 西户 | |
    | | | 意见 | 签字 | 意见 | 签字 |
    | 307楼　单元 | 1 | 同意 | 郭付文 | 同意 | 祁文简 |
    | | 2 | 同意 | 孙破云 | 同意 | 程献民 |
    | | 3 | 同意 | 赵晓亮 | 同意 | 姜永芹 |
    | | 4 | 同意 | 欧蒙洁 | 同意 | 高纪勇 |
    | | 5 | （单独一梯） 同意 | 张进兰 | 同意 | 张君成 |
    | | 6 | | | | |
    | | 7 | | | | |
    | | | | | | |
    | | | 装修 | | | |
    """
HEADER = "| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |\n"


def paper(rows: str, name: str = "同意表-1", header: str = HEADER, **facts: object) -> GridRead:
    return read_grid(grid(name, header + rows, **facts))


def told(read: GridRead) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.a1) for finding in read.findings]


def addresses(read: GridRead) -> list[str]:
    return [str(row.address) for row in read.rows]


def test_the_real_sheet() -> None:
    read = read_grid(grid("同意表-307楼", SEED))
    assert addresses(read)[:3] == ["307号楼1层东户", "307号楼1层西户", "307号楼2层东户"]
    assert len(read.rows) == 10
    assert all(row.opinion is Opinion.AGREE for row in read.rows)
    assert sorted(told(read)) == [
        ("grid-blank-floors", "B10"),
        ("grid-hand-note", "C13"),
        ("grid-unit-missing", "A5"),
        ("opinion-remark", "C9"),
    ]
    assert read.count == SheetCount("同意表-307楼", 7, 28)


def test_a_bracketed_remark_stands_in_the_note() -> None:
    row = next(row for row in read_grid(grid("同意表-307楼", SEED)).rows if row.floor == 5)
    assert (row.opinion, row.note, row.signature) == (Opinion.AGREE, "单独一梯", "张进兰")


def test_each_door_knows_its_own_cells() -> None:
    west = read_grid(grid("同意表-307楼", SEED)).rows[1]
    cells = [west.source.ref(west.row, name).a1 for name in ("building", "floor", "door", "opinion", "signature")]
    assert cells == ["A5", "B5", "E5", "E5", "F5"]


@pytest.mark.parametrize(
    ("written", "building", "unit"),
    [
        ("3号楼2单元", "3", "2"),
        ("3#2", "3", "2"),
        ("3-2", "3", "2"),
        ("四栋　二单元", "4", "2"),
        ("平房2排", "平房", "2"),
        ("307楼", "307", ""),
        ("12幢甲单元", "12", "甲"),
    ],
)
def test_building_and_unit_in_one_cell(written: str, building: str, unit: str) -> None:
    read = paper(f"| {written} | 1 | 同意 | 张三 | | |")
    assert [(row.building, row.unit) for row in read.rows] == [(building, unit)]
    assert told(read) == []


def test_the_building_applies_downwards_until_the_next() -> None:
    read = paper("""| 1号楼1单元 | 1 | 同意 | 张甲 | | |
        | | 2 | 同意 | 张乙 | | |
        | 1号楼2单元 | 1 | 同意 | 张丙 | | |
        | 2号楼 | | | | | |
        | | 1 | 同意 | 张丁 | | |""")
    assert addresses(read) == ["1号楼1单元1层东户", "1号楼1单元2层东户", "1号楼2单元1层东户", "2号楼1层东户"]
    assert told(read) == []


def test_a_unit_column_of_its_own() -> None:
    header = "| 楼号 | 单元 | 楼层 | 东户意见 | 东户签字 |\n"
    read = paper("| 3号楼 | 1单元 | 1 | 同意 | 张甲 |\n| | 2单元 | 1 | 同意 | 张乙 |", header=header)
    assert addresses(read) == ["3号楼1单元1层东户", "3号楼2单元1层东户"]


def test_the_sheet_name_says_what_the_cells_leave_out() -> None:
    assert addresses(paper("| | 1 | 同意 | 张三 | | |", name="同意表-3号楼1单元")) == ["3号楼1单元1层东户"]
    read = paper("| 3号楼 单元 | 1 | 同意 | 张三 | | |", name="同意表-3号楼1单元")
    assert (addresses(read), told(read)) == (["3号楼1单元1层东户"], [])


@pytest.mark.parametrize(
    ("label", "address"),
    [
        ("中户", "3号楼1单元2层中户"),
        ("东南", "3号楼1单元2层东南户"),
        ("01户", "3号楼1单元201"),
        ("1号", "3号楼1单元2层1号"),
    ],
)
def test_doors_are_what_the_header_calls_them(label: str, address: str) -> None:
    header = f"| 楼号 | 楼层 | {label} | |\n| | | 意见 | 签字 |\n"
    assert addresses(paper("| 3号楼1单元 | 2 | 同意 | 张三 |", header=header)) == [address]


def test_no_building_at_all_is_an_error_and_nothing_is_read() -> None:
    read = paper("| | 1 | 同意 | 张三 | | |")
    assert (read.rows, told(read)) == ((), [("building-missing", "A2")])


def test_an_opinion_without_a_floor_is_an_error() -> None:
    read = paper("| 3号楼 | | 同意 | 张三 | | |")
    assert (read.rows, told(read)) == ((), [("grid-floor-missing", "B2")])


def test_a_signature_without_an_opinion_is_kept_as_no_answer() -> None:
    read = paper("| 3号楼 | 1 | | 张三 | | |")
    assert [(row.opinion, row.signature) for row in read.rows] == [(None, "张三")]


def test_what_is_not_plainly_an_opinion_is_never_consent() -> None:
    read = paper("| 3号楼 | 1 | 再议 | 张三 | 不同意 | 李四 |")
    assert [row.opinion for row in read.rows] == [Opinion.UNCLEAR, Opinion.AGAINST]
    assert told(read) == [("opinion-unknown", "C2")]


def test_hidden_floors_with_answers_are_told_and_counted() -> None:
    read = paper("| 3号楼 | 1 | 同意 | 张三 | | |\n| | 2 | 同意 | 李四 | | |", hidden_rows=frozenset({3}))
    assert len(read.rows) == 2
    assert told(read) == [("hidden-rows", "B3")]


def test_banners_that_are_merged_over_their_block() -> None:
    cells = [
        ["楼号", "楼层", "是否同意", "", "", ""],
        ["", "", "东户", "", "西户", ""],
        ["", "", "意见", "签字", "意见", "签字"],
        ["3号楼", 1.0, "√", "张三", "×", "李四"],
    ]
    merges = (Merge(1, 1, 3, 1), Merge(1, 2, 3, 2), Merge(1, 3, 1, 6), Merge(2, 3, 2, 4), Merge(2, 5, 2, 6))
    read = read_grid(Grid("同意表-3", cells, merges=merges))
    assert [(row.door, row.opinion) for row in read.rows] == [("东", Opinion.AGREE), ("西", Opinion.AGAINST)]


def test_a_list_is_no_paper_grid() -> None:
    assert not is_paper_grid(grid("同意表", "| 楼栋 | 楼层 | 户位 | 意见 | 签字 |\n| 3 | 1 | 东 | 同意 | 张三 |"))
    assert not is_paper_grid(grid("同意表", "| 3号楼征求意见表 | | | |\n| 楼栋 | 楼层 | 意见 | 签字 |"))
    assert not is_paper_grid(Grid("空", []))


def test_a_sheet_that_is_no_grid_says_so() -> None:
    assert told(paper("", header="| 甲 | 乙 |")) == [("header-missing", "")]


def test_a_unit_left_out_below_another_is_told_and_not_taken_from_above() -> None:
    read = paper("| 3号楼1单元 | 1 | 同意 | 张甲 | | |\n| 3号楼 单元 | 1 | 同意 | 张乙 | | |")
    assert [row.unit for row in read.rows] == ["1", ""]
    assert told(read) == [("grid-unit-missing", "A3")]


@pytest.mark.parametrize("cell", ["#REF!", date(2020, 3, 2), "？？"])
def test_a_building_that_cannot_be_read_stops_its_rows(cell: Raw) -> None:
    header = HEADER.strip().strip("|").split("|")
    rows = [[name.strip() for name in header], ["3号楼", 1.0, "同意", "张三"], [cell, 2.0, "同意", "李四"]]
    read = read_grid(Grid("同意表-1", rows))
    assert [row.floor for row in read.rows] == [1]
    assert {place for _, place in told(read)} == {"A3"}


def test_a_line_far_above_the_doors_is_named_as_not_used_however_many_cells_it_has():
    roster = (
        "| 楼栋 | 单元 | 楼层 | 户位 | 建筑面积 | 产权人 |\n| 1 | 1 | 1 | 东 | 50 | 甲 |\n| 1 | 1 | 1 | 西 | 50 | 乙 |"
    )
    paper = """
        | 街道 | 建设街道 | | | |
        | 幸福里小区 | | | | |
        | 请用钢笔填写 | | | | |
        | 楼号 | 1号楼1单元 | | | |
        | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |
        | 1 | 同意 | 甲 | 不同意 | 乙 |
        """
    *_, sheet = outcome(roster, **{"同意表-1号楼": paper}).report.sheets
    assert [one.range for one in sheet.unused] == ["A1:B1", "A2:A3"]
    assert sheet.used + 4 == sheet.filled
