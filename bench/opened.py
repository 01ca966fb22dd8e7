"""`python -m bench.opened FILE`: how long LibreOffice takes to open a workbook, its own start not counted.

Wall seconds, and the processor's of the office, the least of five; the machine should have nothing else to do.
"""

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from addin.hosts.calc.office import desktop, start, wait_for

ROUNDS = 5


def main() -> None:
    """Prints one line."""
    file = Path(sys.argv[1]).resolve()
    with TemporaryDirectory() as place:
        user = (Path(place) / "profile" / "user").as_uri()
        office = start(user, ["--headless"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            top = desktop(wait_for(user))
            found = [_opened(top, file, office.pid) for _ in range(ROUNDS)]
        finally:
            for process in (*psutil.Process(office.pid).children(recursive=True), psutil.Process(office.pid)):
                process.kill()
            office.wait()
    wall, cpu = map(min, zip(*found, strict=True))
    print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB, opened in {wall:.2f} s wall, {cpu:.2f} s CPU")


def _opened(top: "object", file: Path, pid: int) -> tuple[float, float]:
    """Wall and processor seconds of one opening."""
    began, busy = time.perf_counter(), _busy(pid)
    book = top.loadComponentFromURL(file.as_uri(), "_blank", 0, ())  # type: ignore[attr-defined]
    wall, cpu = time.perf_counter() - began, _busy(pid) - busy
    book.close(True)
    return wall, cpu


def _busy(pid: int) -> float:
    office = psutil.Process(pid)
    times = [each.cpu_times() for each in (office, *office.children(recursive=True))]
    return sum(one.user + one.system for one in times)


if __name__ == "__main__":
    main()
