"""A press that ends before its end, at each block that is written: results old or new, or 运行记录 says otherwise."""

import copy
from contextlib import suppress

import pytest

from tests.excel.test_every_button import LOG, RESULTS
from tests.wps.pressing import Killed, impatient, opened

WHERE = {"first": 0.0, "second": 0.15, "third": 0.3, "middle": 0.5, "later": 0.8, "last": 1.0}
"""How far the writing has come: the first block is 运行记录 as unfinished, the last the same as done."""


def at(where: str, blocks: int) -> int:
    """The number of the block, from 1."""
    return 1 + round(WHERE[where] * (blocks - 1))


def results(book):
    return {one.name: one.rows() for one in book.sheets if one.name in RESULTS - {LOG}}


def told(book) -> str:
    """操作 of the last line of 运行记录."""
    return str(book.sheet(LOG).rows()[-1][1] or "")


def runs(book) -> int:
    """How many lines it has."""
    return len(book.sheet(LOG).rows())


@pytest.fixture(scope="module")
def before_and_after(products, tmp_path_factory):
    """The workbook with results of an earlier state, the same one after a whole press, and the blocks that it wrote."""
    from tests.excel.conftest import opened as open_copy

    folder = tmp_path_factory.mktemp("ends")
    book = open_copy(products / "jiugai.xlsm", folder)
    with opened(book, folder / "home") as wps:
        wps.press("tally")
    answers = book.sheet("同意表")
    column = answers.rows()[0].index("意见") + 1
    for row in range(2, 30):
        answers.cells[row, column] = "不同意"
    old = copy.deepcopy(book)
    with opened(book, folder / "home") as wps:
        wps.press("tally")
    assert wps.blocks > 7
    return old, book, wps.blocks


@pytest.mark.parametrize("where", WHERE)
def test_wps_is_killed(before_and_after, tmp_path, where):
    old, new, blocks = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.killed_at = at(where, blocks)
        with suppress(Killed):
            wps.press("tally")
    found = results(book)
    assert found in (results(old), results(new)) or "没有写完" in told(book)
    ended = told(book) == told(new) and runs(book) == runs(new)
    assert not ended or found == results(new)
    with opened(book, tmp_path / "home") as wps:
        wps.press("tally")
    assert told(book) == told(new)
    assert apart_from_problems(book) == apart_from_problems(new)


def apart_from_problems(book):
    """问题清单 and what sums it up say since when a problem is known."""
    return {name: rows for name, rows in results(book).items() if name not in ("问题清单", "一页看懂")}


@pytest.mark.parametrize("where", WHERE)
def test_one_block_cannot_be_written(before_and_after, tmp_path, where):
    """The old results stand again, or all the new ones where only the last line is missing; and the user knows."""
    old, new, blocks = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.fails_at = at(where, blocks)
        said = wps.press("tally").said
        assert wps.app.state["ScreenUpdating"] is True
    assert "出错" in said
    if where == "last":
        assert results(book) == results(new)
        assert "没有写完" in told(book)
    else:
        assert results(book) == results(old)
        assert where == "first" or told(book).endswith("（没有写成，结果还是上一次的）")


@pytest.mark.parametrize("where", list(WHERE)[1:])
def test_from_one_block_on_nothing_can_be_written(before_and_after, tmp_path, where):
    old, _, blocks = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home") as wps:
        wps.dead_from = at(where, blocks)
        said = wps.press("tally").said
    assert results(book) == results(old) or "没有写完" in told(book)
    assert "出错" in said


def test_what_was_undone_is_forgotten_only_once_it_stands_in_the_workbook(before_and_after, tmp_path):
    old, _, _ = before_and_after
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
    old, new, _ = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home", {"kilobytes": kilobytes}, page=impatient(START=12)) as wps:
        pressed = wps.press(button)
    assert pressed.boxes
    assert "Traceback" not in pressed.said
    if button == "tally":
        assert results(book) in (results(old), results(new))


@pytest.mark.parametrize("after", [100, 400, 800, 1200, 1600, 2000])
def test_python_is_killed(before_and_after, tmp_path, after):
    old, new, _ = before_and_after
    book = copy.deepcopy(old)
    with opened(book, tmp_path / "home", {"killedAfter": after}, page=impatient(START=12, SILENT=6)) as wps:
        said = wps.press("tally").said
    assert results(book) in (results(old), results(new))
    assert "同意率" in said or "表格没有改动" in said
