"""A workbook as JSON and back, every cell with its type, so that what is read again gives the same results."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from validators.grid import Book, Grid, Merge, Raw

_AGAIN: dict[str, Callable[[Any], Raw]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "seconds": lambda seconds: timedelta(seconds=seconds),
}


def stored(book: Book) -> dict[str, object]:
    """Every sheet; those of earlier results, too, since a check may speak of them."""
    return {"name": book.name, "sheets": [_sheet(grid) for grid in book.grids]}


def _sheet(grid: Grid) -> dict[str, object]:
    return {
        "name": grid.name,
        "visible": grid.visible,
        "hidden_rows": sorted(grid.hidden_rows),
        "merges": [[one.top, one.left, one.bottom, one.right] for one in grid.merges],
        "rows": grid.rows,
    }


def typed(value: object) -> dict[str, object]:
    """What JSON has no word for: `{"date": "2020-07-23"}`."""
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, (date, time)):
        return {type(value).__name__: value.isoformat()}
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    raise TypeError(f"{type(value).__name__} is no cell value")


def read_again(kept: Mapping[str, Any]) -> Book:
    """The workbook as it was read; KeyError, TypeError or ValueError where this is none."""
    return Book(str(kept["name"]), tuple(_grid(sheet) for sheet in kept["sheets"]))


def _grid(kept: Mapping[str, Any]) -> Grid:
    return Grid(
        str(kept["name"]),
        [[_cell(cell) for cell in row] for row in kept["rows"]],
        frozenset(kept["hidden_rows"]),
        tuple(Merge(*merge) for merge in kept["merges"]),
        bool(kept["visible"]),
    )


def _cell(kept: object) -> Raw:
    if isinstance(kept, dict):
        ((word, value),) = kept.items()
        return _AGAIN[word](value)
    return cast(Raw, kept)
