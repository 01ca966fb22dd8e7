"""Tests collected once; a fork of that process for each mutant, with the mutated function put in.

Only the tests that call the function are run, the quickest first.  Only a failing test proves anything here: what
survives is tried again in a process of its own (`trial`), for code that ran while the modules were imported is not run
again in a fork.
"""

import os
import pickle
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

import pytest

from bench.mutation.bodies import changed_function, put_in
from bench.mutation.called import Beside, Known, known
from bench.mutation.mutants import Mutant

SECONDS = 30
"""Beside four times what its tests take: then a mutant hangs, which is noticed."""


@dataclass(frozen=True)
class First:
    """`killed`: mutants that fail a test, by their place · `near`: of the others, the test files that reach them."""

    killed: frozenset[int]
    near: dict[int, list[str]]


def first(mutants: Sequence[Mutant], tests: Sequence[str], workers: int, near: bool = False) -> First:
    """Asked of a fork, so that this process stays clean.  `near`: meet only the tests that name the module."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        server = _Server(mutants, workers, near)
        pytest.main([*tests, "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not office"], plugins=[server])
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(First(frozenset(server.killed), server.near), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told: First = pickle.load(pipe)
    os.waitpid(child, 0)
    return told


class _Server:
    """A pytest plugin that runs the collected tests once for each mutant, in forks."""

    def __init__(self, mutants: Sequence[Mutant], workers: int, near: bool) -> None:
        self.mutants = mutants
        self.workers = workers
        self.killed: set[int] = set()
        self.near: dict[int, list[str]] = {}
        self.only_near = near

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        seen = Beside(session) if self.only_near else known(session)
        print(f"{len(session.items)} tests", file=sys.stderr, flush=True)
        running: dict[int, int] = {}
        waiting = iter(range(len(self.mutants)))
        while True:
            while len(running) < self.workers and (number := next(waiting, None)) is not None:
                if child := self._start(session, seen, number):
                    running[child] = number
            if not running:
                return True
            child, status = os.wait()
            number = running.pop(child)
            if status:
                self.killed.add(number)
            if number % 50 == 49:
                print(f"… {number + 1} of {len(self.mutants)}", file=sys.stderr, flush=True)

    def _start(self, session: pytest.Session, seen: Known | Beside, number: int) -> int:
        mutant = self.mutants[number]
        changed = changed_function(mutant)
        chosen = seen.in_module(mutant.path) if changed is None else seen.of(mutant.path, changed[0])
        files = (Path(session.items[at].path).relative_to(Path.cwd()).as_posix() for at in chosen)
        everything = dict.fromkeys(Path(item.path).relative_to(Path.cwd()).as_posix() for item in session.items)
        self.near[number] = list(dict.fromkeys(files)) or (list(everything) if changed is None else [])
        if changed is None or not chosen:
            return 0
        child = os.fork()
        if child:
            return child
        signal.alarm(SECONDS + seen.patience(chosen))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        code = 1
        try:
            code = _judged(session, mutant.path, changed, chosen)
        finally:
            os._exit(code)


def _judged(session: pytest.Session, path: Path, changed: tuple[str, CodeType], chosen: Sequence[int]) -> int:
    """1 as soon as a test fails."""
    if not put_in(path, *changed):
        return 0
    for at, then in zip(chosen, [*chosen[1:], None], strict=True):
        item, following = session.items[at], None if then is None else session.items[then]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0
