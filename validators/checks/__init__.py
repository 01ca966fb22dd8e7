"""Checks that look across rows or sheets; one check, one file: a new check is a new file here and nothing else.

Each module says why in its docstring, declares its `Kind`s as constants and has `check(dossier)`, which yields what it
finds.  A module whose name begins with `_` is a helper, not a check.
"""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

from validators.dossier import Dossier
from validators.finding import Finding


@cache
def _modules() -> tuple[ModuleType, ...]:
    found = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}") for name in found)


def names() -> tuple[str, ...]:
    """The checks there are, by name."""
    return tuple(module.__name__.rpartition(".")[2] for module in _modules())


def run(dossier: Dossier) -> list[Finding]:
    """Everything that any check finds, check by check; `in_reading_order` sorts it for people."""
    return [finding for module in _modules() for finding in module.check(dossier)]
