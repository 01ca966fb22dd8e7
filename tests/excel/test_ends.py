"""A press that ends before its end: Excel dies, Python is killed, the disk is full, at each write of it.

What stands then is old or new; where it is mixed, or may be, the last line of 运行记录 says so.
"""

import shutil

import pytest

from addin.tell.sheets import SHEETS
from tests.excel.pressing import Trouble, press

LOG = "运行记录"
BLOCKS = range(1, 9)
"""The blocks that 统计同意率 writes, and one more."""


def results(book):
    return {one.name: one.rows() for one in book.sheets if one.name in WRITTEN}


WRITTEN = ("问题清单", "同意率", "楼栋图", "待办清单", "催办", "表决结论")


@pytest.fixture(scope="module")
def before_and_after(products, workbook_lines, tmp_path_factory):
    """The workbook with results of an earlier state, and the same one after a press that comes to its end."""
    from tests.excel.conftest import opened

    folder = tmp_path_factory.mktemp("ends")
    book = press(opened(products / "jiugai.xlsm", folder), workbook_lines["tally"], folder / "home").book
    answers = book.sheet("同意表")
    at = answers.rows()[0].index("意见") + 1
    for row in range(2, 30):
        answers.cells[row, at] = "不同意"
    return book, press(book, workbook_lines["tally"], folder / "home").book


def told(book) -> str:
    """操作 of the last line of 运行记录."""
    rows = book.sheet(LOG).rows()
    return str(rows[-1][1]) if rows[-1][1] else ""


@pytest.mark.parametrize("how", ["dies_at", "killed_at"])
@pytest.mark.parametrize("block", BLOCKS)
def test_old_or_new_or_the_log_says_that_it_is_mixed(before_and_after, workbook_lines, tmp_path, how, block):
    old, new = before_and_after
    trouble = Trouble({how: block})
    pressed = press(old, workbook_lines["tally"], tmp_path / "home", trouble=trouble)
    found = results(pressed.book)
    ended = len(pressed.book.sheet(LOG).rows()) == len(new.sheet(LOG).rows()) and told(pressed.book) == told(new)
    assert found in (results(old), results(new)) or "没有写完" in told(pressed.book)
    assert not ended or found == results(new)
    if how == "dies_at" and not ended:
        assert pressed.code == 0
        assert pressed.boxes[-1]["critical"]


EVERY = [sheet.name for sheet in SHEETS if sheet.name != LOG]
WRITES = (
    *(("check", block) for block in range(1, 5)),
    *(("shares", block) for block in range(1, 8)),
    *(("clear", block) for block in range(1, 9)),
    *(("undo", block) for block in range(1, 9)),
    *(("run_all", block) for block in range(1, 32, 3)),
)
"""Blocks of the other presses that write, one after the other; of the longest every third."""


@pytest.fixture(scope="module")
def ends(before_and_after, workbook_lines, tmp_path_factory):
    """Button → the workbook before a press, after it, and a folder with what an earlier press keeps for undoing."""
    found = {}

    def of(button):
        if button not in found:
            home = tmp_path_factory.mktemp(button) / "home"
            old, _ = before_and_after
            old = press(old, workbook_lines["tally"], home).book
            kept = tmp_path_factory.mktemp("kept") / "home"
            shutil.copytree(home, kept)
            found[button] = old, press(old, workbook_lines[button], home).book, kept
        return found[button]

    return of


@pytest.mark.parametrize("how", ["dies_at", "killed_at"])
@pytest.mark.parametrize(("button", "block"), WRITES)
def test_every_press_that_writes_leaves_old_or_new_or_says_so(ends, workbook_lines, tmp_path, button, block, how):
    old, new, kept = ends(button)
    home = tmp_path / "home"
    shutil.copytree(kept, home)
    pressed = press(old, workbook_lines[button], home, trouble=Trouble({how: block}))
    found, before, after = (
        {one.name: one.rows() for one in b.sheets if one.name in EVERY} for b in (pressed.book, old, new)
    )
    ended = told(pressed.book) == told(new) and len(pressed.book.sheet(LOG).rows()) == len(new.sheet(LOG).rows())
    assert found in (before, after) or "没有写完" in told(pressed.book)
    assert not ended or found == after
    assert pressed.code == 0 or how == "killed_at"


@pytest.mark.parametrize("block", [2, 4, 6])
def test_after_a_kill_the_next_press_is_as_if_nothing_had_been(before_and_after, workbook_lines, tmp_path, block):
    old, new = before_and_after
    killed = press(old, workbook_lines["tally"], tmp_path / "home", trouble=Trouble({"killed_at": block})).book
    again = press(killed, workbook_lines["tally"], tmp_path / "home").book
    assert {n: r for n, r in results(again).items() if n != "问题清单"} == {
        n: r for n, r in results(new).items() if n != "问题清单"
    }
    assert told(again) == told(new)


def test_another_press_puts_back_what_the_killed_one_left_half_written(before_and_after, workbook_lines, tmp_path):
    old, _ = before_and_after
    killed = press(old, workbook_lines["tally"], tmp_path / "home", trouble=Trouble({"killed_at": 8})).book
    assert results(killed) != results(old)
    after = press(killed, workbook_lines["shares"], tmp_path / "home").book
    assert {n: r for n, r in results(after).items() if n != "问题清单"} == {
        n: r for n, r in results(old).items() if n != "问题清单"
    }
    assert told(after) == "计算分摊"


def test_the_last_run_is_undone(before_and_after, workbook_lines, tmp_path):
    old, _ = before_and_after
    new = press(old, workbook_lines["tally"], tmp_path / "home").book
    assert results(new) != results(old)
    back = press(new, workbook_lines["undo"], tmp_path / "home")
    assert "已撤消" in back.said
    assert results(back.book) == results(old)
    assert back.book.sheet("问题清单").formulas == old.sheet("问题清单").formulas


@pytest.mark.parametrize("disk", [0, 300, 2_000, 8_000, 20_000])
@pytest.mark.parametrize("button", ["fill", "publish", "check", "run_all"])
def test_a_full_disk(book, workbook_lines, tmp_path, disk, button):
    """No file is half-written, and the user is told; what needs no disk goes on."""
    pressed = press(book, workbook_lines[button], tmp_path / "home", trouble=Trouble(disk=disk))
    assert pressed.code == 0, pressed.stderr
    assert pressed.boxes
    assert results(pressed.book) == results(book) or "没有写完" not in told(pressed.book)
    assert "Traceback" not in pressed.said
    made = [path for path in (tmp_path / "小区").rglob("*.xlsx") if path.name != book.name]
    from zipfile import is_zipfile

    assert all(is_zipfile(path) for path in made)
    assert not list((tmp_path / "小区").rglob("*.part*"))
