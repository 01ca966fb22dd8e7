"""A real scheduler and real workers on the loopback, each a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from distributed import Client

ENVIRONMENT = os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1", "PYTHONPATH": os.getcwd()}


class Cluster:
    """`address` of its scheduler; every process that was started is ended with it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port, self.address = folder, port, f"tcp://127.0.0.1:{port}"
        self.started: list[subprocess.Popen[bytes]] = []
        self.scheduler = self.start_scheduler()

    def start_scheduler(self) -> "subprocess.Popen[bytes]":
        """On the same port, so that a second one takes over from a first that was killed."""
        return self._start("scheduler", "--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard")

    def start_workers(self, count: int, environment: dict[str, str] | None = None) -> "subprocess.Popen[bytes]":
        """With nannies, which start a worker anew when it dies."""
        options = ["--nworkers", str(count), "--nthreads", "1", "--no-dashboard"]
        place = ["--local-directory", str(self.folder / f"{len(self.started)}")]
        started = self._start("worker", self.address, *options, *place, environment=environment)
        with Client(self.address) as client:
            client.wait_for_workers(count, timeout=120)
        return started

    def _start(self, *arguments: str, environment: dict[str, str] | None = None) -> "subprocess.Popen[bytes]":
        log = (self.folder / f"{len(self.started)}.log").open("wb")
        command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
        process = subprocess.Popen(
            command, stdout=log, stderr=log, env=ENVIRONMENT | (environment or {}), start_new_session=True
        )
        self.started.append(process)
        return process

    def end(self) -> None:
        """Each session with all that it started."""
        for process in reversed(self.started):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def cluster_in(folder: Path) -> Iterator[Cluster]:
    """One scheduler, no workers yet."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder.mkdir()
    made = Cluster(folder, port)
    try:
        for _ in range(300):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.1)
        yield made
    finally:
        made.end()
