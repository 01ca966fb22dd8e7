"""A lock on a file that the system lets go of when its holder dies."""

import sys
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def try_lock(file: IO[bytes]) -> None:
        """Hold this file until it is closed or the process ends, however it ends.  OSError at once where it is held."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def try_lock(file: IO[bytes]) -> None:
        """Hold this file until it is closed or the process ends, however it ends.  OSError at once where it is held."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
