"""A workbook's line: never an exception, and a key only where the same bytes will say the same again."""

import pytest

from addin.batch import working
from addin.batch.task import Task
from addin.batch.working import line_of
from addin.workbook.sample import sample_bytes


@pytest.fixture
def task(tmp_path):
    (tmp_path / "甲.xlsx").write_bytes(sample_bytes(clean=True))
    return Task("区/甲.xlsx", tmp_path / "甲.xlsx", None)


def test_a_line_holds_what_the_workbook_says(task):
    done = line_of(task)
    assert done.key
    assert (done.line.file, done.line.households, done.line.agree, done.line.unusable) == ("区/甲.xlsx", 134, 119, "")
    sources = ("106", "111", "112", "113", "114", "116", "117", "118", "120")
    assert sum(done.line.approved.get(code, 0) for code in sources) == done.line.investment
    assert done.line.residents == done.line.approved["118"]


def test_a_bug_in_one_file_is_said_in_its_line(task, monkeypatch):
    monkeypatch.setattr(working, "read_book", lambda _: 1 / 0)
    assert "ZeroDivisionError" in line_of(task).line.unusable


def test_a_broken_workbook_keeps_its_line_as_its_bytes_will_not_mend(task):
    task.workbook.write_bytes(task.workbook.read_bytes()[:9000])
    done = line_of(task)
    assert "损坏" in done.line.unusable
    assert done.key


def test_one_that_is_not_there_is_tried_again_the_next_time(task):
    task.workbook.unlink()
    done = line_of(task)
    assert "找不到" in done.line.unusable
    assert not done.key


def test_one_that_was_saved_while_it_was_read_is_tried_again_the_next_time(task, monkeypatch):
    read_book = working.read_book

    def saved_meanwhile(path):
        book = read_book(path)
        path.write_bytes(path.read_bytes() + b" ")
        return book

    monkeypatch.setattr(working, "read_book", saved_meanwhile)
    done = line_of(task)
    assert not done.line.unusable
    assert not done.key


def test_results_that_cannot_be_written_are_tried_again_the_next_time(task, tmp_path):
    (tmp_path / "out").touch()
    done = line_of(Task(task.name, task.workbook, tmp_path / "out" / "甲"))
    assert "建不了" in done.line.unusable
    assert not done.key
