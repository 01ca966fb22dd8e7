"""Several files that belong together: all of them new, or all as they were, whenever the program dies.

They are made in a folder of their own beside their places (`.jiugai-…`), and moved only when all are whole.  Before
the first move a journal says what is to come, and what stood there gets a second name in that folder.  Where a move
fails everything goes back; where the machine dies between two, the next delivery into the folder finds the journal
and puts back what was, before it does anything else.
"""

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import IO

from addin.filling.opc.save import check_target
from addin.machine.lock import try_lock
from addin.unusable import Unusable, reason

PREFIX = ".jiugai-"
JOURNAL, OLD, LOCK, NEW = "交付.json", "原来的", "锁", "新的"


class Staged:
    """`place`: where to write, by the names the files will have; `drop` names a file that is to go."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.folder = folder
        self.place = place / NEW
        self.dropped: list[str] = []

    def drop(self, name: str) -> None:
        """Take away a file of an earlier delivery, with the others or not at all."""
        self.dropped.append(name)


@contextmanager
def together(folder: Path, names: Sequence[str]) -> Iterator[Staged]:
    """Give a place to write to; when the block ends without an error, everything in it takes its name in `folder`.

    `names`: those that are to be written, which must be writable now.  Unusable, with nothing changed, where they are
    not, or a file cannot be moved.
    """
    put_back(folder)
    for name in names:
        if (folder / name).parent.is_dir():
            check_target(folder / name, force=True)
    place = folder / f"{PREFIX}{token_hex(4)}"
    with ExitStack() as stack:
        staged = Staged(folder, place)
        try:
            stack.callback(_cleared, place)  # first: of the two folders, one may be made
            staged.place.mkdir(parents=True)
            held = stack.enter_context((place / LOCK).open("wb"))
            try_lock(held)
        except OSError as error:
            raise Unusable(f"{folder}：写不进去（{reason(error)}），请换一个能写入的位置") from error
        try:
            yield staged
        except Unusable as problem:
            raise Unusable(_named(str(problem), staged)) from problem
        except OSError as error:
            raise Unusable(f"{folder}：写不进去（{reason(error)}），请换一个能写入的位置") from error
        _move(folder, place, _planned(staged))


def _named(text: str, staged: Staged) -> str:
    """The user knows the folder he asked for, not ours."""
    return text.replace(str(staged.place.resolve()), str(staged.folder)).replace(str(staged.place), str(staged.folder))


def _planned(staged: Staged) -> dict[str, bool]:
    """Name of each file that changes → whether it stands there now."""
    made = sorted(str(path.relative_to(staged.place)) for path in staged.place.rglob("*") if path.is_file())
    changing = [name for name in made if not _same(staged.place / name, staged.folder / name)]
    gone = [name for name in staged.dropped if (staged.folder / name).exists()]
    return {name: (staged.folder / name).exists() for name in (*changing, *gone)}


def _same(one: Path, other: Path) -> bool:
    there = other.is_file() and one.stat().st_size == other.stat().st_size
    return there and one.read_bytes() == other.read_bytes()


def _move(folder: Path, place: Path, planned: dict[str, bool]) -> None:
    """Keep what was, write the journal, move; put everything back where that fails."""
    try:
        for name, stood in planned.items():
            if stood:
                _second_name(folder / name, place / OLD / name)
        _written(place / JOURNAL, json.dumps(planned, ensure_ascii=False).encode())
        for name in planned:
            new, target = place / NEW / name, folder / name
            if new.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(new, target)
            else:
                target.unlink()
        (place / JOURNAL).unlink()  # from here on all of it is new
    except OSError as error:
        where = getattr(error, "filename2", None) or error.filename or folder
        raise Unusable(f"{Path(where).name}：写不进去（{reason(error)}），{_undone(folder, place)}") from error
    except BaseException:  # interrupted: the user sees nothing half done either
        _undo(folder, place)
        raise


def _undone(folder: Path, place: Path) -> str:
    """What came of undoing a delivery that failed, in words."""
    try:
        _undo(folder, place)
    except OSError:
        return f"已经换了的也换不回来；请关闭占用“{folder.name}”里文件的程序再运行一次，会先恢复成原来的"
    return "这次的文件一份也没有换；请关闭占用它的程序再试"


def _cleared(place: Path) -> None:
    """Where its journal stands it stays, too: with it the next delivery puts back what was."""
    try:
        (place / JOURNAL).lstat()
    except FileNotFoundError:
        shutil.rmtree(place, ignore_errors=True)
    except OSError:
        return


def _second_name(target: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(target, kept)
    except OSError:
        shutil.copy2(target, kept)


def _written(path: Path, data: bytes) -> None:
    """Whole on the disk under its name, or not there."""
    making = path.with_suffix(".tmp")
    with making.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(making, path)


def unfinished(folder: Path) -> list[Path]:
    """What deliveries that died have left: theirs whose process no longer holds the lock."""
    try:
        places = sorted(path for path in folder.glob(f"{PREFIX}*") if path.is_dir())
    except OSError:
        return []
    return [place for place in places if not _is_held(place / LOCK)]


def put_back(folder: Path) -> None:
    """Undo what a delivery that died had begun; Unusable where that cannot be done."""
    for place in unfinished(folder):
        try:
            _undo(folder, place)
            shutil.rmtree(place)
        except OSError as error:
            raise Unusable(f"{place}：上一次没有写完，恢复不了（{reason(error)}）；请关闭占用文件的程序再试") from error


def _undo(folder: Path, place: Path) -> None:
    """As it was before the journal was written; nothing where there is none."""
    if not (place / JOURNAL).exists():
        return
    for name, stood in _journal(place).items():
        old, target = place / OLD / name, folder / name
        if stood and old.exists():
            os.replace(old, target)
        elif not stood and not (place / NEW / name).exists():
            target.unlink(missing_ok=True)
    (place / JOURNAL).unlink()


def _journal(place: Path) -> dict[str, bool]:
    """What was to change.  Unusable where it is not ours: it must not make us touch a file outside the folder."""
    try:
        planned = {str(within(name)): bool(stood) for name, stood in json.loads((place / JOURNAL).read_bytes()).items()}
    except (ValueError, AttributeError, TypeError) as error:
        raise Unusable(f"{place}：里面的“{JOURNAL}”不是本程序写的；请删去这个文件夹再运行") from error
    return planned


def within(name: str) -> PurePosixPath:
    """A name below the folder, with forward slashes; ValueError for one that could lead out of it."""
    plain = name.replace(os.sep, "/")
    path = PurePosixPath(plain)
    if path.is_absolute() or ".." in path.parts or "\\" in plain or ":" in plain or not path.parts:
        raise ValueError(name)
    return path


def _is_held(lock: Path) -> bool:
    try:
        with lock.open("ab") as file:
            return not _free(file)
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _free(file: IO[bytes]) -> bool:
    try:
        try_lock(file)
    except OSError:
        return False
    return True
