"""Items to results on this machine's processors.  A process that dies takes one item with it, and that one is known.

The standard library's executor gives up its whole pool when a process dies and cannot say whose fault it was; here each
process holds one item at a time.  The item is tried once more at the end, alone, on a fresh process: if it was memory
that its neighbours took, it comes through.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import forkserver, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any, TypeVar, cast

from addin.batch.pool.worker import LIMIT, serve

FOR_LINES = "addin.batch.pool.preloaded"
FOR_RESULTS = "addin.batch.pool.preloaded_results"
"""What the processes share, by what is wanted of them."""
Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Named:
    """A function of a module's top level, imported where it is called."""

    module: str
    name: str

    def __call__(self, item: Any) -> Any:
        """What the function gives for the item."""
        return getattr(import_module(self.module), self.name)(item)


@dataclass
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    item: Any = None
    busy: bool = False

    def give(self, item: Any) -> None:
        """A process that died while it had nothing to do is noticed when it does not answer."""
        self.item, self.busy = item, True
        try:
            self.pipe.send(item)
        except (BrokenPipeError, ConnectionResetError):
            return

    def end(self) -> None:
        """At once: it holds nothing that anybody still wants."""
        self.pipe.close()
        if self.busy:
            self.process.kill()
        self.process.join()


def work(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    processes: int,
    begun: Callable[[Item], None] = lambda _: None,
    limit: int = LIMIT,
    preloaded: str = FOR_RESULTS,
) -> Iterator[tuple[Item, Result | None]]:
    """Each item with its result as soon as it is ready; None where it ends every process that works on it.

    `function`: of a module's top level, never raising · `begun` hears of each item when a process takes it ·
    `limit`: a process that holds more bytes than this is replaced · `preloaded`: FOR_LINES or FOR_RESULTS.
    """
    prepare(preloaded)
    again: list[Item] = []
    for item, died, result in _round(function, deque(items), processes, begun, limit):
        if died:
            again.append(item)
        else:
            yield item, cast(Result, result)
    for one in again:
        for item, died, result in _round(function, deque([one]), 1, begun, limit):
            yield item, None if died else cast(Result, result)


def _round(
    function: Callable[[Any], Any], waiting: deque[Any], processes: int, begun: Callable[[Any], None], limit: int
) -> Iterator[tuple[Any, bool, Any]]:
    context, workers = _context(), list[_Worker]()
    try:
        while waiting or any(each.busy for each in workers):
            while len(workers) < min(processes, len(waiting) + sum(each.busy for each in workers)):
                workers.append(_started(context, function, limit))
            for worker in workers:
                if waiting and not worker.busy:
                    begun(waiting[0])
                    worker.give(waiting.popleft())
            for worker in _answering(workers):
                item, worker.busy = worker.item, False
                try:
                    result, last = worker.pipe.recv()
                except (EOFError, ConnectionResetError):
                    yield item, True, None
                    last = True
                else:
                    yield item, False, result
                if last:
                    worker.end()
                    workers.remove(worker)
    finally:
        for worker in workers:
            worker.end()


def _answering(workers: Sequence[_Worker]) -> list[_Worker]:
    """Those with something to say, or dead: a dead one's pipe is at its end."""
    ready = set(wait([each.pipe for each in workers if each.busy]))
    return [each for each in workers if each.pipe in ready]


def _started(context: BaseContext, function: Callable[[Any], Any], limit: int) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, function, limit), daemon=True)  # type: ignore[attr-defined]
    with _no_main():
        process.start()
    theirs.close()
    return _Worker(process, ours)


def prepare(preloaded: str) -> None:
    """Begin at once with what the processes will import; the caller has other things to do meanwhile."""
    if sys.platform != "win32":
        forkserver.set_forkserver_preload([preloaded])
        with _no_main():
            forkserver.ensure_running()


def _context() -> BaseContext:
    """Forked from a server that has imported everything, where there is such a thing; else each imports for itself."""
    return get_context("spawn" if sys.platform == "win32" else "forkserver")


@contextmanager
def _no_main() -> Iterator[None]:
    """The new process shall not run the program anew that was started here, as multiprocessing would have it: nothing
    of the command line is wanted there, and its imports cost each process some tenths of a second."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
