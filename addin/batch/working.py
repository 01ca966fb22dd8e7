"""Each workbook to its line and its results, in one process or a few; a broken one is a line like the others."""

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from addin.batch.compound import Compound, compound_of
from addin.clock import now
from addin.delivery import deliver
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.unusable import Unusable

PER_PROCESS = 12
"""So many workbooks a process works out before a fresh one takes over: what Python keeps of the large ones goes.

By pools one after the other: the executor's own `max_tasks_per_child` can wait for ever (CPython issue 115634).
"""
CRASHED = "处理这个文件时程序意外退出（可能内存不足）；请单独运行 jiugai run 查看"


@dataclass(frozen=True, slots=True)
class Task:
    """`folder`: where the results of the workbook go; None where only its line is wanted."""

    workbook: Path
    folder: Path | None


def work_out(tasks: Sequence[Task], processes: int, done: Callable[[Compound], None]) -> list[Compound]:
    """A line for each, in the order of `tasks` whichever is ready first; `done` hears of each when it is."""
    found: dict[Path, Compound] = {}
    for task, line in _one_by_one(tasks) if processes == 1 else _side_by_side(tasks, processes):
        found[task.workbook] = line
        done(line)
    return [found[task.workbook] for task in tasks]


def line_of(task: Task) -> Compound:
    """Never raises: what cannot be read, or not be written, is said in the line."""
    name = task.workbook.name
    try:
        outcome = analyse(read_book(task.workbook), now().date())
        line = compound_of(name, outcome)
        if task.folder is not None:
            notes = deliver(task.workbook, outcome, task.folder, draft=False).notes
            line = replace(line, notes=(*line.notes, *notes))
    except Unusable as problem:
        return Compound(name, unusable=str(problem).removeprefix(f"{name}：").removeprefix(f"{task.workbook}："))
    except Exception as error:  # our bug, in one file: the others must not suffer for it
        return Compound(name, unusable=f"程序出错（{type(error).__name__}: {error}），请把文件交给维护人员")
    return line


def _one_by_one(tasks: Sequence[Task]) -> Iterator[tuple[Task, Compound]]:
    for task in tasks:
        yield task, line_of(task)
        gc.collect()


def _side_by_side(tasks: Sequence[Task], processes: int) -> Iterator[tuple[Task, Compound]]:
    """Where a process dies, everything under way with it is tried again alone, and only the culprit has no line."""
    again: list[Task] = []
    at_once = processes * PER_PROCESS
    for first in range(0, len(tasks), at_once):
        for task, line in _pool(tasks[first : first + at_once], processes):
            if line is None:
                again.append(task)
            else:
                yield task, line
    for task in again:
        for _, line in _pool([task], 1):
            yield task, line or Compound(task.workbook.name, unusable=CRASHED)


def _pool(tasks: Sequence[Task], processes: int) -> Iterator[tuple[Task, Compound | None]]:
    """None for what was under way or waiting when a process died."""
    with ProcessPoolExecutor(min(processes, len(tasks)), get_context("spawn")) as pool:
        futures: dict[Future[Compound], Task] = {pool.submit(line_of, task): task for task in tasks}
        for future in as_completed(futures):
            try:
                yield futures[future], future.result()
            except BrokenProcessPool:
                yield futures[future], None
