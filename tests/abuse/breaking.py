"""A disk that fails at a chosen step: whatever is asked of it, from opening a file for writing to giving it its name.

A step is a call that opens a file for writing, writes some of it, syncs, renames, links, removes, or makes a folder.
A write that fails has written the first half of what it was given.
"""

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CALLS = ("replace", "rename", "link", "symlink", "fsync", "unlink", "mkdir", "rmdir")


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "磁盘")


def forbidden() -> None:
    raise PermissionError(errno.EACCES, "Permission denied", "磁盘")


FAULTS = {"full": full, "forbidden": forbidden}


@dataclass
class Disk:
    """`asked`: how many steps so far · `places`: of each its path in the folder, empty where it has none ·
    `lasting`: all that follow fail, too · `swept`: what goes with a whole folder is a step each."""

    folder: Path
    at: int
    fault: Callable[[], None]
    lasting: bool = False
    swept: bool = False
    places: list[str] = field(default_factory=list)

    @property
    def asked(self) -> int:
        """How many."""
        return len(self.places)

    def step(self, path: object) -> None:
        """One more; only what lies in the folder, or has no name, counts."""
        place = None if isinstance(path, int) else Path(os.fsdecode(path)).resolve()  # type: ignore[arg-type]
        if place is None or place.is_relative_to(self.folder):
            self.places.append("" if place is None else place.relative_to(self.folder).as_posix())
            if self.asked == self.at or (self.lasting and self.asked > self.at > 0):
                self.fault()

    def path(self, given: Any, within: int | None) -> Any:
        """Whole, where it was given as a name in an open folder."""
        return (
            given if within is None or not self.swept else os.path.join(os.readlink(f"/proc/self/fd/{within}"), given)
        )


class _Leaky(io.FileIO):
    disk: Disk

    def write(self, data: Any) -> int:
        try:
            self.disk.step(self.name)
        except BaseException:
            super().write(bytes(data)[: len(bytes(data)) // 2])
            raise
        return super().write(data)


@contextmanager
def breaking(
    folder: Path, at: int, fault: Callable[[], None] = full, lasting: bool = False, swept: bool = False
) -> Iterator[Disk]:
    """The `at`-th step in the folder goes wrong; 0: none does."""
    disk = Disk(folder.resolve(), at, fault, lasting, swept)

    def wrapped(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *given: Any, **named: Any) -> Any:
            disk.step(disk.path(path, named.get("dir_fd")))
            return real(path, *given, **named)

        return call

    def opened(path: Any, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:
        if isinstance(path, int) or not set(mode) & set("wxa") or "+" in mode:
            return real_open(path, mode, buffering, *more, **named)
        disk.step(path)
        kind = type("Leaky", (_Leaky,), {"disk": disk})
        buffered = io.BufferedWriter(kind(path, mode.replace("b", "").replace("t", "")))
        if "b" in mode:
            return buffered
        return io.TextIOWrapper(buffered, named.get("encoding"), named.get("errors"), named.get("newline"))

    real_open = builtins.open
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, wrapped(getattr(os, name)))
        patch.setattr(io, "open", opened)
        patch.setattr(builtins, "open", opened)
        yield disk
