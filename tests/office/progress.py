"""Waiting for an office program by its progress, not by the clock: on a busy machine everything takes longer.

Progress is processor time of the program's processes, or of ours: while any is spent, there is something to wait for.
"""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

STALLED = 60.0
"""Seconds in which nobody did anything at all: whoever was waited for is given up."""
LONGEST = 1200.0
"""Seconds, however busy it is: a program that spins for ever is not waited for either."""
PROC = Path("/proc")
Found = TypeVar("Found")


class LostOffice(Exception):
    """The office program ended, or did nothing any more: said plainly, with no object of its own in the report."""


def spent(session: int) -> int:
    """Processor time of all processes of a session, in clock ticks; 0 where there is no /proc to ask."""
    total = 0
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(fields[3]) == session:
            total += sum(map(int, fields[11:15]))
    return total


def until(probe: Callable[[], Found], session: int, what: str, stalled: float = STALLED) -> Found:
    """The first answer of `probe` that is something.  LostOffice once the session has spent nothing for so long."""
    last, since, start = -1, time.monotonic(), time.monotonic()
    while not (found := probe()):
        now = time.monotonic()
        if now - since > 1 and (used := spent(session)) != last:
            last, since = used, now
        if now - since > stalled or now - start > LONGEST:
            raise LostOffice(f"{what}: no progress for {now - since:.0f} s, waited {now - start:.0f} s")
        time.sleep(0.03)
    return found


def run(command: Sequence[str], stalled: float = STALLED) -> None:
    """Run a program to its end, in a session of its own.  LostOffice where it stalls or fails; nothing is left."""
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, start_new_session=True, **quiet)
    try:
        until(lambda: process.poll() is not None, process.pid, command[0], stalled)
    finally:
        end(process)
    if process.returncode:
        raise LostOffice(f"{command[0]} ended with {process.returncode}")


def end(process: "subprocess.Popen[bytes]") -> None:
    """Kill what is left of the program's session; it was started with `start_new_session`."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
