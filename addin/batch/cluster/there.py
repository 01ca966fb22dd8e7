"""What runs on a worker of the cluster: the same `line_of` as here, on a file that is shared or was sent along."""

import tempfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from addin.batch.program import fingerprint
from addin.batch.task import Done, Task
from addin.batch.working import line_of


class OtherVersion(Exception):
    """This worker's program is not the one that asks."""


class Sent(NamedTuple):
    """`files`: what was written, by path within the task's folder; empty where the folder is shared."""

    done: Done
    files: dict[str, bytes]


def on_shared(task: Task, program: str) -> Sent:
    """Both machines see the workbook, and the folder of its results, under the same path."""
    _same(program)
    return Sent(line_of(task), {})


def on_sent(task: Task, data: bytes, program: str) -> Sent:
    """The workbook came with the task, its results go back with the line."""
    _same(program)
    with tempfile.TemporaryDirectory(prefix="jiugai-") as place:
        workbook = Path(place) / "in" / PurePosixPath(task.name).name
        workbook.parent.mkdir()
        workbook.write_bytes(data)
        folder = Path(place) / "out" if task.folder else None
        done = line_of(replace(task, workbook=workbook, folder=folder))
        written = sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []
        return Sent(done, {path.relative_to(folder or "").as_posix(): path.read_bytes() for path in written})


def _same(program: str) -> None:
    """A worker may join, or come back, at any moment: so each asks for itself."""
    if fingerprint() != program:
        raise OtherVersion(f"{program} / {fingerprint()}")
