"""`batch` with a disk that fails once at each step, and killed at each: every compound is old or new, so is the table.

The compounds are worked out in this process, whose disk can be broken; what is killed in a process of the pool's own is
in `tests/addin/batch/test_killed.py`.
"""

import json
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import openpyxl
import pytest

from addin.batch import here
from addin.batch.pool import pool
from addin.cli.app import _exit_code
from addin.record.outputs import State, states
from addin.trust.together import PREFIX
from tests.abuse.breaking import FAULTS, breaking
from tests.abuse.test_undo_kept import killed
from tests.addin.trust.small import compound

SUMMARY = "街道汇总.xlsx"
WITHIN = 6
"""So many steps of a compound's own delivery, as `test_every_step.py` tries those of `run`; and all the others."""


@pytest.fixture(autouse=True)
def still(monkeypatch, tmp_path):
    """The same moment for every run, so that the same work gives the same bytes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(pool, "prepare", lambda _: None)
    monkeypatch.setattr(here, "work", one_by_one)


def one_by_one(function, items: Iterable[object], processes: int, begun, preloaded: str) -> Iterator[tuple]:
    """As the pool does it, here."""
    for item in items:
        begun(item)
        yield item, function(item)


class Street:
    """Two compounds and what an earlier run made of them; since then one has got other answers."""

    def __init__(self, folder: Path) -> None:
        self.source, self.out = folder / "街", folder / "果"
        self.source.mkdir(parents=True)
        compound(self.source / "甲.xlsx")
        compound(self.source / "乙.xlsx", against=2)
        assert self.run() == 0
        compound(self.source / "甲.xlsx", against=3, owners=14)
        self.old = self.seen()
        self.kept = shutil.copytree(self.out, folder / "存")
        with breaking(self.out, 0) as disk:
            assert self.run() == 0
        self.new = self.seen()
        own = [at for at, place in enumerate(disk.places, 1) if place and not place.startswith("甲")]
        within = [at for at, place in enumerate(disk.places, 1) if at not in own]
        self.steps = sorted({*own, *within[:: max(1, len(within) // WITHIN)]})
        assert len(own) > 5
        assert len(within) > WITHIN

    def run(self) -> int:
        return _exit_code(["batch", str(self.source), "--out", str(self.out), "--jobs", "1"])

    def restore(self) -> None:
        shutil.rmtree(self.out)
        shutil.copytree(self.kept, self.out)

    def seen(self) -> dict[str, bytes]:
        """Every file that people see."""
        names = {path.relative_to(self.out): path for path in self.out.rglob("*") if path.is_file()}
        visible = {
            name: path for name, path in names.items() if not any(part.startswith(".jiugai") for part in name.parts)
        }
        return {name.as_posix(): path.read_bytes() for name, path in visible.items()}

    def left_over(self) -> list[str]:
        """Deliveries that nobody put right; a machine that dies may leave a hidden file beside, which is nobody's."""
        return [path.name for path in self.out.rglob(f"{PREFIX}*") if path.is_dir()]


@pytest.fixture
def street(tmp_path) -> Street:
    return Street(tmp_path / "处")


def of(files: dict[str, bytes], compound_: str) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith(f"{compound_}/")}


def is_old_or_new(street: Street) -> bool:
    """Each compound by itself; one that nobody touched as it was; the table whole."""
    found = street.seen()
    fine = of(found, "甲") in (of(street.old, "甲"), of(street.new, "甲")) and of(found, "乙") == of(street.old, "乙")
    return fine and set(found) == set(street.old) and is_whole(street.out / SUMMARY)


def is_whole(workbook: Path) -> bool:
    with zipfile.ZipFile(workbook) as archive:
        return archive.testzip() is None


def says_unread(street: Street) -> bool:
    """The table of a run that could not write a compound's results names it as unread, and its results are the old."""
    book = openpyxl.load_workbook(street.out / SUMMARY, read_only=True)
    said = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    unread = any("读不出来 1 份" in text for text in said) and "甲.xlsx" in said
    return unread and of(street.seen(), "甲") == of(street.old, "甲")


def comes_right(street: Street) -> None:
    """The next run finishes what this one did not, whatever was left."""
    assert street.run() == 0
    assert street.left_over() == []
    found = street.seen()
    assert set(found) == set(street.new)
    assert found[SUMMARY] == street.new[SUMMARY]
    assert of(found, "乙") == of(street.new, "乙")
    for record in street.out.rglob("*-运行记录.json"):
        outputs = json.loads(record.read_bytes())["record"]["outputs"]
        assert set(states(record.parent, outputs).values()) == {State.SAME}


@pytest.mark.parametrize("fault", FAULTS)
def test_whichever_step_fails_each_compound_is_old_or_new_and_the_next_run_ends_it(street, capfd, fault):
    ends = set()
    for step in street.steps:
        street.restore()
        capfd.readouterr()
        with breaking(street.out, step, FAULTS[fault]):
            code = street.run()
        said = capfd.readouterr().err
        assert "Traceback" not in said, step
        assert is_old_or_new(street), step
        assert code != 0 or street.seen() == street.new, step
        assert (street.seen()[SUMMARY] in (street.old[SUMMARY], street.new[SUMMARY])) or says_unread(street), step
        assert len(said.strip().splitlines()) <= 1 + (code > 0), (
            step,
            said,
        )  # how much there is to do, and what went wrong
        ends.add(code)
        comes_right(street)
    assert ends == {0, 1, 2}


def test_whenever_the_machine_dies_each_compound_is_old_or_new_and_the_next_run_ends_it(street):
    ends = set()
    for step in street.steps:
        street.restore()
        died = killed(street.run, street.out, step) == 9
        before = street.seen()
        comes_right(street)
        assert of(before, "乙") == of(street.old, "乙")
        assert is_whole(street.out / SUMMARY)
        ends.add((died, before == street.old))
    assert {(True, True), (True, False)} <= ends
