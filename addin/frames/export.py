"""Rows of many compounds to files: `OUT.xlsx`, one set as `OUT.csv` or `OUT.parquet`, or all of them in a folder.

Everything is written beside its place first and moved there when it is whole.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from addin.frames.delimited import CsvSet
from addin.frames.frame import Rows, columns
from addin.frames.types import Column
from addin.unusable import Unusable

KINDS = ("parquet", "csv")
FILES = (".xlsx", ".csv", ".parquet")
DEFAULT = "分摊明细"
"""The set of a file that holds one only."""


class _Set(Protocol):
    def add(self, rows: Sequence[tuple[Any, ...]]) -> None: ...
    def close(self) -> None: ...


def wanted_sets(names: Sequence[str], target: Path) -> dict[str, tuple[Column, ...]]:
    """Those named, or what is usual for this target.  Unusable where a name is none, or there are too many."""
    known = columns()
    for name in names:
        if name not in known:
            raise Unusable(f"没有“{name}”这张表；可用：{'、'.join(known)}")
    if target.suffix.lower() in (".csv", ".parquet"):
        if len(names) > 1:
            raise Unusable(f"{target.name}：一个 {target.suffix} 文件只放一张表；要几张请给 --to 一个文件夹，或 .xlsx")
        return {name: known[name] for name in names or (DEFAULT,)}
    return {name: known[name] for name in names or known}


def export(
    many: Iterable[Rows], target: Path, sets: Mapping[str, Sequence[Column]], kind: str, force: bool
) -> tuple[list[Path], dict[str, int]]:
    """→ The files written, and how many rows each set has.

    Unusable where the target stands already (without `force`), OSError where it cannot be written; then nothing is.
    """
    single = target.suffix.lower() in FILES
    _free(target, single, force)
    place = target.parent if single else target
    count = dict.fromkeys(sets, 0)
    with _folder(place), tempfile.TemporaryDirectory(prefix=".jiugai-", dir=place) as beside:
        writers = _opened(Path(beside), target, single, sets, kind)
        try:
            for rows in many:
                for name in sets:
                    count[name] += len(rows[name])
                    writers.add(name, rows[name])
        finally:
            writers.close()
        written = []
        for path in sorted(Path(beside).iterdir()):
            shutil.move(path, place / path.name)
            written.append(place / path.name)
    return written, count


@contextmanager
def _folder(place: Path) -> Iterator[None]:
    """One that was made for what then could not be written is not left behind."""
    new = not place.exists()
    place.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if new:
            with suppress(OSError):
                place.rmdir()
        raise


def _free(target: Path, single: bool, force: bool) -> None:
    if single and target.is_dir():
        raise Unusable(f"{target}：这是文件夹，请给出文件名")
    if not single and target.is_file():
        raise Unusable(f"{target}：已经有同名的文件；请给出文件夹，或以 {'、'.join(FILES)} 结尾的文件名")
    if single and target.exists() and not force:
        raise Unusable(f"{target.name}：已经存在，没有覆盖；换一个文件名，或加 --force 覆盖")
    if not single and target.is_dir() and any(target.iterdir()) and not force:
        raise Unusable(f"{target}：这个文件夹不是空的，没有写；换一个文件夹，或加 --force")


class _Files:
    """A file a set."""

    def __init__(self, sets: Mapping[str, _Set]) -> None:
        self._sets = sets

    def add(self, name: str, rows: Sequence[tuple[Any, ...]]) -> None:
        self._sets[name].add(rows)

    def close(self) -> None:
        for each in self._sets.values():
            each.close()


class _Writers(Protocol):
    def add(self, name: str, rows: Sequence[tuple[Any, ...]]) -> None: ...
    def close(self) -> None: ...


def _opened(beside: Path, target: Path, single: bool, sets: Mapping[str, Sequence[Column]], kind: str) -> _Writers:
    if single and target.suffix.lower() == ".xlsx":
        from addin.frames.sheets import Workbook

        return Workbook(beside / target.name, sets)
    make = _maker(target.suffix.lower().lstrip(".") if single else kind)
    if single:
        return _Files({name: make(beside / target.name, wanted) for name, wanted in sets.items()})
    _explained(beside / "说明.csv", sets)
    return _Files({name: make(beside / f"{name}.{kind}", wanted) for name, wanted in sets.items()})


def _maker(kind: str) -> Callable[[Path, Sequence[Column]], _Set]:
    if kind == "csv":
        return CsvSet
    try:
        from addin.frames.parquet import ParquetSet
    except ModuleNotFoundError as error:
        raise Unusable(
            f"写 parquet 需要另装组件（缺 {error.name}）：pip install 'jiugai[parquet]'；或改用 csv、xlsx"
        ) from error
    return ParquetSet


def _explained(path: Path, sets: Mapping[str, Sequence[Column]]) -> None:
    from addin.frames.types import Type

    said = CsvSet(path, [Column(name, Type.TEXT) for name in ("表", "列", "类型", "单位", "含义")])
    for name, wanted in sets.items():
        said.add([(name, each.name, each.type.value, each.unit, each.meaning) for each in wanted])
    said.close()
