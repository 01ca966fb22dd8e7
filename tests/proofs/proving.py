"""CrossHair asked from a test: is a claim confirmed over all paths, or what refutes it?  And how a fault is planted.

A claim is a function of integers: the asserts it begins with are what is given, those that follow are what is claimed.
"""

import gc
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any

from crosshair.core_and_libs import analyze_function, run_checkables
from crosshair.options import AnalysisKind, AnalysisOptionSet

SECONDS = 20.0
"""After which CrossHair gives up on one claim; each takes a second or two."""
CONFIRMED = "confirmed"


def judged(claim: Callable[..., None]) -> str:
    """`confirmed`: it holds for all integers, on every path · else what CrossHair says, the counterexample first."""
    options = AnalysisOptionSet(
        analysis_kind=[AnalysisKind.asserts], report_all=True, per_condition_timeout=SECONDS, per_path_timeout=SECONDS
    )
    with undisturbed():
        said = run_checkables(analyze_function(claim, options))
    states = {message.state.name for message in said}
    return CONFIRMED if states == {"CONFIRMED"} else "; ".join(message.message for message in said) or "nothing claimed"


@contextmanager
def undisturbed() -> Iterator[None]:
    """No cycles are collected meanwhile: what their ends run is followed, too, as a path that no second look finds, and
    after the tests of a whole run there is a lot to collect."""
    looked = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


@contextmanager
def planted(function: Any, old: str, new: str) -> Iterator[None]:
    """The function with one slip in its text, for as long as this lasts; everybody who calls it gets the slip."""
    source = inspect.getsource(function)
    assert source.count(old) == 1, f"“{old}” stands {source.count(old)} times in {function.__name__}"
    scope: dict[str, Any] = dict(function.__globals__)
    exec(compile(source.replace(old, new), inspect.getsourcefile(function) or "", "exec"), scope)
    made = scope[function.__name__]
    assert isinstance(made, FunctionType)
    right, function.__code__ = function.__code__, made.__code__
    try:
        yield
    finally:
        function.__code__ = right
