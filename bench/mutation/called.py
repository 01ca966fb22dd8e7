"""Which of the drawn mutants' lines each test runs, and how long it takes: found once, with the code as it is."""

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from bench.mutation.mutants import Mutant

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """What it runs of the files that have mutants: `functions` as `path:qualified name`, `lines` as `path:number`."""

    functions: frozenset[str]
    lines: frozenset[str]
    seconds: float


@dataclass(frozen=True)
class Known:
    """All tests, in the order of collection; of those asked for the quickest come first."""

    tests: Sequence[Ran]

    def of(self, mutant: Mutant, function: str) -> list[int]:
        """Tests that run a line of the statement; where no line of it is known to run, those that call the function."""
        lines = {f"{mutant.path.as_posix()}:{number}" for number in mutant.lines}
        key = f"{mutant.path.as_posix()}:{function}"
        running = self._quickest(at for at, test in enumerate(self.tests) if not lines.isdisjoint(test.lines))
        return running or self._quickest(
            at
            for at, test in enumerate(self.tests)
            if any(one == key or one.startswith(f"{key}.") for one in test.functions)
        )

    def in_module(self, path: Path) -> list[int]:
        """Tests that call anything of a file."""
        key = f"{path.as_posix()}:"
        return self._quickest(
            at for at, test in enumerate(self.tests) if any(one.startswith(key) for one in test.functions)
        )

    def patience(self, chosen: Sequence[int]) -> int:
        """Seconds until a mutant is thought to hang, beside a start."""
        return int(4 * sum(self.tests[at].seconds for at in chosen))

    def _quickest(self, found: Iterable[int]) -> list[int]:
        return sorted(found, key=lambda at: self.tests[at].seconds)


class Seen:
    """What has run of the files that have mutants, of their functions and of the mutants' own lines."""

    def __init__(self, mutants: Sequence[Mutant]) -> None:
        self.functions: set[CodeType] = set()
        self.lines: set[tuple[str, int]] = set()
        self._wanted: dict[str, set[int]] = {}
        for mutant in mutants:
            self._wanted.setdefault(str(ROOT / mutant.path), set()).update(mutant.lines)
        self._within: dict[CodeType, bool] = {}

    def start(self) -> None:
        """From now on, and from nothing."""
        self.functions, self.lines = set(), set()
        sys.settrace(self._called)

    def _called(self, frame: FrameType, event: str, _: Any) -> Any:
        code = frame.f_code
        wanted = self._wanted.get(code.co_filename)
        if wanted is None:
            return None
        self.functions.add(code)
        if code not in self._within:
            self._within[code] = any(line in wanted for *_, line in code.co_lines())
        return self._reached if self._within[code] else None

    def _reached(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._reached

    def told(self) -> tuple[set[str], set[str]]:
        """Functions and lines, as `Ran` has them."""
        lines = {f"{_short(file)}:{line}" for file, line in self.lines if line in self._wanted[file]}
        return {f"{_short(code.co_filename)}:{code.co_qualname}" for code in self.functions}, lines


class Watch:
    """A pytest plugin that knows what ran while a test was set up, and what while it ran itself.

    What a fixture runs serves every test of its file, since only the first one that asks for it makes it.
    """

    def __init__(self, mutants: Sequence[Mutant]) -> None:
        self.seen = Seen(mutants)
        self.set_up: dict[Path, tuple[set[str], set[str]]] = {}
        self.ran: list[tuple[set[str], set[str]] | None] = []
        """None: it fails as things are."""
        self.seconds: list[float] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> None:
        """What has run up to now was setting up."""
        for before, now in zip(self.set_up.setdefault(item.path, (set(), set())), self.seen.told(), strict=True):
            before |= now
        self.seen.start()

    def all(self, session: pytest.Session) -> None:
        """Run every test; those that fail as things are serve for nothing, and run nothing."""
        for at, item in enumerate(session.items):
            began, failed = time.monotonic(), session.testsfailed
            self.seen.start()
            try:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following(session, at))
            finally:
                sys.settrace(None)
            self.seconds.append(time.monotonic() - began)
            self.ran.append(self.seen.told())
            if session.testsfailed > failed:
                print(f"fails as things are: {item.nodeid}", file=sys.stderr, flush=True)
                self.ran[-1] = None

    def told(self, session: pytest.Session) -> list[tuple[list[str], list[str], float]]:
        """As `Ran` has it."""
        told = []
        for item, ran, seconds in zip(session.items, self.ran, self.seconds, strict=True):
            before = self.set_up.get(item.path, (set(), set()))
            functions, lines = (now | then for now, then in zip(ran, before, strict=True)) if ran else (set(), set())
            told.append((sorted(functions), sorted(lines), seconds))
        return told


def known(session: pytest.Session, mutants: Sequence[Mutant]) -> Known:
    """All tests run once, in a fork."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        watch = Watch(mutants)
        session.config.pluginmanager.register(watch)
        watch.all(session)
        with os.fdopen(writing, "w") as pipe:
            json.dump(watch.told(session), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = json.load(pipe)
    os.waitpid(child, 0)
    return Known([Ran(frozenset(functions), frozenset(lines), seconds) for functions, lines, seconds in told])


def following(session: pytest.Session, at: int) -> pytest.Item | None:
    """The test after this one."""
    return session.items[at + 1] if at + 1 < len(session.items) else None


def _short(file: str) -> str:
    return Path(file).relative_to(ROOT).as_posix()
