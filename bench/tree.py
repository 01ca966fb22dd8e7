"""Runs a command and counts the processor's time of everything that it starts, however it is started."""

import ctypes
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

import psutil

PR_SET_CHILD_SUBREAPER = 36


class Cost(NamedTuple):
    """Seconds, and what the command printed."""

    wall: float
    cpu: float
    printed: bytes


def adopt() -> None:
    """Whatever outlives its parent becomes ours, so that its time is counted when it ends (Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def cost(arguments: Sequence[object], beside: Sequence[psutil.Process] = ()) -> Cost:
    """Of `python` with these arguments; `beside`: processes that work for it and go on living (of a cluster)."""
    kept = {child.pid for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE}
    _reap(kept)
    before, busy, start = _children(), _of(beside), time.perf_counter()
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    wall = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command} → {done.returncode}")
    _reap(kept)
    return Cost(wall, _children() - before + _of(beside) - busy, done.stdout)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _of(processes: Sequence[psutil.Process]) -> float:
    """With all that they started; one that died in between is not counted."""
    total = 0.0
    for process in processes:
        for each in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                times = each.cpu_times()
                total += times.user + times.system
    return total


def _reap(kept: set[int]) -> None:
    """Wait for the adopted: the server that the pool forks from ends a moment after its parent."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        ours = {child.pid for child in psutil.Process().children()} - kept
        if not ours:
            return
        for pid in ours:
            with suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)
        time.sleep(0.02)
