"""Nothing is read away in silence: over random sheets, every non-empty cell is used or stands in a range with a reason.

`EVERY_CELL_SHEETS=20000` runs as many; the suite runs a few.
"""

import os
import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from addin.docs.left_out import is_known
from validators.finding import SheetCount
from validators.grid import Book, Grid, Merge, Raw
from validators.reading import read_dossier

MANY = int(os.environ.get("EVERY_CELL_SHEETS", "60"))
WORDS = (
    *(
        "楼栋",
        "单元",
        "房号",
        "建筑面积",
        "产权人",
        "住址",
        "意见",
        "签字",
        "同意",
        "不同意",
        "弃权",
        "备注",
        "序号",
        "楼层",
        "户位",
    ),
    *(
        "建筑面积（㎡）",
        "概算（万元）",
        "（㎡）",
        "是否同意",
        "1号楼小计",
        "合计",
        "填表人：张三",
        "√",
        "×",
        "张三",
        "拒签",
        "3号楼",
        "东户",
    ),
    *(
        "101",
        "1-101",
        "3号楼1单元101",
        " ",
        "\u200b",
        "第2页",
        "某小区户室清册",
        "核定总投资（万元）",
        "项目",
        "值",
        "单位：万元",
        "是否反对",
        "2号楼小计",
        "同意 2户，不同意 1户",
        "共有人",
        "已并入401",
    ),
)
CELLS: st.SearchStrategy[Raw] = st.one_of(
    st.just(""), st.sampled_from(WORDS), st.integers(1, 600), st.sampled_from([80.5, True, date(2022, 7, 1)])
)
HEADS = (
    ["楼栋", "单元", "房号", "建筑面积", "产权人"],
    ["楼栋", "单元", "房号", "意见", "签字"],
    ["住址", "同意", "不同意", "弃权", "签字"],
    ["楼号", "楼层", "东户意见", "东户签字", "西户意见", "西户签字"],
    ["楼号", "楼层", "东户同意", "东户不同意", "东户签字", "西户同意", "西户不同意", "西户签字"],
    ["楼栋", "房号", "户位", "建筑面积", "产权人", "联系电话", "备注"],
    ["项目", "值", "说明"],
    ["代码", "项目名称", "概算（万元）", "排序"],
    ["姓名", "住址", "围墙", "路灯", "意见建议"],
)
NAMES = (
    "户室清册",
    "同意表",
    "同意表-3号楼",
    "参数",
    "改造项目",
    "征求意见",
    "花名册",
    "Sheet1",
    "同意表 (2)",
    "问卷导出",
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Titles, a heading, rows, banners, stray blocks, merges: some as a clerk has it, some of it noise."""
    head: list[Raw] = [*draw(st.sampled_from(HEADS))]
    noise = st.lists(CELLS, max_size=9)
    titles = draw(st.lists(noise, max_size=2))
    rows = draw(st.lists(noise, max_size=8))
    body = [[*row[: len(head)], *draw(st.lists(CELLS, max_size=2))] for row in rows]
    banner = [[draw(CELLS) if draw(st.booleans()) else "" for _ in head]] if draw(st.booleans()) else []
    merges = draw(st.lists(st.builds(_merge, *[st.integers(1, 6)] * 2, *[st.integers(0, 2)] * 2), max_size=2))
    return Grid(draw(st.sampled_from(NAMES)), [*titles, *banner, head, *body], merges=tuple(merges))


def _merge(top: int, left: int, height: int, width: int) -> Merge:
    return Merge(top, left, top + height, left + width)


def cells_of(count: SheetCount) -> set[tuple[int, int]]:
    """The places in the ranges of what was not used; a place in two of them fails."""
    places: list[tuple[int, int]] = []
    for one in count.unused:
        assert is_known(one.why), one.why
        ends = [re.fullmatch(r"([A-Z]+)(\d+)", end) for end in one.range.split(":")]
        (left, top), (right, bottom) = [(_number(end[1]), int(end[2])) for end in (ends[0], ends[-1]) if end]
        places += [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    assert len(places) == len(set(places))
    return set(places)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def filled_in(grid: Grid) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row, cells in grid.numbered()
        for column, cell in enumerate(cells, start=1)
        if not (isinstance(cell, str) and not cell.replace("\u200b", "").strip())
    }


@settings(max_examples=MANY)
@given(grid=grids())
def test_every_cell_is_used_or_named(grid: Grid) -> None:
    for count in read_dossier(Book("a.xlsx", (grid,)), date(2022, 7, 1)).counts:
        filled, named = filled_in(grid), cells_of(count)
        assert named <= filled
        assert count.filled == len(filled) == count.used + len(named)


def test_a_block_beside_the_table_is_named() -> None:
    rows: list[list[Raw]] = [
        ["某小区户室清册"],
        ["楼栋", "房号", "建筑面积", "产权人", "微信", "", ""],
        [1, "101", 80.5, "张三", "zs", "", "电话打过"],
        ["合计", "1户", 80.5, "", "", "", ""],
        ["填表人：李四"],
    ]
    (count,) = read_dossier(Book("a.xlsx", (Grid("户室清册", rows),)), date(2022, 7, 1)).counts
    assert {one.range for one in count.unused} == {"A1", "E2:E3", "G3", "A4:C4", "A5"}
    assert (count.filled, count.used) == (16, 8)


def test_a_row_that_is_left_out_is_named_as_such() -> None:
    rows: list[list[Raw]] = [
        ["楼栋", "房号", "建筑面积", "产权人"],
        [1, "101", 80.5, "张三"],
        ["", "？？", 70, "李四"],
        [1, "102", 60, "赵六"],
    ]
    (count,) = read_dossier(Book("a.xlsx", (Grid("户室清册", rows),)), date(2022, 7, 1)).counts
    assert [(one.range, one.why) for one in count.unused] == [("B3:D3", "这一行没有读取，见问题清单")]
