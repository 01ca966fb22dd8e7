"""Tests collected once; a fork of that process for each mutant, with the mutated function put in.

Only a failing test proves anything here: what survives is tried again in a process of its own (`trial`), for code that
ran while the modules were imported is not run again in a fork.
"""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.mutation.bodies import changed_function, put_in
from bench.mutation.mutants import Mutant
from bench.mutation.trial import SECONDS, names_module


def killed(mutants: Sequence[Mutant], tests: Sequence[str], workers: int) -> set[int]:
    """Which of the mutants (by their place) fail a test; asked of a fork, so that this process stays clean."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        server = _Server(mutants, workers)
        pytest.main([*tests, "-q", "-p", "no:cacheprovider", "-p", "no:xdist"], plugins=[server])
        os.write(writing, bytes(server.killed))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return {number for number, dead in enumerate(told) if dead}


class _Server:
    """A pytest plugin that runs the collected tests once for each mutant, in forks."""

    def __init__(self, mutants: Sequence[Mutant], workers: int) -> None:
        self.mutants = mutants
        self.workers = workers
        self.killed = bytearray(len(mutants))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        running: dict[int, int] = {}
        waiting = iter(range(len(self.mutants)))
        while True:
            while len(running) < self.workers and (number := next(waiting, None)) is not None:
                if child := self._start(session, number):
                    running[child] = number
            if not running:
                return True
            child, status = os.wait()
            number = running.pop(child)
            self.killed[number] = status != 0
            if number % 100 == 99:
                print(f"… {number + 1} of {len(self.mutants)}", file=sys.stderr, flush=True)

    def _start(self, session: pytest.Session, number: int) -> int:
        mutant = self.mutants[number]
        changed = changed_function(mutant)
        if changed is None:
            return 0
        child = os.fork()
        if child:
            return child
        signal.alarm(SECONDS)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        code = 1
        try:
            code = self._judged(session, mutant) if put_in(mutant.path, *changed) else 0
        finally:
            os._exit(code)

    @staticmethod
    def _judged(session: pytest.Session, mutant: Mutant) -> int:
        """1 as soon as a test fails; those that name the module go first."""
        items = sorted(session.items, key=lambda item: not names_module(Path(item.path), mutant.path))
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return 1
        return 0
