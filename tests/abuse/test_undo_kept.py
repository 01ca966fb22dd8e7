"""What 撤消上次 needs is written whole or not at all: full disk, no permission, a machine that dies, at every step."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from addin.press import undo
from addin.press.undo import Kept
from tests.abuse.breaking import FAULTS, breaking


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))


def dies() -> None:
    os._exit(9)


def killed(work: Callable[[], object], folder: Path, step: int, swept: bool = False) -> int:
    """The exit code of a process that does the work and dies at that step."""
    child = os.fork()
    if child == 0:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        with suppress(BaseException), breaking(folder, step, dies, swept=swept):
            work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Open:
    """As much of an open workbook as undoing asks for."""

    name = "甲.xlsm"

    def __init__(self, folder: Path) -> None:
        self.folder = folder


@pytest.mark.parametrize("fault", [*FAULTS, "dies"])
def test_what_can_be_undone_is_the_run_before_or_this_one_whole(tmp_path, fault):
    """A failure is an OSError, which a press survives; what is kept is never half of one and half of another."""
    state, host = tmp_path / "state", Open(tmp_path)
    before = Kept("检查", "一", {"问题清单": [["字", 1.5]] * 300})
    after = Kept("统计", "二", {"同意率": [["户", 2.5]] * 300})
    undo.keep(host, before)
    with breaking(state, 0) as disk:
        undo.keep(host, after)
    assert disk.asked >= 3
    for step in range(1, disk.asked + 1):
        undo.keep(host, before)
        if fault == "dies":
            killed(lambda: undo.keep(host, after), state, step)
        else:
            with breaking(state, step, FAULTS[fault]), suppress(OSError):
                undo.keep(host, after)
        assert undo.kept(host) in (before, after), step
    undo.keep(host, after)
    assert undo.kept(host) == after
