"""Which files of a folder are compounds, and where the results of each go."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from addin.batch.working import Task
from addin.disk import reason
from addin.hosts.files import WORKBOOKS
from addin.unusable import Unusable

SUMMARY = "街道汇总.xlsx"
_LOCKS = ("~$", ".")
_OURS = ("-结果", "-公示版", "-合并", "-备份")
"""What the name of a file of our own making has at or near its end."""


@dataclass(frozen=True, slots=True)
class Found:
    """`skipped`: files that look like a workbook and are none to be counted, in words."""

    workbooks: tuple[Path, ...]
    skipped: tuple[str, ...]


def find(folder: Path) -> Found:
    """The workbooks that lie in the folder itself, in name order.  Unusable where there are none."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in WORKBOOKS)
    except OSError as error:
        raise Unusable(f"{folder}：打不开这个文件夹（{reason(error)}）；请给出放各小区工作簿的文件夹") from error
    visible = [path for path in files if not path.name.startswith(_LOCKS)]
    own = [path for path in visible if path.name == SUMMARY or any(mark in path.stem for mark in _OURS)]
    workbooks = [path for path in visible if path not in own]
    if not workbooks:
        raise Unusable(f"{folder}：里面没有工作簿（{' '.join(WORKBOOKS)}）；子文件夹里的不算，请放到同一层")
    return Found(tuple(workbooks), tuple(f"{path.name} 像是本程序写出的结果" for path in own))


def tasks(workbooks: Iterable[Path], out: Path, summary_only: bool) -> list[Task]:
    """A folder each, by the workbook's name; by its whole name where another one has the same but for the ending."""
    found, taken = [], {SUMMARY.casefold()}
    for path in workbooks:
        name = path.stem.rstrip(". ") or path.name
        name = path.name if name.casefold() in taken else name
        taken.add(name.casefold())
        found.append(Task(path, None if summary_only else out / name))
    return found
