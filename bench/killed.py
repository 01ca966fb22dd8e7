"""`python -m bench.killed FOLDER OUT TIMES`: kill -9 of a batch's processes at random moments, then a last run.

What is killed: the driver, a worker of its pool, or both in turn.  Every line must be there after the last run, each
once, and as a run that nobody disturbed has it.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil


def main() -> None:
    """Prints what was killed at how many kept lines, and whether all are there; exit 1 where they are not."""
    source, out, times = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    calm = _finished(source, out / "calm")
    random_, killed = random.Random(7), []
    for _ in range(times):
        what = random_.choice(("driver", "worker", "workers"))
        batch = subprocess.Popen(_call(source, out / "wild"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _wait(batch, out / "wild", _kept(out / "wild") + random_.randrange(8))
        time.sleep(random_.uniform(0.0, 0.3))
        killed.append(f"{what} at {_kept(out / 'wild')}")
        _kill(batch, what)
        if what == "driver":
            batch.wait()
        else:
            _wait(batch, out / "wild", _kept(out / "wild") + random_.randrange(3))
            _kill(batch, "driver")
            batch.wait()
    wild = _finished(source, out / "wild")
    files = [line["file"] for line in wild]
    fine = wild == calm and len(set(files)) == len(files) == len(calm)
    print("; ".join(killed))
    print(
        f"{times} kills, {len(files)} lines, {'all there, each once, as in a calm run' if fine else 'LOST OR CHANGED'}"
    )
    sys.exit(not fine)


def _call(source: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "addin.cli", "batch", str(source), "--out", str(out), "--summary-only", "--json"]


def _finished(source: Path, out: Path) -> list[dict[str, object]]:
    done = subprocess.run(_call(source, out), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
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


def _kill(batch: "subprocess.Popen[bytes]", what: str) -> None:
    with suppress(psutil.NoSuchProcess, ProcessLookupError):
        if what == "driver":
            batch.kill()
            return
        # the pool's processes are children of the server that they are forked from
        children = psutil.Process(batch.pid).children(recursive=True)
        workers = [child for child in children if not child.children() and "forkserver" in " ".join(child.cmdline())]
        for child in workers[: 1 if what == "worker" else None]:
            os.kill(child.pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
