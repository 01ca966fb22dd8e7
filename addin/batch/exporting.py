"""The rows of one workbook of many, worked out in a process of the pool; never raises."""

from dataclasses import dataclass

from addin.batch.task import CRASHED, Task
from addin.frames.frame import Rows, rows_of
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.unusable import Unusable


@dataclass(frozen=True, slots=True)
class Exported:
    """`rows`: None where it could not be read, and `unusable` says why."""

    file: str
    rows: Rows | None
    unusable: str = ""


def rows_from(task: Task) -> Exported:
    """The same values as `frames` of this workbook alone."""
    try:
        return Exported(task.name, rows_of(task.name, analyse(read_book(task.workbook), task.day)))
    except Unusable as problem:
        return Exported(task.name, None, str(problem))
    except Exception as error:  # our bug, in one file: the others must not suffer for it
        return Exported(task.name, None, f"程序出错（{type(error).__name__}: {error}），请把文件交给维护人员")


def crashed(task: Task) -> Exported:
    """Of a workbook that ends every process that opens it."""
    return Exported(task.name, None, CRASHED)
