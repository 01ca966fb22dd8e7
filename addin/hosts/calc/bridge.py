"""The way to LibreOffice's objects: Debian's pyuno, and its exceptions turned into Python's own."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

DEBIAN_PACKAGES = "/usr/lib/python3/dist-packages"
P = ParamSpec("P")
R = TypeVar("R")


class CalcError(RuntimeError):
    """LibreOffice refused; UNO's own exceptions cannot travel through Python's context managers."""


def uno_module() -> Any:
    """`uno`.  Appended, not put first: Debian's packages must not shadow ours.  ImportError where it is missing."""
    if DEBIAN_PACKAGES not in sys.path:
        sys.path.append(DEBIAN_PACKAGES)
    import uno  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return uno


def in_python(function: Callable[P, R]) -> Callable[P, R]:
    """Let what UNO raises leave this function as CalcError."""

    @wraps(function)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            if not _is_unos(error):
                raise
            problem = f"{type(error).__name__}: {error}"
        raise CalcError(problem)

    return called


def _is_unos(error: Exception) -> bool:
    return type(error).__module__.startswith(("uno", "com.sun.star", "pyuno"))
