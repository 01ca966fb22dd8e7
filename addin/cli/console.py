"""The terminal: results on stdout, progress and prose on stderr.  Light: nothing here knows a compound."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from validators import amounts

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


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
    """One object and nothing else on stdout, UTF-8 whatever the locale."""
    sys.stdout.buffer.write(json.dumps(payload, ensure_ascii=False).encode() + b"\n")
    sys.stdout.flush()


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
