"""Which files of a folder, and of the folders in it, are compounds, and where the results of each go."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from addin.batch.task import Task
from addin.unusable import Unusable, reason

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
LEVELS = ("省", "市", "区", "街道")
"""What the folders above a workbook are, from the top; the last one holds workbooks."""
KINDS = ("街道汇总", "区级汇总", "市级汇总", "省级汇总", "总汇总")
"""The summary's name, by how deep the folders go."""
_LOCKS = ("~$", ".")
_OURS = ("-结果", "-公示版", "-合并", "-备份")
"""What the name of a file of our own making has at or near its end."""


@dataclass(frozen=True, slots=True)
class Found:
    """`names`: each workbook's path within `folder`, with `/`, in order · `skipped`: files that look like a workbook
    and are none to be counted, and folders that cannot be opened, in words."""

    folder: Path
    names: tuple[str, ...]
    skipped: tuple[str, ...]

    @property
    def depth(self) -> int:
        """How many folders lie between `folder` and the deepest workbook."""
        return max(name.count("/") for name in self.names)

    @property
    def kind(self) -> str:
        """What the summary is called."""
        return KINDS[min(self.depth, len(KINDS) - 1)]


def find(folder: Path, out: Path | None = None) -> Found:
    """The workbooks in the folder and below, in order; hidden folders and `out` are passed over.

    Unusable where there are none.
    """
    if not folder.is_dir():
        why = "没有这个文件夹" if not folder.exists() else "这是文件，不是文件夹"
        raise Unusable(f"{folder}：打不开这个文件夹（{why}）；请给出放各小区工作簿的文件夹")
    troubles: list[str] = []
    files = [name for name in _walk(folder, out, troubles) if name.lower().endswith(WORKBOOKS)]
    visible = [name for name in files if not PurePosixPath(name).name.startswith(_LOCKS)]
    own = {name for name in visible if _is_ours(PurePosixPath(name).stem)}
    names = tuple(sorted(name for name in visible if name not in own))
    if not names:
        more = f"；{troubles[0]}" if troubles else ""
        raise Unusable(f"{folder}：里面没有工作簿（{' '.join(WORKBOOKS)}），子文件夹里也没有{more}")
    return Found(folder, names, (*troubles, *(f"{name} 像是本程序写出的结果" for name in sorted(own))))


def _is_ours(stem: str) -> bool:
    return any(stem.startswith(kind) for kind in KINDS) or any(mark in stem for mark in _OURS)


def _walk(folder: Path, out: Path | None, troubles: list[str]) -> Iterator[str]:
    """Paths within `folder`; symbolic links to folders are not followed, so no circle is walked."""
    passed_over = out.resolve() if out else None

    def trouble(error: OSError) -> None:
        troubles.append(f"文件夹 {error.filename} 打不开（{reason(error)}）")

    for place, folders, files in os.walk(folder, onerror=trouble):
        here = Path(place)
        folders[:] = sorted(
            each for each in folders if not each.startswith(".") and (here / each).resolve() != passed_over
        )
        within = here.relative_to(folder)
        for file in files:
            yield (within / file).as_posix()


def tasks(found: Found, out: Path, summary_only: bool) -> list[Task]:
    """A folder each, as the workbooks lie, by the workbook's name; by its whole name where another one beside it has
    the same but for the ending."""
    return list(_tasks(found.folder, found.names, out, summary_only))


def _tasks(folder: Path, names: Iterable[str], out: Path, summary_only: bool) -> Iterator[Task]:
    taken = {kind.casefold() + ".xlsx" for kind in KINDS}
    for name in names:
        path = PurePosixPath(name)
        stem = path.stem.rstrip(". ") or path.name
        place = (path.parent / stem).as_posix()
        place = name if place.casefold() in taken else place
        taken.add(place.casefold())
        yield Task(name, folder / name, None if summary_only else out / place)
