"""Tests collected once; a fork of that process for each mutant, with the mutated function put in.

Only the tests that run the mutated statement are run, the quickest first.  A mutant of what ran while the tests were
collected is tried again in a process of its own (`trial`), for that is not run again in a fork; and so is one that lies
outside the body of a function.
"""

import os
import pickle
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import CodeType

import pytest

from bench.mutation.bodies import changed_function, put_in
from bench.mutation.called import Known, Seen, known
from bench.mutation.mutants import Mutant

SECONDS = 30
"""Beside four times what its tests take: then a mutant hangs, which is noticed."""
SURVIVED, ANEW = 0, 3
"""How a fork ends whose mutant no test noticed, or could not be put in; any other end is a failed test."""


@dataclass
class First:
    """Mutants by their place: `killed` fail a test; `left` fail none; `again`: to be tried anew, each with the ids of
    the tests that reach it; all tests where nobody knows which do."""

    killed: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)
    again: dict[int, list[str]] = field(default_factory=dict)


def first(mutants: Sequence[Mutant], tests: Sequence[str], workers: int) -> First:
    """Asked of a fork, so that this process stays clean."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        server = _Server(mutants, workers)
        server.collecting.start()
        pytest.main([*tests, "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not office"], plugins=[server])
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(server.told, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told: First = pickle.load(pipe)
    os.waitpid(child, 0)
    return told


class _Server:
    """A pytest plugin that runs the collected tests once for each mutant, in forks."""

    def __init__(self, mutants: Sequence[Mutant], workers: int) -> None:
        self.mutants = mutants
        self.workers = workers
        self.told = First()
        self.collecting = Seen(mutants)
        self._ids: dict[int, list[str]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        sys.settrace(None)
        seen = known(session, self.mutants)
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
            self._ended(running.pop(child), os.waitstatus_to_exitcode(status))

    def _start(self, session: pytest.Session, seen: Known, number: int) -> int:
        """The fork's number; 0 where none is needed."""
        mutant = self.mutants[number]
        changed = changed_function(mutant)
        chosen = seen.in_module(mutant.path) if changed is None else seen.of(mutant, changed[0])
        self._ids[number] = [session.items[at].nodeid for at in chosen]
        if changed is None or not chosen:
            if changed is None and not chosen:
                self._ids[number] = [item.nodeid for item in session.items]
            self._ended(number, ANEW if changed is None else SURVIVED)
            return 0
        child = os.fork()
        if child:
            return child
        signal.alarm(SECONDS + seen.patience(chosen))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        code = 1
        try:
            code = _judged(session, mutant, changed, chosen)
        finally:
            os._exit(code)

    def _ended(self, number: int, code: int) -> None:
        if code == ANEW or (code == SURVIVED and self._ran_at_import(self.mutants[number])):
            self.told.again[number] = self._ids[number]
        elif code == SURVIVED:
            self.told.left.add(number)
        else:
            self.told.killed.add(number)
        if number % 50 == 49:
            print(f"… {number + 1} of {len(self.mutants)}", file=sys.stderr, flush=True)

    def _ran_at_import(self, mutant: Mutant) -> bool:
        """Or while the tests were collected."""
        _, lines = self.collecting.told()
        return any(f"{mutant.path.as_posix()}:{number}" in lines for number in mutant.lines)


def _judged(session: pytest.Session, mutant: Mutant, changed: tuple[str, CodeType], chosen: Sequence[int]) -> int:
    """1 as soon as a test fails."""
    if not put_in(mutant.path, *changed):
        return ANEW
    for at, then in zip(chosen, [*chosen[1:], None], strict=True):
        item = session.items[at]
        next_item = None if then is None else session.items[then]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=next_item)
        if session.testsfailed:
            return 1
    return SURVIVED
