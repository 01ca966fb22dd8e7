"""One batch at a time in a folder of results.  The system frees the lock when its process ends, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from addin.batch.journal import FOLDER
from addin.machine.lock import try_lock
from addin.unusable import Unusable


@contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """Unusable at once where another process is at work in it; never waits."""
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    with (out / FOLDER / "lock").open("a+b") as file:
        try:
            try_lock(file)
        except OSError as error:
            raise Unusable(f"{out}：另一个 batch 正在往这个文件夹里写；请等它结束，或给 --out 另一个文件夹") from error
        yield
