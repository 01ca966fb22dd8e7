"""The terminal: results on stdout, progress and prose on stderr.  Light: nothing here knows a compound."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction

from rich.console import Console
from rich.table import Table

from validators import amounts

out = Console(highlight=False, markup=False)
err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
"""One message, one line: a terminal breaks it, a log does not."""


@contextmanager
def progress(text: str) -> Iterator[None]:
    """A moving line on stderr while something runs; nothing where stderr is no terminal."""
    if not err.is_terminal:
        yield
        return
    with err.status(text):
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


def table(title: str, *columns: str, right: tuple[str, ...] = ()) -> Table:
    """A plain table; the columns named in `right` hold numbers."""
    made = Table(title=title, title_justify="left", title_style="bold", header_style="bold", expand=False)
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return made
