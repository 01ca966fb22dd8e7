"""A workbook to its line and its results; never raises, a broken one is a line like the others."""

from dataclasses import replace
from pathlib import Path

from addin.batch.compound import Compound
from addin.batch.journal import key_of
from addin.batch.program import fingerprint
from addin.batch.reckoned import compound_of
from addin.batch.task import Done, Task
from addin.hosts.files import read_book
from addin.machine.templates import WORKBOOK
from addin.pipeline import analyse
from addin.unusable import Unusable


def line_of(task: Task) -> Done:
    """What cannot be read, or not be written, is said in the line.

    The key is only given where the same bytes will give the same line again: not where the disk failed, and not where
    somebody saved the workbook while it was read.
    """
    before = _state(task.workbook)
    key = _key(task) if before else ""
    try:
        outcome = analyse(read_book(task.workbook), task.day)
        line = compound_of(task.name, outcome)
    except Unusable as problem:
        line = Compound(task.name, unusable=_without_name(str(problem), task))
    except Exception as error:  # our bug, in one file: the others must not suffer for it
        line = Compound(task.name, unusable=f"程序出错（{type(error).__name__}: {error}），请把文件交给维护人员")
    else:
        if task.folder is not None:
            try:
                from addin.press.delivery import deliver  # a third of all imports, and often nobody wants results

                notes = deliver(task.workbook, outcome, task.folder, draft=False).notes
                line = replace(line, notes=(*line.notes, *notes))
            except Unusable as problem:
                return Done(Compound(task.name, unusable=_without_name(str(problem), task)))
            except Exception as error:
                text = f"写结果时程序出错（{type(error).__name__}: {error}），请把文件交给维护人员"
                return Done(Compound(task.name, unusable=text))
    return Done(line, key if _state(task.workbook) == before else "")


def _key(task: Task) -> str:
    """Empty where the workbook cannot be opened, which `read_book` says better."""
    try:
        return key_of(task)
    except OSError:
        return ""


def _without_name(text: str, task: Task) -> str:
    return text.removeprefix(f"{task.workbook.name}：").removeprefix(f"{task.workbook}：")


def _state(path: Path) -> tuple[int, int] | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size


def warm() -> None:
    """Everything that is imported or made at the first workbook only, before a process is forked."""
    fingerprint()
    line_of(Task(WORKBOOK.name, WORKBOOK, None))
