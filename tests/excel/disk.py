"""A disk that is full from one file on: whatever is opened for writing then opens, and takes not a byte."""

import os
import resource
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR


class Disk:
    """Counts the files that this process opens for writing, from 1; `full_from` 0: never full.

    `spared`: the judge's own files.
    """

    def __init__(self, full_from: int, spared: Sequence[Path]) -> None:
        self._full_from, self._spared = full_from, {str(path) for path in spared}
        self._watches = False
        self.written: list[str] = []

    def watch(self) -> None:
        """From now on."""
        self._watches = True
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        sys.addaudithook(self._told)

    def _told(self, event: str, arguments: tuple[object, ...]) -> None:
        """Python tells of every file before it is opened."""
        if event != "open" or not self._watches:
            return
        path, _, flags = arguments
        if not isinstance(flags, int) or not flags & WRITING or not isinstance(path, (str, bytes, os.PathLike)):
            return
        name = os.fsdecode(path)
        if name in self._spared or name.startswith("/dev/"):
            return
        self.written.append(name)
        if len(self.written) == self._full_from:
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
