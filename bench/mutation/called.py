"""Which of our functions each test calls, and how long it takes: found once, with the code as it is."""

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType

import pytest

from bench.mutation.trial import names_module

ROOT = Path(__file__).parents[2]
PACKAGES = tuple(str(ROOT / name) for name in ("addin", "validators"))


@dataclass(frozen=True)
class Known:
    """Of each test, in the order of collection: the functions that it calls, as `path:qualified name`, and seconds."""

    calls: Sequence[frozenset[str]]
    seconds: Sequence[float]

    def of(self, path: Path, function: str) -> list[int]:
        """Tests that call this function, or what lies in it; the quickest first."""
        key = f"{path.as_posix()}:{function}"
        found = [
            at for at, names in enumerate(self.calls) if any(one == key or one.startswith(f"{key}.") for one in names)
        ]
        return sorted(found, key=self.seconds.__getitem__)

    def patience(self, chosen: Sequence[int]) -> int:
        """Seconds until a mutant is thought to hang, beside a start."""
        return int(4 * sum(self.seconds[at] for at in chosen))

    def in_module(self, path: Path) -> list[int]:
        """Tests that call anything of a file; the quickest first."""
        key = f"{path.as_posix()}:"
        found = [at for at, names in enumerate(self.calls) if any(one.startswith(key) for one in names)]
        return sorted(found, key=self.seconds.__getitem__)


class Beside:
    """What serves where there is no time to watch: the tests of files that name the module, or stand at its place."""

    def __init__(self, session: pytest.Session) -> None:
        self.files = [Path(item.path) for item in session.items]

    def of(self, path: Path, function: str) -> list[int]:
        """Whatever the function, those of its module."""
        return self.in_module(path)

    def in_module(self, path: Path) -> list[int]:
        """Those that name it first."""
        naming = [at for at, file in enumerate(self.files) if names_module(file, path)]
        place = ROOT / "tests" / path.parent
        return naming + [at for at, file in enumerate(self.files) if file.parent == place and at not in set(naming)]

    def patience(self, chosen: Sequence[int]) -> int:
        """Seconds until a mutant is thought to hang."""
        return 300


class Watch:
    """A pytest plugin that knows which function was called while a test was set up, and which while it ran.

    What a fixture calls serves every test of its file, since only the first one that asks for it makes it.
    """

    def __init__(self) -> None:
        self.set_up: dict[Path, set[CodeType]] = {}
        self.called: list[set[CodeType]] = []
        self.seconds: list[float] = []
        self._into: set[CodeType] = set()

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """What follows is setting up."""
        self._into = self.set_up.setdefault(item.path, set())

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> None:
        """What follows is the test."""
        self._into = self.called[-1]

    def all(self, session: pytest.Session) -> None:
        """Run every test; those that fail as things are serve for nothing, and call nothing."""
        for at, item in enumerate(session.items):
            self.called.append(set())
            began, failed = time.monotonic(), session.testsfailed
            sys.setprofile(self._see)
            try:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following(session, at))
            finally:
                sys.setprofile(None)
            self.seconds.append(time.monotonic() - began)
            if session.testsfailed > failed:
                print(f"fails as things are: {item.nodeid}", file=sys.stderr, flush=True)
                self.called[-1] = set()

    def _see(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            self._into.add(frame.f_code)

    def told(self, session: pytest.Session) -> list[tuple[list[str], float]]:
        """As `Known` has it."""
        return [
            (sorted({*_names(called), *_names(self.set_up.get(item.path, set()))}) if called else [], seconds)
            for item, called, seconds in zip(session.items, self.called, self.seconds, strict=True)
        ]


def known(session: pytest.Session) -> Known:
    """All tests run once, in a fork."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        watch = Watch()
        session.config.pluginmanager.register(watch)
        watch.all(session)
        with os.fdopen(writing, "w") as pipe:
            json.dump(watch.told(session), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = json.load(pipe)
    os.waitpid(child, 0)
    return Known([frozenset(names) for names, _ in told], [seconds for _, seconds in told])


def following(session: pytest.Session, at: int) -> pytest.Item | None:
    """The test after this one."""
    return session.items[at + 1] if at + 1 < len(session.items) else None


def _names(codes: Iterable[CodeType]) -> set[str]:
    ours = (code for code in codes if code.co_filename.startswith(PACKAGES))
    return {f"{Path(code.co_filename).relative_to(ROOT).as_posix()}:{code.co_qualname}" for code in ours}
