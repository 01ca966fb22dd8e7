"""A press that ends before its end: Excel dies, Python is killed, the disk is full, at each write of it.

What stands then is old or new; where it is mixed, or may be, the last line of 运行记录 says so.
"""

import shutil

import pytest

from addin.buttons.catalogue import BUTTONS
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


@pytest.mark.parametrize("block", range(2, 8))
def test_what_excel_refuses_once_is_put_back_and_the_log_says_so(before_and_after, workbook_lines, tmp_path, block):
    """Excel is well before and afterwards; the first block and the last are those of 运行记录 itself."""
    old, _ = before_and_after
    pressed = press(old, workbook_lines["tally"], tmp_path / "home", trouble=Trouble({"refused_at": block}))
    assert results(pressed.book) == results(old)
    assert "没有写成，结果还是上一次的" in told(pressed.book)
    assert pressed.boxes[-1]["critical"]
    assert pressed.is_tidy


EVERY = {"人工确认", *(sheet.name for sheet in SHEETS if sheet.name != LOG)}
PRESSES = [one.id for one in BUTTONS if one.id != "selftest"]  # which takes half a minute, and speaks to no workbook


def standing(values) -> dict[str, list[list[object]]]:
    """The results of a workbook, and what is asked; a sheet that was made for some, and holds none yet, is none."""
    return {name: rows for name, rows in values.items() if name in EVERY and any(any(row) for row in rows[1:])}


def says(values) -> tuple[int, str]:
    """How many lines 运行记录 has, and 操作 of the last."""
    rows = values.get(LOG, [])
    return len(rows), str(rows[-1][1]) if rows and rows[-1][1] else ""


def assert_old_or_new_or_told(moments) -> None:
    """Python killed, or Excel gone, between two changes leaves just what stood there in between."""
    old, new = moments[0], moments[-1]
    for moment in moments:
        assert standing(moment) in (standing(old), standing(new)) or "没有写完" in says(moment)[1]
        if says(moment) == says(new) != says(old):
            assert standing(moment) == standing(new)


@pytest.fixture(scope="module")
def earlier(before_and_after, workbook_lines, tmp_path_factory):
    """The workbook with results of an earlier state, and the folder in which the press keeps what it replaced."""
    home = tmp_path_factory.mktemp("earlier") / "home"
    old, _ = before_and_after
    return press(old, workbook_lines["tally"], home).book, home


def at_home(earlier, folder):
    """A folder of one's own with what the earlier press keeps for undoing."""
    shutil.copytree(earlier[1], folder / "home")
    return folder / "home"


@pytest.mark.parametrize("button", PRESSES)
def test_after_every_single_change_of_a_press_results_are_old_or_new_or_the_log_says_they_are_mixed(
    earlier, workbook_lines, tmp_path, button
):
    pressed = press(earlier[0], workbook_lines[button], at_home(earlier, tmp_path), trouble=Trouble(moments=True))
    assert pressed.code == 0
    assert_old_or_new_or_told(pressed.moments)
    if says(pressed.moments[-1]) != says(pressed.moments[0]):
        assert sum("没有写完" in says(moment)[1] for moment in pressed.moments) >= 1


@pytest.mark.parametrize("button", ["check", "run_all"])
def test_after_every_single_change_in_a_workbook_that_has_no_sheets_for_results_yet(
    plain, add_in_lines, tmp_path, button
):
    plain.sheets = [sheet for sheet in plain.sheets if sheet.name not in EVERY | {LOG}]
    pressed = press(plain, add_in_lines[button], tmp_path / "home", trouble=Trouble(moments=True))
    assert standing(pressed.moments[0]) == {}
    assert "问题清单" in standing(pressed.moments[-1])
    assert_old_or_new_or_told(pressed.moments)


@pytest.mark.parametrize("block", [2, 5])
@pytest.mark.parametrize("how", ["killed_at", "dies_at"])
def test_a_kill_leaves_one_of_these_moments(earlier, workbook_lines, tmp_path, how, block):
    """So that remembering every change shows what every kill leaves."""
    line = workbook_lines["shares"]
    (tmp_path / "a").mkdir()
    calm = press(earlier[0], line, at_home(earlier, tmp_path / "a"), trouble=Trouble(moments=True))
    (tmp_path / "b").mkdir()
    killed = press(earlier[0], line, at_home(earlier, tmp_path / "b"), trouble=Trouble({how: block}))
    assert standing(killed.book.values()) in map(standing, calm.moments)
    assert standing(killed.book.values()) != standing(calm.moments[-1])


@pytest.mark.parametrize("block", [2, 4, 6])
@pytest.mark.parametrize("then", ["undo", "check"])
def test_undoing_that_was_stopped_midway_is_ended_by_the_next_press(earlier, workbook_lines, tmp_path, block, then):
    """By undoing again; by any other press, too, whose own results then stand among those of before."""
    home = at_home(earlier, tmp_path)
    line = workbook_lines["undo"]
    killed = press(earlier[0], line, home, trouble=Trouble({"killed_at": block})).book
    assert "没有写完" in told(killed)
    (tmp_path / "whole").mkdir()
    wanted = press(earlier[0], line, at_home(earlier, tmp_path / "whole")).book
    after = press(killed, workbook_lines[then], home).book
    assert "没有写完" not in told(after)
    fresh = {"问题清单", "一页看懂", "目录"} if then == "check" else set()
    left = {name: rows for name, rows in standing(after.values()).items() if name not in fresh}
    assert left == {name: rows for name, rows in standing(wanted.values()).items() if name not in fresh}


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
