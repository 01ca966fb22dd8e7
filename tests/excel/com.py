"""How xlwings sees an object of Excel: by name, call by call.  A name the object has not is refused, as COM does.

A model is a plain class: its attributes that begin with a capital are what Excel has; the rest is ours.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

REJECTED, UNKNOWN_NAME, EXCEPTION, BAD_INDEX = -2147418111, -2147352570, -2147352567, -2147352565
NO_SERVER = -2147023174
"""RPC_S_SERVER_UNAVAILABLE: Excel is gone."""


class ComError(Exception):
    """pywintypes.com_error."""

    def __init__(self, hresult: int, text: str = "", detail: tuple[Any, ...] | None = None) -> None:
        super().__init__(hresult, text, detail, None)
        self.hresult, self.strerror, self.excepinfo = hresult, text, detail


def refused(text: str) -> ComError:
    """Run-time error 1004."""
    return ComError(EXCEPTION, "Exception occurred.", (0, "Microsoft Excel", text, "xlmain11.chm", 0, -2146827284))


@dataclass
class Wire:
    """What passes between Python and Excel, and what a test does to it.

    `busy_from`, `dies_at`, `killed_at`, `refused_at` count blocks of cells that are written, from 1; 0: never.
    """

    busy_from: int = 0
    busy_seconds: float = 0.0
    late_bound: bool = False
    dies_at: int = 0
    killed_at: int = 0
    refused_at: int = 0
    """Excel will not write this one block, and is well afterwards."""
    kill: Callable[[], None] = lambda: None
    changed: Callable[[], None] = lambda: None
    """Called after everything that may have changed the workbook."""
    escape_at: int = 0
    """Esc is found pressed when it is asked for so often; the first time is the start of listening."""
    asked_for_escape: int = 0
    status: list[str] = field(default_factory=list)
    """All that stood in the status bar."""
    calls: Counter[str] = field(default_factory=Counter)
    blocks: int = 0
    _busy_until: float = 0.0
    _dead: bool = False

    @property
    def is_busy(self) -> bool:
        return time.monotonic() < self._busy_until

    def call(self, what: str) -> None:
        """One call; raises where Excel cannot be spoken to."""
        self.calls[what] += 1
        if self._dead:
            raise ComError(NO_SERVER, "The RPC server is unavailable.")
        if self.is_busy:
            raise ComError(REJECTED, "Call was rejected by callee.")

    def block(self) -> None:
        """A block is about to be written."""
        self.blocks += 1
        if self.blocks == self.killed_at:
            self.kill()
        if self.blocks == self.dies_at:
            self._dead = True
        if self.blocks == self.refused_at:
            raise refused("Excel cannot complete this task with available resources.")
        if self.blocks == self.busy_from:
            self._busy_until = time.monotonic() + self.busy_seconds
        if self._dead or self.is_busy:
            self.call("Range.Value=")


WIRE = Wire()


class CDispatch:
    """What xlwings wraps in its retrying object."""


class Ole:
    def __init__(self, proxy: "Proxy") -> None:
        self._proxy = proxy

    def GetIDsOfNames(self, _: int, name: str) -> int:
        if WIRE.is_busy:
            raise ComError(REJECTED, "Call was rejected by callee.")
        if not has(self._proxy._model, name):
            raise ComError(UNKNOWN_NAME, "Unknown name.")
        return 1


class Proxy(CDispatch):
    """A model as pywin32 shows it."""

    def __init__(self, model: Any) -> None:
        object.__setattr__(self, "_model", model)
        object.__setattr__(self, "_oleobj_", Ole(self))

    def _name(self, name: str) -> str:
        model = self._model
        if name.startswith("_"):
            raise AttributeError(name)
        if WIRE.late_bound and WIRE.is_busy:
            WIRE.calls[f"{type(model).__name__}.{name}"] += 1
            raise AttributeError(f"<unknown>.{name}")  # so pywin32 sees a rejected question for the name's number
        if not has(model, name):
            raise AttributeError(f"<unknown>.{name}")
        return f"{type(model).__name__}.{name}"

    def __getattr__(self, name: str) -> Any:
        what = self._name(name)
        if callable(getattr(type(self._model), name, None)):
            return Method(self._model, name, what).call
        WIRE.call(what)
        return shown(getattr(self._model, name))

    def __setattr__(self, name: str, value: Any) -> None:
        WIRE.call(self._name(name) + "=")
        member = getattr(type(self._model), name)
        if member.fset is None:
            raise refused(f"Unable to set the {name} property of the {type(self._model).__name__} class")
        setattr(self._model, name, bare(value))
        WIRE.changed()

    def __call__(self, *arguments: Any) -> Any:
        WIRE.call(f"{type(self._model).__name__}()")
        return shown(self._model.item(*map(bare, arguments)))

    def __iter__(self) -> Iterator[Any]:
        WIRE.call(f"{type(self._model).__name__}._NewEnum")
        for one in list(self._model.items()):
            WIRE.call(f"{type(self._model).__name__}.Next")
            yield shown(one)


class Method:
    def __init__(self, model: Any, name: str, what: str) -> None:
        self._model, self._name, self._what = model, name, what

    def call(self, *arguments: Any, **named: Any) -> Any:
        WIRE.call(f"{self._what}()")
        given = {name: bare(value) for name, value in named.items()}
        found = shown(getattr(self._model, self._name)(*map(bare, arguments), **given))
        WIRE.changed()
        return found


class Model:
    """Anything of Excel's."""


def has(model: Any, name: str) -> bool:
    """Whether Excel's object has the name."""
    return name[:1].isupper() and hasattr(type(model), name)


def shown(value: Any) -> Any:
    return Proxy(value) if isinstance(value, Model) else value


def bare(value: Any) -> Any:
    """What is inside xlwings' wrapper and ours."""
    value = getattr(value, "_inner", value) if type(value).__name__ == "COMRetryObjectWrapper" else value
    return value._model if isinstance(value, Proxy) else value
