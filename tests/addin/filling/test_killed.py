"""Killed at any step of a save, the file is whole: the old one or the new one, never a piece of either."""

import os
import signal
import sys
from pathlib import Path

import pytest

from addin.filling.opc.save import save_bytes

OLD, NEW = b"old" * 50_000, b"new!" * 60_000


def killed_at(step: int, target: Path) -> bool:
    """Save in a child that is killed at that step, any call or return of Python or C counted; whether it was."""
    child = os.fork()
    if child == 0:
        left = step

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(count)
        save_bytes(NEW, target, force=True)
        sys.setprofile(None)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_every_step_of_a_write_nothing_is_torn(tmp_path):
    outcomes = []
    for step in range(0, 2000, 5):
        folder = tmp_path / str(step)
        folder.mkdir()
        target = folder / "表.xlsx"
        target.write_bytes(OLD)
        was_killed = killed_at(step, target)
        held = target.read_bytes()
        assert held in (OLD, NEW)
        backups = [path.read_bytes() for path in folder.glob("表-备份*.xlsx")]
        assert backups in ([], [OLD])
        assert held == OLD or backups == [OLD]
        outcomes.append(held == NEW)
        if not was_killed:
            break
    assert len(outcomes) > 50
    assert outcomes == sorted(outcomes)
    assert not outcomes[0]
    assert outcomes[-1]
