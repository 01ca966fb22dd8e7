"""Waiting by progress: whoever works is waited for, whoever does nothing is given up, and nothing is left behind."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.office.progress import LostOffice, end, run, spent, until

WORKS = "import time\nend = time.monotonic() + {0}\nwhile time.monotonic() < end: pass"


def started(code: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", code], start_new_session=True)


def test_a_program_that_works_is_waited_for_longer_than_a_stall():
    run([sys.executable, "-c", WORKS.format(4)], stalled=2.5)


@pytest.mark.parametrize("code", ["import time; time.sleep(60)", "import threading; threading.Event().wait(60)"])
def test_a_program_that_does_nothing_is_given_up_and_killed(code):
    start = time.monotonic()
    with pytest.raises(LostOffice):
        run([sys.executable, "-c", code], stalled=2)
    assert time.monotonic() - start < 30


@pytest.mark.parametrize("status", [1, 2, 77])
def test_a_program_that_fails_is_a_lost_office(status):
    with pytest.raises(LostOffice, match=str(status)):
        run([sys.executable, "-c", f"raise SystemExit({status})"])


def test_children_count_and_are_ended_with_it(tmp_path):
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORKS.format(30)!r}])"
    process = started(inner)
    try:
        until(lambda: spent(process.pid) > 20, process.pid, "python", stalled=20)
    finally:
        end(process)
    assert process.returncode
    left = [stat for stat in Path("/proc").glob("[0-9]*/stat") if f" {process.pid} {process.pid} " in _text(stat)]
    assert all(" Z " in _text(stat) for stat in left)


def _text(stat: Path) -> str:
    try:
        return stat.read_text()
    except OSError:
        return " Z "
