"""A screen of its own for a test: Xvfb takes the first number that is free and says which.

A number written down is taken as soon as the tests of a file run on two workers, or an earlier run left its screen.
"""

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.office.progress import STALLED, LostOffice


@contextmanager
def screen(size: str) -> Iterator[str]:
    """The display of a new screen of that size (`1400x900`), as DISPLAY has it; gone afterwards.

    LostOffice where none comes up.
    """
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    server = subprocess.Popen(command, pass_fds=(tell,), **quiet)
    os.close(tell)
    try:
        yield f":{number(told, server)}"
    finally:
        os.close(told)
        server.terminate()
        server.communicate()


def number(told: int, server: "subprocess.Popen[bytes]") -> int:
    """What the server says once it listens.  LostOffice with its own words where it ends, or none for a minute."""
    said = b""
    while not said.endswith(b"\n"):
        if not select.select([told], [], [], STALLED)[0]:
            raise LostOffice(f"Xvfb: no display for {STALLED:.0f} s")
        if not (more := os.read(told, 16)):
            raise LostOffice(f"Xvfb ended: {server.stderr.read().decode(errors='replace').strip()}")
        said += more
    return int(said)
