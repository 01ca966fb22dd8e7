"""Files that belong together are all new or all as they were, whichever step fails and whenever the machine dies."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from addin.trust import together as module
from addin.trust.together import PREFIX, put_back, together, unfinished
from addin.unusable import Unusable

NAMES = ("甲.xlsx", "公示/乙.xlsx", "丙.json", "公示/新.xlsx")
OLD = {"甲.xlsx": b"old 1", "公示/乙.xlsx": b"old 2", "公示/去.xlsx": b"old 3", "别人的.txt": b"untouched"}
NEW = {
    "甲.xlsx": b"new 1",
    "公示/乙.xlsx": b"new 2",
    "丙.json": b"new 3",
    "公示/新.xlsx": b"new 4",
    "别人的.txt": b"untouched",
}
STEPS = ("replace", "link", "fsync")
"""What a delivery asks of the disk; `Path.unlink` beside them."""


def there(folder: Path) -> dict[str, bytes]:
    """Every file that people see."""
    files = (path for path in folder.rglob("*") if path.is_file())
    seen = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {name: data for name, data in seen.items() if not name.startswith(PREFIX)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "结果"
    for name, data in OLD.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    return place


def deliver(folder: Path) -> None:
    with together(folder, NAMES) as staged:
        for name in NAMES:
            (staged.place / name).parent.mkdir(exist_ok=True)
            (staged.place / name).write_bytes(NEW[name])
        staged.drop("公示/去.xlsx")


@contextmanager
def fails_at(step: int, fault: Callable[[], None]) -> Iterator[list[int]]:
    """The `step`-th thing asked of the disk goes wrong; counts how many were asked."""
    asked = [0]

    def wrapped(real):
        def call(*given, **named):
            asked[0] += 1
            if asked[0] == step:
                fault()
            return real(*given, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(os, name, wrapped(getattr(os, name)))
        patch.setattr(Path, "unlink", wrapped(Path.unlink))
        patch.setattr(Path, "mkdir", wrapped(Path.mkdir))
        yield asked


def full() -> None:
    raise OSError(28, "No space left on device", "磁盘")


def test_all_of_it_is_new_when_nothing_fails(folder):
    deliver(folder)
    assert there(folder) == NEW
    assert unfinished(folder) == []


def steps(folder: Path) -> int:
    """How many things a whole delivery asks of the disk."""
    reset(folder)
    with fails_at(0, full) as asked:
        deliver(folder)
    return asked[0]


def refusal(folder: Path, step: int) -> str:
    """What the user is told where this step fails; empty where the delivery could do without it."""
    try:
        with fails_at(step, full):
            deliver(folder)
    except Unusable as problem:
        return str(problem)
    return ""


def test_whichever_step_fails_all_is_as_it_was_or_all_is_new(folder):
    told = []
    for step in range(1, steps(folder) + 1):
        reset(folder)
        told.append(refusal(folder, step))
        assert there(folder) == (OLD if told[-1] else NEW), step
        put_back(folder)
        assert there(folder) in (OLD, NEW)
    assert len(told) > 10
    assert sum(map(bool, told)) > 8
    assert not [line for line in told if "\n" in line]


def test_whenever_the_machine_dies_the_next_delivery_finds_old_or_new(folder):
    """A process of its own is killed at every step; what it leaves is put right before anything else is done."""
    count = steps(folder)
    mixed = 0
    for step in range(1, count + 1):
        reset(folder)
        child = os.fork()
        if child == 0:
            with fails_at(step, lambda: os._exit(9)):
                deliver(folder)
            os._exit(0)
        os.waitpid(child, 0)
        mixed += there(folder) not in (OLD, NEW)
        put_back(folder)
        assert there(folder) in (OLD, NEW), step
        assert not list(folder.glob(f"{PREFIX}*")), step
    assert mixed > 2, "no step in the middle was tried"


def reset(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, data in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def test_an_error_while_they_are_made_changes_nothing_and_names_the_users_own_folder(folder):
    def half_done() -> None:
        with together(folder, NAMES) as staged:
            (staged.place / "甲.xlsx").write_bytes(b"half")
            raise Unusable(f"{staged.place / '甲.xlsx'}：写不进去")

    with pytest.raises(Unusable) as raised:
        half_done()
    assert str(raised.value) == f"{folder / '甲.xlsx'}：写不进去"
    assert there(folder) == OLD


def test_a_file_that_is_open_in_excel_stops_all_of_it_before_anything_is_made(folder):
    (folder / "公示" / "~$乙.xlsx").write_bytes(b"")
    with pytest.raises(Unusable, match="打开着"):
        deliver(folder)
    assert (folder / "甲.xlsx").read_bytes() == b"old 1"


def test_a_delivery_that_another_process_is_making_is_left_alone(folder):
    with together(folder, NAMES) as staged:
        (staged.place / "甲.xlsx").write_bytes(b"new 1")
        assert unfinished(folder) == []
        put_back(folder)
        assert (staged.place / "甲.xlsx").exists()


def test_the_same_bytes_are_not_written_again(folder):
    before = (folder / "甲.xlsx").stat().st_mtime_ns
    with together(folder, ["甲.xlsx"]) as staged:
        (staged.place / "甲.xlsx").write_bytes(b"old 1")
    assert (folder / "甲.xlsx").stat().st_mtime_ns == before


def test_without_the_undoing_a_failure_would_leave_a_mixture(folder, monkeypatch):
    """The fault put back: this is what `_undo` is for."""
    monkeypatch.setattr(module, "_undo", lambda *_: None)
    seen = []
    for step in range(1, steps(folder) + 1):
        reset(folder)
        if refusal(folder, step):
            seen.append(there(folder))
    assert any(files not in (OLD, NEW) for files in seen)
