"""Is it still so?  The record's input is worked out again, and compared with what the record says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from addin.pipeline import analyse
from addin.record.cells import read_again
from addin.record.record import FORMAT, RESULTS, sealed
from addin.record.results import results
from addin.unusable import Unusable
from addin.version import VERSION
from validators.grid import Book, CellRef, Grid, Raw


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` is what the record has, `now` what was found."""

    what: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Verification:
    """`intact`: not a byte was changed · `figures`: recomputed otherwise · `inputs`: cells of the workbook, None where
    there was none to compare.  Another version that gives the same figures is no difference."""

    intact: bool
    made_by: str
    made_at: str
    version: str
    figures: tuple[Difference, ...]
    inputs: tuple[Difference, ...] | None

    @property
    def same(self) -> bool:
        """Nothing that matters has changed."""
        return self.intact and not self.figures and not self.inputs


def read_record(path: Path) -> tuple[dict[str, Any], bool]:
    """The content, and whether it is as it was written; Unusable where it is no record."""
    try:
        data = path.read_bytes()
        whole = json.loads(data)
        content = whole["record"]
        if content["format"] != FORMAT:
            raise Unusable(f"{path.name}：这份运行记录由别的版本写成（格式 {content['format']}），请用那一版核对")
        return content, sealed(content) == data
    except OSError as error:
        raise Unusable(f"{path}：读不出来；请检查文件名和所在文件夹") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable(f"{path.name}：不是运行记录，或已损坏；请选择 jiugai run 写出的“…-运行记录.json”") from error


def verify(path: Path, workbook: Book | None) -> Verification:
    """`workbook`: the one the record was made from as it is today, where there still is one."""
    content, intact = read_record(path)
    try:
        book, today = read_again(content["input"]), date.fromisoformat(content["today"])
        kept: Mapping[str, Mapping[str, str]] = content["results"]
        again = results(analyse(book, today))
        made = content["version"], content["time"]
        figures = tuple(_changes(kept, again, of_this_version=made[0] == VERSION))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unusable(f"{path.name}：运行记录的内容不完整，无法重新计算") from error
    inputs = None if workbook is None else tuple(cell_changes(book, workbook))
    return Verification(intact, *made, VERSION, figures, inputs)


def _changes(
    before: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]], of_this_version: bool
) -> Iterator[Difference]:
    """A figure that an earlier version did not have yet is no difference."""
    for section in dict.fromkeys((*before, *now)):
        old, new = before.get(section, {}), now.get(section, {})
        for name in dict.fromkeys((*old, *new)):
            if name not in old and not of_this_version:
                continue
            if old.get(name) != new.get(name):
                yield Difference(f"{section}·{name}", old.get(name, "（无）"), new.get(name, "（无）"))


def cell_changes(before: Book, now: Book) -> Iterator[Difference]:
    """Cell by cell over all input sheets, in reading order."""
    old = {grid.name: grid for grid in before.grids if grid.name not in RESULTS}
    new = {grid.name: grid for grid in now.grids if grid.name not in RESULTS}
    for name in dict.fromkeys((*old, *new)):
        if name in old and name in new:
            yield from _cells(old[name], new[name])
        else:
            words = ("有这张表", "没有这张表")
            yield Difference(name, *(words if name in old else words[::-1]))


def _cells(old: Grid, new: Grid) -> Iterator[Difference]:
    for row in range(1, max(len(old.rows), len(new.rows)) + 1):
        first, second = _row(old, row), _row(new, row)
        if first == second:
            continue
        for column in range(1, max(len(first), len(second)) + 1):
            was, is_now = old.at(row, column), new.at(row, column)
            if was != is_now:
                yield Difference(str(CellRef(old.name, row, column)), _shown(was), _shown(is_now))


def _row(grid: Grid, row: int) -> list[Raw]:
    return list(grid.rows[row - 1]) if row <= len(grid.rows) else []


def _shown(value: Raw) -> str:
    return "（空）" if value == "" else str(value)
