"""Waiting for LibreOffice by its progress, not by the clock: on a busy machine everything takes longer.

Progress is processor time that its processes spend; while any is spent, there is something to wait for.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

STALLED = 30.0
"""Seconds in which it did nothing at all: it is given up."""
LONGEST = 600.0
"""Seconds, however busy it is."""
PAUSE = 0.02
PROC = Path("/proc")
PROGRAMS = ("soffice.bin", "oosplash", "soffice")
Found = TypeVar("Found")


def spent() -> int:
    """Processor time of every LibreOffice on this machine, in clock ticks; 0 where there is no /proc to ask."""
    total = 0
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            before, _, fields = stat.read_text().rpartition(")")
        except OSError:  # it ended meanwhile
            continue
        if before.partition("(")[2] in PROGRAMS:
            total += sum(map(int, fields.split()[11:15]))
    return total


def until(probe: Callable[[], Found | None], stalled: float = STALLED) -> Found | None:
    """The first answer of `probe` that is something; None once LibreOffice has spent nothing for so long."""
    start = since = time.monotonic()
    last = -1
    while (found := probe()) is None:
        now = time.monotonic()
        if now - since > 1 and (used := spent()) != last:
            last, since = used, now
        if now - since > stalled or now - start > LONGEST:
            return None
        time.sleep(PAUSE)
    return found
