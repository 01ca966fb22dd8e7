"""The terminal: results on stdout, progress and prose on stderr.  Light: nothing here knows a compound."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from validators import amounts

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


AT_ONCE = 2000
"""Items of a list that are printed in one piece."""


class Stream:
    """rich's console for stdout or stderr, made when something is printed: `--json` never needs it."""

    def __init__(self, **options: Any) -> None:
        self._options = options

    @cached_property
    def console(self) -> "Console":
        """rich's own."""
        from rich.console import Console

        return Console(highlight=False, markup=False, **self._options)

    def print(self, *objects: object, **options: Any) -> None:
        """As rich prints."""
        self.console.print(*objects, **options)


out = Stream()
err = Stream(stderr=True, soft_wrap=True)
"""One message, one line: a terminal breaks it, a log does not."""


@contextmanager
def progress(text: str) -> Iterator[None]:
    """A moving line on stderr while something runs; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    with err.console.status(text):
        yield


def print_json(payload: Mapping[str, object]) -> None:
    """One object and nothing else on stdout, UTF-8 whatever the locale.

    A value that is an iterator is printed as the list of what it gives, some of it at a time: of a million households
    the verdicts alone would hold half a gigabyte.
    """
    for piece in _pieces(payload):
        sys.stdout.buffer.write(piece.encode())
    sys.stdout.buffer.write(b"\n")
    sys.stdout.flush()


def _pieces(payload: Mapping[str, object]) -> Iterator[str]:
    before = "{"
    for key, value in payload.items():
        yield f"{before}{_said(key)}: "
        before = ", "
        if isinstance(value, Iterator):
            yield from _list(value)
        else:
            yield _said(value)
    yield "}" if payload else "{}"


def _list(items: Iterator[object]) -> Iterator[str]:
    before = "["
    while some := list(islice(items, AT_ONCE)):
        yield before + _said(some)[1:-1]
        before = ", "
    yield "]" if before == ", " else "[]"


def _said(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def percent(ratio: Fraction | None) -> str:
    """As everywhere; a dash where there is nothing to measure against."""
    return "—" if ratio is None else amounts.percent(ratio)


def say(line: str) -> None:
    """One line of the result, never broken in the middle of a number."""
    out.print(line, soft_wrap=True)


def table(title: str, *columns: str, right: tuple[str, ...] = ()) -> "Table":
    """A plain table; the columns named in `right` hold numbers."""
    from rich.table import Table

    made = Table(title=title, title_justify="left", title_style="bold", header_style="bold", expand=False)
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return made
