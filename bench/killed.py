"""`python -m bench.killed FOLDER OUT TIMES`: kill -9 of a batch's processes at random moments, then a last run.

What is killed: the driver, a worker of its pool, or all of them.  `--cluster`: the same on a dask cluster of two
workers on the loopback, where the scheduler is killed too; then a new one is started, on the same port, with workers of
its own.  Every line must be there after the last run, each once, and as a run that nobody disturbed has it.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from tests.clusters import Cluster, cluster_in

HERE, THERE = ("driver", "worker", "workers"), ("driver", "worker", "workers", "scheduler")
SECONDS = 120.0
"""A batch whose cluster is gone says so long before; one that waits longer is a failure of ours."""


def main() -> None:
    """Prints what was killed at how many kept lines, and whether all are there; exit 1 where they are not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("times", type=int)
    parser.add_argument("--cluster", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    calm = _finished(_call(chosen.folder, chosen.out / "calm"))
    wild, random_ = chosen.out / "wild", random.Random(chosen.seed)
    with _cluster(chosen.cluster) as cluster:
        killed = [_wounded(chosen.folder, wild, random_, cluster) for _ in range(chosen.times)]
        lines = _finished(_call(chosen.folder, wild, _on(cluster)))
    files = [line["file"] for line in lines]
    fine = lines == calm and len(set(files)) == len(files) == len(calm)
    print("; ".join(killed))
    print(", ".join(f"{what} {count}" for what, count in Counter(one.partition(" at ")[0] for one in killed).items()))
    verdict = "all there, each once, as in a calm run" if fine else "LOST OR CHANGED"
    print(f"{chosen.times} kills, {len(files)} lines, {verdict}")
    sys.exit(not fine)


@contextmanager
def _cluster(wanted: bool) -> Iterator[Cluster | None]:
    if not wanted:
        yield None
        return
    with TemporaryDirectory() as place, cluster_in(Path(place) / "cluster") as made:
        made.start_workers(2)
        yield made


def _on(cluster: Cluster | None) -> Sequence[str]:
    return ("--on", cluster.address) if cluster else ()


def _wounded(source: Path, out: Path, random_: random.Random, cluster: Cluster | None) -> str:
    """One run, in which something is killed; what it was, and at how many lines."""
    what = random_.choice(THERE if cluster else HERE)
    command = _call(source, out, _on(cluster))
    batch = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait(batch, out, _kept(out) + random_.randrange(8))
    time.sleep(random_.uniform(0.0, 0.3))
    said = f"{what} at {_kept(out)}"
    _kill(batch, what, cluster)
    if what in ("worker", "workers"):  # the batch lives on without them, until it is killed itself
        _wait(batch, out, _kept(out) + random_.randrange(3))
        batch.kill()
    if batch.wait(SECONDS) not in (0, 1, 2, -signal.SIGKILL):
        raise SystemExit(f"{said}: exit {batch.returncode}")
    if what == "scheduler" and cluster:
        cluster.end()
        cluster.started.clear()
        cluster.scheduler = cluster.start_scheduler()
        cluster.start_workers(2)
    return said


def _call(source: Path, out: Path, more: Sequence[str] = ()) -> list[str]:
    options = ["--summary-only", "--json", *more]
    return [sys.executable, "-m", "addin.cli", "batch", str(source), "--out", str(out), *options]


def _finished(command: Sequence[str]) -> list[dict[str, object]]:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    lines: list[dict[str, object]] = json.loads(done.stdout)["compounds"]
    return lines


def _kept(out: Path) -> int:
    with suppress(OSError):
        return (out / ".jiugai" / "进度.jsonl").read_bytes().count(b"\n")
    return 0


def _wait(batch: "subprocess.Popen[bytes]", out: Path, lines: int) -> None:
    """Until so many are kept, or it is over."""
    while batch.poll() is None and _kept(out) < lines:
        time.sleep(0.01)


def _kill(batch: "subprocess.Popen[bytes]", what: str, cluster: Cluster | None) -> None:
    with suppress(psutil.NoSuchProcess, ProcessLookupError):
        if what == "driver":
            batch.kill()
        elif what == "scheduler" and cluster:
            os.killpg(cluster.scheduler.pid, signal.SIGKILL)
        else:
            for child in _workers(batch, cluster)[: 1 if what == "worker" else None]:
                os.kill(child.pid, signal.SIGKILL)


def _workers(batch: "subprocess.Popen[bytes]", cluster: Cluster | None) -> list[psutil.Process]:
    """Of a pool: children of the server that they are forked from; of a cluster: those that the nannies start."""
    if cluster is None:
        children = psutil.Process(batch.pid).children(recursive=True)
        return [child for child in children if not child.children() and "forkserver" in " ".join(child.cmdline())]
    below = [child for each in cluster.started for child in psutil.Process(each.pid).children(recursive=True)]
    return [child for child in below if "spawn_main" in " ".join(child.cmdline())]


if __name__ == "__main__":
    main()
