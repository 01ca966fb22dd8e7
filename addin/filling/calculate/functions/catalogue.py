"""All functions by name, from the files of this folder; read once, when a formula first calls one."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from addin.filling.calculate.worker import Function

VOLATILE = frozenset({"TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY"})
"""Other whenever the file is opened: nobody can write their result down."""
DATED = frozenset({"DATE", "DATEVALUE", "YEAR", "MONTH", "DAY", "EDATE", "EOMONTH", "WEEKDAY", "TEXT"})
"""Count days from 1900; in a workbook that counts from 1904 they are not computed."""


@cache
def functions() -> Mapping[str, Function]:
    """Name in capitals → what computes it."""
    found: dict[str, Function] = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        loaded = importlib.import_module(f"addin.filling.calculate.functions.{module.name}")
        found.update(getattr(loaded, "FUNCTIONS", {}))
    return found
