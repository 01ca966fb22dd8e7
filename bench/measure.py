"""Times whole processes, side by side: contestants take turns, so that a slow minute of the machine hits them all."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent


@dataclass
class Contestant:
    """A name, the command's arguments after `python`, and what was measured."""

    name: str
    arguments: Sequence[str]
    seconds: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    printed: str = ""
    fine: Sequence[int] = (0,)
    failed: bool = False
    once: bool = False
    """It is so slow that one round must do."""

    def run(self) -> None:
        """Once: wall seconds with process start, peak memory in MB, and the last line printed."""
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *self.arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert process.stdout is not None
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - start)
        self.peaks.append(usage.ru_maxrss / 1024)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.failed |= process.returncode not in self.fine
        self.printed = printed.strip().rpartition("\n")[2]


def compare(title: str, contestants: Sequence[Contestant], repeats: int) -> None:
    """One warm-up each, then `repeats` rounds in turn; prints medians and the ratio to the first contestant."""
    for turn in range(repeats + 1):
        for contestant in contestants:
            if turn == 0 or not contestant.once:
                contestant.run()
    base = median(contestants[0].seconds[1:])
    print(f"\n## {title}\n\n| | wall s (median of {repeats}) | × ours | peak MB |\n|---|---|---|---|")
    for contestant in contestants:
        if contestant.failed:
            print(f"| {contestant.name} | failed | | |", flush=True)
            continue
        wall, peak = median(contestant.seconds[1:] or contestant.seconds), max(contestant.peaks)
        name = contestant.name + (", one round" if contestant.once else "")
        print(f"| {name} | {wall:.3f} | {wall / base:.2f} | {peak:.0f} |", flush=True)
