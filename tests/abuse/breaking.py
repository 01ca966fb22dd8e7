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
from dataclasses import dataclass
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
    """`asked`: how many steps so far."""

    folder: Path
    at: int
    fault: Callable[[], None]
    asked: int = 0

    def step(self, path: object) -> None:
        """One more; only what lies in the folder, or has no name, counts."""
        if isinstance(path, int) or Path(os.fsdecode(path)).resolve().is_relative_to(self.folder):  # type: ignore[arg-type]
            self.asked += 1
            if self.asked == self.at:
                self.fault()


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
def breaking(folder: Path, at: int, fault: Callable[[], None] = full) -> Iterator[Disk]:
    """The `at`-th step in the folder goes wrong; 0: none does."""
    disk = Disk(folder.resolve(), at, fault)

    def wrapped(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *given: Any, **named: Any) -> Any:
            disk.step(path)
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
