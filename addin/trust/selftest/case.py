"""One card of the deck, played: what was tried, and what came out otherwise."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from addin.outcome import Outcome
from addin.pipeline import analyse
from validators.grid import Book, Grid, Raw

DECK = Path(__file__).parent / "deck"
TODAY = date(2026, 1, 1)
"""The deck is worked out as of this day, whenever it is played."""


@dataclass(frozen=True, slots=True)
class Played:
    """`differing`: what came out otherwise than the deck says; empty where it came out right."""

    part: str
    title: str
    source: str
    differing: tuple[str, ...]


def cards(file: str) -> list[dict[str, Any]]:
    """The cases of one file of the deck."""
    with (DECK / file).open("rb") as stream:
        found: list[dict[str, Any]] = tomllib.load(stream)["case"]
    return found


def table(name: str, head: Sequence[str], rows: Sequence[Sequence[Raw]]) -> Grid:
    """A sheet as a file would hold it."""
    return Grid(name, [list(head), *map(list, rows)])


def settings(chosen: Mapping[str, Raw]) -> Grid:
    """参数 with these lines."""
    return table("参数", ("项目", "值"), [[name, value] for name, value in chosen.items()])


def worked_out(*grids: Grid) -> Outcome:
    """The whole outcome, as a press or a command has it."""
    return analyse(Book("自检.xlsx", grids), TODAY)


def played(part: str, title: str, source: str, play: Callable[[], Iterator[str]]) -> Played:
    """Play one card; what raises is a difference like any other, never a traceback."""
    try:
        return Played(part, title, source, tuple(play()))
    except Exception as error:
        return Played(part, title, source, (f"程序出错：{type(error).__name__}: {error}",))


def differs(what: str, expected: object, found: object) -> Iterator[str]:
    """A line where the two are not the same."""
    if expected != found:
        yield f"{what}：应为 {expected}，算得 {found}"
