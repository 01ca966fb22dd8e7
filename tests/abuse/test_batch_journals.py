"""进度.jsonl that somebody else wrote: nothing of it is believed but what this program could have written."""

import json
import zlib
from datetime import date
from pathlib import Path

import pytest

from addin.batch.compound import Compound
from addin.batch.journal import FOLDER, NAME, Journal, key_of
from addin.batch.task import Task
from addin.cli.app import _exit_code
from tests.addin.trust.small import compound

GOOD = Compound("甲.xlsx", "甲院", households=12, agree=11, residents=None, missing=("过半数",), approved={"103": 5})


def sealed(record: object) -> bytes:
    """With the sum that anybody can make."""
    text = json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return b"%08x %b\n" % (zlib.crc32(text), text)


@pytest.fixture
def task(tmp_path) -> Task:
    return Task("甲.xlsx", compound(tmp_path / "甲.xlsx"), None)


def believed(out: Path, task: Task, journal: bytes) -> tuple[Compound | None, list]:
    """The line that stands for the task, and the totals of earlier days."""
    (out / FOLDER).mkdir(parents=True)
    (out / FOLDER / NAME).write_bytes(journal)
    with Journal(out) as opened:
        return opened.known(task), opened.past


def line(task: Task, **change: object) -> bytes:
    return sealed({"key": key_of(task), "line": GOOD.payload() | change})


def test_what_this_program_wrote_is_believed(tmp_path, task):
    assert believed(tmp_path / "果", task, line(task))[0] == GOOD


TORN = (
    b"",
    b"\n\n",
    b"garbage\n",
    b"00000000 {}\n",
    b"\xff\xfe\x00",
    b"x" * 1_000_000,
    sealed({"line": 3}),
    sealed([]),
)
ODD = (
    {"key": "0" * 32, "line": {"file": "甲.xlsx"}},
    {"key": 3, "line": {"file": 3}},
    {"key": None, "line": {"file": ["甲.xlsx"]}},
    {"key": "x", "line": {"file": "../../外面.xlsx", "name": "外面"}},
    {"line": {"file": {"x": 1}}},
)


@pytest.mark.parametrize("journal", [*TORN, *map(sealed, ODD)], ids=range(len(TORN) + len(ODD)))
def test_a_line_that_is_none_costs_only_the_work_done_again(tmp_path, task, journal):
    assert believed(tmp_path / "果", task, journal)[0] is None
    again = tmp_path / "又"
    assert believed(again, task, journal + b"\n" + line(task))[0] == GOOD


@pytest.mark.parametrize(
    "totals",
    [
        3,
        {},
        [],
        {"day": "2999-01-01"},
        {"day": "某日", "totals": {"households": 1, "agree": 1}},
        {"day": ["x"], "totals": {"households": 1, "agree": 1}},
        {"day": "2026-01-01", "totals": {"households": "许多", "agree": 1}},
        {"day": "2026-01-01", "totals": {"households": 10**30, "agree": 1}},
        {"day": "2026-01-01", "totals": [1]},
        {"day": "2026-01-01", "totals": {"agree": 1}},
    ],
    ids=range(10),
)
def test_totals_of_an_earlier_day_that_are_none_are_passed_over(tmp_path, task, totals):
    found = believed(tmp_path / "果", task, sealed({"totals": totals}) + line(task))
    assert found == (GOOD, [])


@pytest.mark.parametrize(
    "change",
    [
        {"agree": 13},
        {"agree": -5},
        {"agree": "许多"},
        {"agree": True},
        {"households": 0, "agree": 10**30},
        {"households": 10**30},
        {"area": 1.5},
        {"residents": "0"},
        {"approved": {"103": "许多"}},
        {"approved": [1]},
        {"received": {"103": 10**40}},
        {"missing": "abc"},
        {"notes": [3]},
        {"unusable": 3},
        {"gate": "是"},
        {"name": None},
        {"more": 1},
    ],
    ids=str,
)
def test_a_line_with_figures_that_cannot_be_is_worked_out_again(tmp_path, task, change):
    assert believed(tmp_path / "果", task, line(task, **change))[0] is None


def test_a_line_of_another_workbook_program_or_day_is_worked_out_again(tmp_path, task):
    tomorrow = Task(task.name, task.workbook, None, date(2999, 1, 1))
    journal = line(task)
    compound(task.workbook, against=3)
    assert believed(tmp_path / "一", task, journal)[0] is None
    assert believed(tmp_path / "二", tomorrow, line(task))[0] is None


def test_a_street_with_such_a_journal_comes_out_as_without(tmp_path, capfd):
    """The whole command: every odd line, and totals that name files elsewhere."""
    (tmp_path / "里").mkdir()
    compound(tmp_path / "里" / "甲.xlsx")
    out = tmp_path / "果"
    (out / FOLDER).mkdir(parents=True)
    files = {"totals": {"day": "2026-01-01", "totals": {"households": 1, "agree": 1}, "word": "x", "files": ["../外"]}}
    (out / FOLDER / NAME).write_bytes(b"".join([*TORN, *map(sealed, ODD), sealed(files)]))
    assert _exit_code(["batch", str(tmp_path / "里"), "--out", str(out), "--jobs", "1", "--summary-only"]) == 0
    assert "Traceback" not in capfd.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "state") == ["果", "里"]
