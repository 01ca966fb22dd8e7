"""A process that dies takes one line with it, not the table; an unforeseen error is a line, too."""

import os

import pytest

from addin.batch import working
from addin.batch.compound import Compound
from addin.batch.folder import tasks
from addin.batch.working import CRASHED, Task, line_of, work_out


def dies(task):
    """Stands in for `line_of` in the processes."""
    if task.workbook.name == "坏.xlsx":
        os._exit(9)
    return Compound(task.workbook.name)


def test_only_the_file_that_kills_its_process_has_no_line(tmp_path, monkeypatch):
    monkeypatch.setattr(working, "line_of", dies)
    wanted = [Task(tmp_path / name, None) for name in ("甲.xlsx", "坏.xlsx", "乙.xlsx", "丙.xlsx")]
    heard = []
    lines = work_out(wanted, 2, heard.append)
    assert [line.file for line in lines] == ["甲.xlsx", "坏.xlsx", "乙.xlsx", "丙.xlsx"]
    assert [line.unusable for line in lines] == ["", CRASHED, "", ""]
    assert len(heard) == 4


def test_a_bug_in_one_file_is_said_in_its_line(tmp_path, monkeypatch):
    monkeypatch.setattr(working, "read_book", lambda _: 1 / 0)
    assert "ZeroDivisionError" in line_of(Task(tmp_path / "甲.xlsx", None)).unusable


@pytest.mark.parametrize("names", [("甲.xlsx", "甲.ods", "乙.xlsx"), ("甲.XLSX", "甲.xls")])
def test_two_workbooks_of_one_name_have_two_folders(tmp_path, names):
    found = tasks([tmp_path / name for name in names], tmp_path / "out", summary_only=False)
    folders = [task.folder.name.casefold() for task in found if task.folder]
    assert len(set(folders)) == len(names)
