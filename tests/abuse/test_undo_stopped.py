"""Putting back what was begun may itself be stopped, at any step and more than once: in the end it is old or new.

What is undone here are files: those of a delivery that failed or died.  What a button undoes on the sheets of an open
workbook is stopped in `tests/excel/test_ends.py` and `tests/wps/test_ends.py`, and what it keeps for that in
`test_undo_kept.py`.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from addin.trust.together import JOURNAL, PREFIX, put_back
from addin.unusable import Unusable
from tests.abuse.breaking import FAULTS, breaking, full
from tests.abuse.test_undo_kept import killed
from tests.addin.trust.test_together import NEW, OLD, deliver, reset, there


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "结果"
    place.mkdir()
    return place


def steps_of_a_delivery(folder: Path) -> int:
    reset(folder)
    with breaking(folder, 0) as disk:
        deliver(folder)
    return disk.asked


def died_at(folder: Path, step: int) -> None:
    reset(folder)
    killed(lambda: deliver(folder), folder, step)


def in_the_middle(folder: Path) -> list[int]:
    """Steps at which a delivery that dies leaves something to be undone."""
    found = []
    for step in range(1, steps_of_a_delivery(folder) + 1):
        died_at(folder, step)
        if list(folder.glob(f"{PREFIX}*/{JOURNAL}")):
            found.append(step)
    return found


def undone(folder: Path) -> int:
    """How many steps the undoing takes where nothing disturbs it."""
    with breaking(folder, 0, swept=True) as disk:
        put_back(folder)
    assert there(folder) in (OLD, NEW)
    return disk.asked


def refusal(work: Callable[[], object], folder: Path, step: int, fault: Callable[[], None], **how: bool) -> str:
    """What the user is told where the disk fails at that step of the work; empty where the work does without it."""
    try:
        with breaking(folder, step, fault, **how):
            work()
    except Unusable as problem:
        return str(problem)
    return ""


def is_clean(folder: Path) -> bool:
    return not list(folder.glob(f"{PREFIX}*"))


def test_an_undoing_that_dies_is_taken_up_again_by_the_next(folder):
    middle = in_the_middle(folder)
    assert len(middle) > 3
    mixed = 0
    for step in middle:
        died_at(folder, step)
        for at in range(1, undone(folder) + 1):
            died_at(folder, step)
            killed(lambda: put_back(folder), folder, at, swept=True)
            mixed += there(folder) not in (OLD, NEW)
            put_back(folder)
            assert there(folder) in (OLD, NEW), (step, at)
            assert is_clean(folder), (step, at)
    assert mixed > 3, "no step in the middle of an undoing was tried"


@pytest.mark.parametrize("fault", FAULTS)
def test_an_undoing_that_fails_says_so_in_a_line_and_is_taken_up_again(folder, fault):
    refused = 0
    for step in in_the_middle(folder):
        died_at(folder, step)
        for at in range(1, undone(folder) + 1):
            died_at(folder, step)
            said = refusal(lambda: put_back(folder), folder, at, FAULTS[fault], swept=True)
            assert not said or ("恢复不了" in said and "\n" not in said)
            refused += bool(said)
            put_back(folder)
            assert there(folder) in (OLD, NEW), (step, at)
            assert is_clean(folder), (step, at)
    assert refused > 3


@pytest.mark.parametrize("swept", [True, False], ids=["nothing works", "only removing works"])
def test_a_disk_that_goes_in_the_middle_and_stays_away_leaves_what_is_needed_to_go_back(folder, swept):
    """A share that is lost: the undoing fails as the delivery did.  When it is there again all is as it was."""
    mixed = 0
    for step in range(1, steps_of_a_delivery(folder) + 1):
        reset(folder)
        said = refusal(lambda: deliver(folder), folder, step, full, lasting=True, swept=swept)
        left = there(folder)
        mixed += left not in (OLD, NEW)
        assert "\n" not in said
        assert "一份也没有换" not in said or left == OLD, step
        put_back(folder)
        assert there(folder) == (OLD if said else NEW), step
        assert is_clean(folder), step
    assert mixed > 1, "no step was tried after which the undoing had something to do"


def test_a_delivery_whose_journal_cannot_be_taken_away_is_none(folder, monkeypatch):
    """A virus scanner holds it: else the next delivery would take it for one that died, and undo half of it."""
    reset(folder)
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path.name == JOURNAL:
            raise PermissionError(13, "Permission denied", str(path))
        unlink(path, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", held)
        with pytest.raises(Unusable, match="再运行一次"):
            deliver(folder)
    put_back(folder)
    assert there(folder) == OLD
    assert is_clean(folder)
    deliver(folder)
    assert there(folder) == NEW
