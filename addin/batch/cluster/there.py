"""What runs on a worker of the cluster: the same `line_of` as here, on a file that is shared or was sent along."""

import tempfile
from collections.abc import Mapping
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


def on_sent(task: Task, data: bytes, earlier: Mapping[str, bytes], program: str) -> Sent:
    """The workbook came with the task, and so did what an earlier run left of it; its results go back with the line."""
    _same(program)
    with tempfile.TemporaryDirectory(prefix="jiugai-") as place:
        workbook = Path(place) / "in" / PurePosixPath(task.name).name
        workbook.parent.mkdir()
        workbook.write_bytes(data)
        folder = Path(place) / "out" if task.folder else None
        for name, kept in earlier.items() if folder else ():
            (Path(place) / "out" / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(place) / "out" / name).write_bytes(kept)
        done = line_of(replace(task, workbook=workbook, folder=folder))
        return Sent(done, _changed(folder, earlier) if folder else {})


def _changed(folder: Path, earlier: Mapping[str, bytes]) -> dict[str, bytes]:
    """What was written there."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: data for name, path in files.items() if (data := path.read_bytes()) != earlier.get(name)}


def _same(program: str) -> None:
    """A worker may join, or come back, at any moment: so each asks for itself."""
    if fingerprint() != program:
        raise OtherVersion(f"{program} / {fingerprint()}")
