"""Tasks to lines on a cluster that is there already: `tcp://scheduler:8786`.

dask tries a task again when its worker died, some times (`distributed.scheduler.allowed-failures`), and then gives up
not only that task but whatever shared the workers with it.  So what it gives up is tried once more here, at the end,
alone on a worker started anew: a culprit ends it, and only that one has no line.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, Queue
from time import monotonic
from typing import Any

from distributed import Client, Future, KilledWorker

from addin.batch.cluster import workers
from addin.batch.cluster.there import OtherVersion, Sent, on_sent, on_shared
from addin.batch.compound import Compound
from addin.batch.program import fingerprint
from addin.batch.task import Done, Task, crashed
from addin.batch.working import line_of
from addin.filling.opc.save import save_bytes
from addin.hosts.folders import make_folder, results_of
from addin.record.record import name_of
from addin.unusable import Unusable

AHEAD = 3
"""So many tasks a thread are handed over at once: none waits for the driver, and the scheduler holds few files."""
LOST = 60.0
"""Seconds without any worker after which the batch gives up."""
LOOK = 1.0


def there(
    client: Client, tasks: Sequence[Task], shared: bool, begun: Callable[[Task], None]
) -> Iterator[tuple[Task, Done]]:
    """Each task with what came of it, as it is ready.  Unusable where scheduler or workers are gone for good: what
    was ready until then has been given."""
    again: list[Task] = []
    for task, sent in _Stream(client, tasks, shared, begun):
        if sent is None:
            again.append(task)
        else:
            yield task, _kept(task, sent)
    for task in again:
        one = _alone(client, task, shared)
        yield task, crashed(task) if one is None else _kept(task, one)


class _Stream:
    """Tasks with what came back, None for what dask gave up."""

    def __init__(self, client: Client, tasks: Sequence[Task], shared: bool, begun: Callable[[Task], None]) -> None:
        self.client, self.waiting, self.shared, self.begun = client, deque(tasks), shared, begun
        self.flying: dict[Any, tuple[Task, Future[Any]]] = {}
        self.ready: Queue[Any] = Queue()
        self.alive = monotonic()

    def __iter__(self) -> Iterator[tuple[Task, Sent | None]]:
        try:
            while self.waiting or self.flying:
                while self.waiting and len(self.flying) < AHEAD * max(1, workers.threads(self.client)):
                    task = self.waiting.popleft()
                    try:
                        self._hand_over(task)
                    except OSError:  # it cannot be opened, and so not be sent: the line says why
                        yield task, Sent(line_of(task), {})
                key = self._next()
                if key in self.flying:
                    task, future = self.flying.pop(key)
                    yield task, _result(self.client, future)
        finally:
            if self.client.status == "running":
                self.client.cancel([future for _, future in self.flying.values()])

    def _hand_over(self, task: Task) -> None:
        self.begun(task)
        future = _submit(self.client, task, self.shared)
        self.flying[future.key] = task, future
        future.add_done_callback(lambda done: self.ready.put(done.key))

    def _next(self) -> Any:
        """The key of one that is ready; empty now and then, as the number of workers may have changed."""
        try:
            return self.ready.get(timeout=LOOK)
        except Empty:
            workers.look(self.client)
            if workers.threads(self.client):
                self.alive = monotonic()
            elif monotonic() - self.alive > LOST:
                raise Unusable(workers.NONE_LEFT) from None
            return ""


def _submit(client: Client, task: Task, shared: bool, **where: Any) -> "Future[Any]":
    """Pure by no means: the same task may be wanted again on another worker."""
    options = {"pure": False, "retries": 0, **where}
    if shared:
        return client.submit(on_shared, task, fingerprint(), **options)
    return client.submit(on_sent, task, task.workbook.read_bytes(), _earlier(task), fingerprint(), **options)


def _earlier(task: Task) -> dict[str, bytes]:
    """What the run before left of this workbook: the new one compares with it, and its record goes on from it."""
    paths = (results_of(task.workbook, task.folder), task.folder / name_of(task.workbook)) if task.folder else ()
    return {path.name: path.read_bytes() for path in paths if path.is_file()}


def _result(client: Client, future: "Future[Any]") -> Sent | None:
    try:
        sent: Sent = future.result(timeout=LOST)
    except KilledWorker:
        return None
    except OtherVersion as error:
        raise Unusable(workers.other_version(str(error))) from error
    except Exception as error:  # the line itself never raises: it is the way there that broke
        workers.look(client)
        raise Unusable(f"集群出错（{type(error).__name__}: {error}）；再运行一次会从断处接着做") from error
    finally:
        future.release()
    return sent


def _alone(client: Client, task: Task, shared: bool) -> Sent | None:
    """On a worker of its own, started anew; None where it ends that one, too."""
    address = workers.fresh(client, LOST)
    future = _submit(client, task, shared, workers=[address], allow_other_workers=False)
    while not future.done():
        try:
            future.result(timeout=LOOK)
        except TimeoutError:
            workers.look(client)
            if address not in workers.addresses(client):
                client.cancel([future], force=True)
                return None
        except Exception:
            break
    return _result(client, future)


def _kept(task: Task, sent: Sent) -> Done:
    """Puts the results that came along in their place."""
    try:
        for name, data in sent.files.items():
            assert task.folder is not None
            target = task.folder / name
            make_folder(target.parent)
            save_bytes(data, target, force=True, keep_old=False)
    except Unusable as problem:
        return Done(Compound(task.name, unusable=str(problem)))
    return sent.done
