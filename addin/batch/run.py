"""The whole batch: what is new is worked out, here or on a cluster, kept line by line, ranked and drawn."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol

from addin.batch.alone import alone_in
from addin.batch.compound import Compound
from addin.batch.folder import Found, find, tasks
from addin.batch.journal import Journal
from addin.batch.task import Done, Task
from addin.machine.clock import now
from addin.unusable import Unusable

if TYPE_CHECKING:
    import pandas as pd

    from addin.batch.plan import Budget, Plan

DRAWING = "addin.batch.summary.workbook"
INTERRUPTED = "已中断；做完的 {count} 份都记下了，再运行一次会从断处接着做"


class Listener(Protocol):
    """Who is told how it goes."""

    def start(self, total: int, known: int, broken: int) -> None:
        """So many are to be worked out, beside those known from earlier; so many lines of the journal were torn."""

    def say(self, text: str) -> None:
        """A line about the engine."""

    def begun(self, task: Task) -> None:
        """It is at work now."""

    def done(self, line: Compound) -> None:
        """Its line is there."""


@dataclass(frozen=True)
class Wanted:
    """`on`: the scheduler's address, empty for this machine · `shared`: the cluster sees both folders by these paths ·
    `always_ranked`: the caller needs the ranking, be nothing new."""

    source: Path
    out: Path
    summary_only: bool = False
    processes: int = 1
    on: str = ""
    shared: bool = False
    budget: "Budget | None" = None
    always_ranked: bool = False


@dataclass(frozen=True)
class Batched:
    """`ranking`: None where nothing has changed and the summary stands as it was · `totals` of everything read."""

    summary: Path
    lines: Sequence[Compound]
    totals: Mapping[str, Any]
    ranking: "pd.DataFrame | None"
    skipped: tuple[str, ...]
    plan: "Plan | None" = None


def run(wanted: Wanted, listener: Listener) -> Batched:
    """Unusable where the folders cannot be used, or the cluster is gone; what was done by then is kept."""
    found = find(wanted.source, wanted.out)
    with ExitStack() as stack:
        stack.enter_context(alone_in(wanted.out))
        journal = stack.enter_context(Journal(wanted.out))
        lines, keys = _lines(wanted, found, journal, listener)
        return _drawn(wanted, found, journal, lines, keys)


def _lines(wanted: Wanted, found: Found, journal: Journal, listener: Listener) -> tuple[list[Compound], list[str]]:
    """In the order of the names; the keys of those that the next run need not do again."""
    every = tasks(found, wanted.out, wanted.summary_only)
    known = {task.name: line for task in every if (line := journal.known(task, _has_results))}
    waiting = [task for task in every if task.name not in known]
    listener.start(len(waiting), len(known), journal.broken)
    count = 0
    try:
        for task, done in _worked_out(wanted, waiting, listener):
            known[task.name] = done.line
            if done.key:
                journal.add(done.key, done.line)
            count += 1
            listener.done(done.line)
    except KeyboardInterrupt as error:
        raise Unusable(INTERRUPTED.format(count=count)) from error
    return [known[task.name] for task in every], [journal.key(task.name) for task in every]


def _has_results(task: Task) -> bool:
    """Somebody may have deleted them since."""
    from addin.hosts.folders import results_of

    return task.folder is None or results_of(task.workbook, task.folder).is_file()


def _worked_out(wanted: Wanted, waiting: Sequence[Task], listener: Listener) -> Iterator[tuple[Task, Done]]:
    if not waiting:
        return
    Thread(target=import_module, args=(DRAWING,), daemon=True).start()  # half a second that nobody need wait for
    if not wanted.on:
        from addin.batch.here import here

        yield from here(waiting, max(1, min(wanted.processes, len(waiting))), listener.begun)
        return
    try:
        from addin.batch.cluster.cluster import there
        from addin.batch.cluster.workers import connected, described
    except ModuleNotFoundError as error:
        raise Unusable(f"--on 需要另装集群组件（缺 {error.name}）：pip install 'jiugai[cluster]'") from error
    folders = (wanted.source, wanted.out) if wanted.shared else ()
    with connected(wanted.on, folders) as client:
        listener.say(described(client))
        yield from there(client, waiting, wanted.shared, listener.begun)


def _drawn(wanted: Wanted, found: Found, journal: Journal, lines: Sequence[Compound], keys: Sequence[str]) -> Batched:
    title, summary = wanted.source.resolve().name, wanted.out / f"{found.kind}.xlsx"
    today = now().date()
    word = _word((title, found.kind, today, wanted.budget, *found.names, *keys)) if all(keys) else ""
    last: Mapping[str, Any] = journal.past[-1] if journal.past else {}
    if word and not wanted.always_ranked and last.get("word") == word and _stand(wanted.out, last.get("files", {})):
        return Batched(summary, lines, last["totals"], None, found.skipped)

    from addin.batch.levels import totals
    from addin.batch.plan import plan
    from addin.batch.ranking import rank
    from addin.batch.summary.report import Report
    from addin.batch.summary.workbook import draw
    from addin.filling.opc.save import save_bytes
    from addin.hosts.folders import make_folder

    ranking = rank(lines)
    sums = totals(ranking)
    past = tuple({"day": each["day"], **each["totals"]} for each in journal.past if each["day"] != today.isoformat())
    planned = plan(ranking, wanted.budget) if wanted.budget else None
    files = {}
    for name, data in draw(Report(title, found.kind, today, ranking, past, wanted.budget, planned)):
        make_folder((wanted.out / name).parent)
        save_bytes(data, wanted.out / name, force=True, keep_old=False)
        files[name] = _state(wanted.out / name)
    journal.remember({"day": today.isoformat(), "totals": sums, "word": word, "files": files})
    return Batched(summary, lines, sums, ranking, found.skipped, planned)


def _word(parts: Sequence[object]) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _stand(out: Path, files: Mapping[str, Sequence[int]]) -> bool:
    """Are they there as they were written?"""
    try:
        return bool(files) and all(_state(out / name) == list(state) for name, state in files.items())
    except (OSError, TypeError, ValueError, AttributeError):  # not there, or a list that somebody else wrote
        return False


def _state(path: Path) -> list[int]:
    seen = path.stat()
    return [seen.st_size, seen.st_mtime_ns]
