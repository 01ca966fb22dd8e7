"""One mutant in a process of its own: a fork of one that has imported everything but the code under test."""

import ast
import importlib.abc
import importlib.machinery
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from bench.mutation.mutants import Mutant

ROOT = Path(__file__).parents[2]
SECONDS = 900
"""For one mutant; then it counts as not noticed."""


class _Loader(importlib.machinery.SourceFileLoader):
    """Gives the mutant in place of the file's own code."""

    def __init__(self, name: str, path: str, tree: ast.Module) -> None:
        super().__init__(name, path)
        self.tree = tree

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.tree, self.path, "exec", dont_inherit=True)


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        self.name = ".".join(mutant.path.with_suffix("").parts).removesuffix(".__init__")

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        place = str(ROOT / self.mutant.path)
        loader = _Loader(fullname, place, self.mutant.tree)
        return importlib.machinery.ModuleSpec(fullname, loader, origin=place)


def survivors(mutants: Sequence[Mutant], tests: Sequence[Sequence[str]], workers: int) -> Iterator[Mutant]:
    """Those that no test notices, of the `tests` that reach each, by their ids.

    A mutant that cannot even be imported is noticed; one whose tests take too long is not.
    """
    running: dict[int, Mutant] = {}
    waiting = iter(zip(mutants, tests, strict=True))
    done = 0
    while True:
        while len(running) < workers and (asked := next(waiting, None)):
            running[_start(*asked)] = asked[0]
        if not running:
            return
        child, status = os.wait()
        mutant = running.pop(child)
        done += 1
        if done % 20 == 0:
            print(f"… {done} of {len(mutants)} a second time", file=sys.stderr, flush=True)
        if status == 0 or os.WIFSIGNALED(status):
            yield mutant


def preload() -> None:
    """What every trial needs and no mutant touches; the code under test comes fresh into each fork."""
    import hypothesis  # noqa: F401
    import lxml.etree  # noqa: F401
    import openpyxl  # noqa: F401
    import pydantic  # noqa: F401
    import python_calamine  # noqa: F401
    import xlsxwriter  # noqa: F401

    assert not any(name.startswith(("addin", "validators", "tests")) for name in sys.modules)


def _start(mutant: Mutant, ids: Sequence[str]) -> int:
    child = os.fork()
    if child:
        return child
    signal.alarm(SECONDS)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.meta_path.insert(0, _Finder(mutant))
    code = 1
    try:
        code = int(bool(ids) and _fails(ids))
    finally:
        os._exit(code)


class _Only:
    """A pytest plugin that leaves these tests only, in this order."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.order = {each: at for at, each in enumerate(ids)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid]
        )


def _fails(ids: Sequence[str]) -> bool:
    files = dict.fromkeys(each.partition("::")[0] for each in ids)
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not office"]
    code = pytest.main([*files, *options], plugins=[_Only(ids)])
    return code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
