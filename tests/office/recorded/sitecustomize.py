"""Python started with this folder in its path writes down which functions that make workbooks ran, a file a process.

JIUGAI_RAN names a folder: in its file `makers` stands a function a line, as `addin/cli/new.py command`.
"""

import atexit
import functools
import os
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from pathlib import Path

RAN = os.environ.get("JIUGAI_RAN", "")
ran: set[str] = set()


def watched(function, name):
    @functools.wraps(function)
    def called(*arguments, **named):
        ran.add(name)
        return function(*arguments, **named)

    return called


class Watching(MetaPathFinder):
    """Wraps them as soon as their module is there, before anybody else takes them from it."""

    def __init__(self, makers: list[str]) -> None:
        self._by_module: dict[str, list[str]] = {}
        for line in makers:
            file, function = line.split(" ")
            self._by_module.setdefault(file.removesuffix(".py").replace("/", "."), []).append(function)

    def find_spec(self, name, path, target=None):
        functions = self._by_module.get(name)
        spec = PathFinder.find_spec(name, path, target) if functions else None
        if spec is None:
            return None
        run = spec.loader.exec_module

        def exec_module(module):
            run(module)
            for function in functions:
                *owner, last = function.split(".")
                place = getattr(module, owner[0]) if owner else module
                setattr(place, last, watched(getattr(place, last), f"{name.replace('.', '/')}.py {function}"))

        spec.loader.exec_module = exec_module
        return spec


def write() -> None:
    (Path(RAN) / f"{os.getpid()}.txt").write_text("".join(f"{one}\n" for one in sorted(ran)), encoding="utf-8")


if RAN:
    sys.meta_path.insert(0, Watching((Path(RAN) / "makers").read_text("utf-8").splitlines()))
    atexit.register(write)
