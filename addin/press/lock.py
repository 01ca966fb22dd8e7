"""One press at a time.  The system lets go of the lock when its process ends, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager

from addin.machine.folder import folder
from addin.machine.lock import try_lock

NAME = "press.lock"


class Busy(Exception):
    """Another press is at work."""


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Busy at once where another process is inside; it never waits."""
    with (folder() / NAME).open("a+b") as file:
        try:
            try_lock(file)
        except OSError as error:
            raise Busy from error
        yield
