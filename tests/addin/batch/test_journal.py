"""What is kept of a batch that was killed, and what is not believed."""

from dataclasses import replace

import pytest

from addin.batch import journal as module
from addin.batch.journal import Journal, key_of
from addin.batch.task import Task
from tests.addin.batch.made import GOOD

LINE = replace(GOOD, notes=("一", "二"), missing=("三",), approved={"106": 5}, residents=None)


@pytest.fixture
def task(tmp_path):
    (tmp_path / "甲.xlsx").write_bytes(b"one")
    return Task("甲.xlsx", tmp_path / "甲.xlsx", None)


def kept(out, task):
    with Journal(out) as journal:
        return journal.known(task)


def keep(out, task, line=LINE):
    with Journal(out) as journal:
        journal.add(key_of(task), line)
    return out / module.FOLDER / module.NAME


def test_a_line_comes_back_as_it_was(tmp_path, task):
    keep(tmp_path, task)
    assert kept(tmp_path, task) == LINE


def test_it_stands_as_soon_as_it_is_added(tmp_path, task):
    journal = Journal(tmp_path).__enter__()
    journal.add(key_of(task), LINE)
    assert kept(tmp_path, task) == LINE  # the first was never closed: its process was killed


@pytest.mark.parametrize("change", ["bytes", "program", "day", "results", "name"])
def test_a_line_that_rests_on_something_else_is_not_believed(tmp_path, task, change, monkeypatch):
    keep(tmp_path, task)
    if change == "bytes":
        task.workbook.write_bytes(b"two")
    if change == "program":
        monkeypatch.setattr(module, "fingerprint", lambda: "another")
    if change == "day":
        task = replace(task, day=task.day.replace(year=2031))
    if change == "results":
        task = replace(task, folder=tmp_path)
    if change == "name":
        task = replace(task, name="区/甲.xlsx")
    assert kept(tmp_path, task) is None


def test_results_that_somebody_deleted_are_made_again(tmp_path, task):
    keep(tmp_path, task)
    with Journal(tmp_path) as journal:
        assert journal.known(task, lambda _: False) is None
        assert journal.key(task.name) == ""


@pytest.mark.parametrize(
    "tear",
    [
        lambda data: data[:-1],
        lambda data: data[:-20],
        lambda data: data + b'1234abcd {"key',
        lambda data: data.replace(b'"agree":90', b'"agree":91'),
        lambda data: b"\x00" * len(data),
        lambda data: b"\xff\xfe garbage\n" + data[:40],
        lambda data: data[:10] + b"\n" + data[10:],
    ],
)
def test_a_torn_or_spoiled_journal_is_recognised_and_goes_on(tmp_path, task, tear):
    path = keep(tmp_path, task)
    path.write_bytes(tear(path.read_bytes()))
    with Journal(tmp_path) as journal:
        found = journal.known(task)
        assert found in (None, LINE)
        assert journal.broken or found == LINE
        journal.add(key_of(task), LINE)
    assert kept(tmp_path, task) == LINE


def test_a_line_of_another_version_is_made_again(tmp_path, task):
    with Journal(tmp_path) as journal:
        journal._write({"key": key_of(task), "line": {"file": "甲.xlsx", "colour": "red"}})
    assert kept(tmp_path, task) is None


def test_the_last_line_of_a_workbook_counts_and_the_file_does_not_grow_for_ever(tmp_path, task):
    for number in range(400):
        path = keep(tmp_path, task, replace(LINE, households=400, agree=number))
    found = kept(tmp_path, task)
    assert found
    assert found.agree == 399
    assert path.read_bytes().count(b"\n") < 150


def test_one_run_a_day_is_remembered(tmp_path):
    for day, households in (("2026-11-27", 1), ("2026-11-28", 2), ("2026-11-28", 3)):
        with Journal(tmp_path) as journal:
            journal.remember({"day": day, "totals": {"households": households, "agree": 0}})
    with Journal(tmp_path) as journal:
        assert [(one["day"], one["totals"]["households"]) for one in journal.past] == [
            ("2026-11-27", 1),
            ("2026-11-28", 3),
        ]
