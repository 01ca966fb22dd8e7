"""What 问题清单 says of itself since the run before, through the files a user would have."""

import pytest

from addin.buttons.check import run as press_check
from addin.cli.app import _exit_code
from addin.filling import write_cells
from addin.filling.sheets.values import Link
from addin.hosts.files import read_book
from addin.press import ending
from addin.press.desk import Desk
from addin.tell.compound.since import (
    NEW,
    SAME,
    SOLVED,
    UNKNOWN,
)
from addin.workbook.drawing import Drawing
from tests.addin.press.test_pressing import Paper

ROSTER = [
    ["楼栋", "房号", "建筑面积", "产权人"],
    ["3", "301", 80, "张一"],
    ["3", "302", 81, "张二"],
    ["3", "303", 82, "张三"],
]
HEAD = ["楼栋", "房号", "意见", "签字"]
BAD = [["3", "301", "同意", ""], ["3", "302", "看不清", "张二"], ["3", "303", "同意", "张三"]]


@pytest.fixture
def run(tmp_path):
    """Write the workbook with these answers, run it, and give code, 对象 and 状态 of errors and of what is mended."""

    def call(answers):
        drawing = Drawing("表", "宋体", 10)
        for name, rows in (("户室清册", ROSTER), ("同意表", [HEAD, *answers])):
            sheet = drawing.sheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
        (tmp_path / "甲.xlsx").write_bytes(drawing.bytes())
        _exit_code(["run", str(tmp_path / "甲.xlsx"), "--out", str(tmp_path)])
        book = read_book(tmp_path / "甲-结果.xlsx")
        rows = next(grid for grid in book.grids if grid.name == "问题清单").rows
        return [(row[6], row[7], row[8]) for row in rows[1:] if row[0] in (SOLVED, "错误") and row[7]]

    return call


def test_the_first_run_has_nothing_to_compare_with(run):
    assert run(BAD) == [("opinion-unsigned", "3号楼301", UNKNOWN), ("opinion-unknown", "3号楼302", UNKNOWN)]


def test_a_second_run_over_the_same_input_says_the_same(run):
    assert run(BAD) == run(BAD) == run(BAD)


def test_what_is_mended_is_listed_below_and_what_is_new_is_marked(run):
    run(BAD)
    mended = [["3", "301", "同意", "张一"], BAD[1], ["3", "303", "同意", ""]]
    after = [
        ("opinion-unknown", "3号楼302", SAME),
        ("opinion-unsigned", "3号楼303", NEW),
        ("opinion-unsigned", "3号楼301", SOLVED),
    ]
    assert run(mended) == after
    assert run(mended) == after


def test_a_finding_is_the_same_one_when_its_row_moves(run):
    run(BAD)
    moved = [["3", "303", "同意", ""], BAD[1], BAD[0]]
    assert run(moved) == [
        ("opinion-unsigned", "3号楼303", NEW),
        ("opinion-unsigned", "3号楼301", SAME),
        ("opinion-unknown", "3号楼302", SAME),
    ]


def test_when_all_is_mended_a_further_mistake_is_new(run):
    run(BAD)
    run([BAD[2]])
    new = [line[:2] for line in run([BAD[0], BAD[2]]) if line[2] == NEW]
    assert new == [("opinion-unsigned", "3号楼301")]


def test_the_summary_line_of_run_counts_both(run, capfd):
    run(BAD)
    assert "比上次" not in capfd.readouterr().out
    run([["3", "301", "同意", "张一"], *BAD[1:]])
    assert "已改好 1 处" in capfd.readouterr().out.replace("\n", "")


def test_the_button_compares_with_the_list_that_stands_in_the_workbook(tmp_path):
    host = Paper(tmp_path)
    desk = Desk(host)
    outcome = desk.examine()
    assert "比上次" not in ending.problems(outcome)
    written = {}
    host.write = lambda tables: written.update({sheet.name: rows for sheet, rows in tables})
    press_check(desk)
    lines = {}
    for number, row in enumerate(written["问题清单"], start=2):
        for at, cell in enumerate(row):
            lines[f"问题清单!{'ABCDEFGHIJ'[at]}{number}"] = cell.text if isinstance(cell, Link) else cell
    write_cells(host.folder / host.name, tmp_path / "新.xlsx", {**lines, "同意表!F3": "看不清"})
    (tmp_path / "新.xlsx").replace(host.folder / host.name)
    host.answers = ["yes"]
    assert "比上次新增 1 处，已改好 0 处。" in press_check(Desk(host)), "each press reads the workbook anew"


def test_a_workbook_of_an_earlier_version_is_given_the_new_headers(tmp_path):
    drawing = Drawing("表", "宋体", 10)
    old = [["级别", "位置", "列名", "原值", "问题", "怎么改", "代码"]]
    for name, rows in (("户室清册", ROSTER), ("同意表", [HEAD, *BAD]), ("问题清单", old)):
        sheet = drawing.sheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    (tmp_path / "旧.xlsx").write_bytes(drawing.bytes())
    _exit_code(["run", str(tmp_path / "旧.xlsx"), "--out", str(tmp_path)])
    rows = next(grid for grid in read_book(tmp_path / "旧-结果.xlsx").grids if grid.name == "问题清单").rows
    assert rows[0][6:9] == ["代码", "对象", "状态"]
