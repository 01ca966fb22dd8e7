"""One press at a time.  The system lets go of the lock when its process ends, however it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from addin.press.state import folder

NAME = "press.lock"


class Busy(Exception):
    """Another press is at work."""


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Busy at once where another process is inside; it never waits."""
    with (folder() / NAME).open("a+b") as file:
        try:
            _lock(file)
        except OSError as error:
            raise Busy from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
