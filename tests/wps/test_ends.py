"""A press that ends before its end, at each block that is written: results old or new, or 运行记录 says otherwise."""

import copy
from contextlib import suppress

import pytest

from tests.wps.pressing import Killed, impatient, opened

WRITTEN = ("问题清单", "同意率", "楼栋图", "待办清单", "表决结论")
BLOCKS = range(1, 9)


def results(book):
    return {one.name: one.rows() for one in book.sheets if one.name in WRITTEN}


def told(book) -> str:
    """操作 of the last line of 运行记录."""
    return str(book.sheet("运行记录").rows()[-1][1] or "")


def runs(book) -> int:
    """How many lines it has."""
    return len(book.sheet("运行记录").rows())


@pytest.fixture(scope="module")
def before_and_after(products, tmp_path_factory):
    """The workbook with results of an earlier state, what was kept then, and the same one after a whole press."""
    from tests.excel.conftest import opened as open_copy

    folder = tmp_path_factory.mktemp("ends")
    book = open_copy(products / "jiugai.xlsm", folder)
    with opened(book, folder / "home") as wps:
        wps.press("tally")
    answers = book.sheet("同意表")
    at = answers.rows()[0].index("意见") + 1
    for row in range(2, 30):
        answers.cells[row, at] = "不同意"
    old = copy.deepcopy(book)
    with opened(book, folder / "home") as wps:
        wps.press("tally")
    return old, book


@pytest.mark.parametrize("block", BLOCKS)
def test_wps_is_killed(before_and_after, tmp_path, block):
    old, new = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.killed_at = block
        with suppress(Killed):
            wps.press("tally")
    found = results(book)
    assert found in (results(old), results(new)) or "没有写完" in told(book)
    ended = told(book) == told(new) and runs(book) == runs(new)
    assert not ended or found == results(new)
    with opened(book, tmp_path / "home") as wps:
        wps.press("tally")
    assert told(book) == told(new)
    assert {n: r for n, r in results(book).items() if n != "问题清单"} == {
        n: r for n, r in results(new).items() if n != "问题清单"
    }


@pytest.mark.parametrize("block", BLOCKS)
def test_one_block_cannot_be_written(before_and_after, tmp_path, block):
    """The old results stand again, and the user knows."""
    old, new = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.fails_at = block
        said = wps.press("tally").said
        assert wps.app.state["ScreenUpdating"] is True
    if block <= len(WRITTEN) + 1:
        assert results(book) == results(old)
        assert "出错" in said
        assert block == 1 or told(book).endswith("（没有写成，结果还是上一次的）")
    else:
        assert results(book) == results(new)


@pytest.mark.parametrize("block", [2, 3, 4, 5, 6])
def test_from_one_block_on_nothing_can_be_written(before_and_after, tmp_path, block):
    old, _ = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.dead_from = block
        said = wps.press("tally").said
    assert results(book) == results(old) or "没有写完" in told(book)
    assert "出错" in said


def test_what_was_undone_is_forgotten_only_once_it_stands_in_the_workbook(before_and_after, tmp_path):
    old, _ = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.press("tally")
        new = results(book)
        wps.fails_at = wps.blocks + 3
        assert "出错" in wps.press("undo").said
        assert results(book) == new
        assert "已撤消" in wps.press("undo").said
        assert results(book) == results(old)
        assert "没有可以撤消的" in wps.press("undo").said


@pytest.mark.parametrize("kilobytes", [0, 1, 8, 20, 60])
@pytest.mark.parametrize("button", ["tally", "fill"])
def test_a_full_disk(before_and_after, tmp_path, kilobytes, button):
    """At whichever file the room ends: old or new, never mixed, and the user is told."""
    old, new = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home", {"kilobytes": kilobytes}, page=impatient(START=12)) as wps:
        pressed = wps.press(button)
    assert pressed.boxes
    assert "Traceback" not in pressed.said
    if button == "tally":
        assert results(book) in (results(old), results(new))


@pytest.mark.parametrize("after", [100, 400, 800, 1200, 1600, 2000])
def test_python_is_killed(before_and_after, tmp_path, after):
    old, new = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home", {"killedAfter": after}, page=impatient(START=12, SILENT=6)) as wps:
        said = wps.press("tally").said
    assert results(book) in (results(old), results(new))
    assert "同意率" in said or "表格没有改动" in said
