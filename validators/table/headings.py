"""What stands over each column: the row that names most of them, what banners above it say, and what goes on below it.

The second row of a heading is told from data by one thing: it has nothing under a column that is named already, but a
unit in brackets (（㎡）), an answer of a question (同意 | 不同意) or a part of a banner that lies over several columns.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from validators.fields.measure import ends_with_unit, measure_of
from validators.fields.question import answer_of
from validators.grid import Grid
from validators.table.cells import is_blank
from validators.table.wording import folded, plain, remarks

SEARCHED_ROWS = 40
BELOW = 2
"""Rows that a heading may go on below the one that names most columns."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Columns count from 1.  `row`: the row that names most, `last`: the lowest one · `labels`: what each column is
    called · `fields`: the fields of those that are known · `units`: what else is said of a column's unit ·
    `parts`: what a lower row calls a column under a banner · `cells`: the places (row, column) of all this."""

    row: int
    last: int
    labels: Mapping[int, str]
    fields: Mapping[int, str]
    units: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[int, str] = field(default_factory=dict)
    cells: frozenset[tuple[int, int]] = frozenset()

    @property
    def score(self) -> int:
        """How many fields it names."""
        return len(set(self.fields.values()))

    def text(self, column: int) -> str:
        """What a column is called, by the lowest row that says it."""
        return self.parts.get(column) or self.labels.get(column, "")


class Lookup(dict[str, str]):
    """Plain word → the field that it names."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__({word: name for word, name in fields.items() if word})
        self._firsts, self._lasts = frozenset(word[0] for word in self), frozenset(word[-1] for word in self)

    def perhaps(self, label: str) -> bool:
        """False where it can be none of the words: `plain` takes characters away and changes nothing but width and
        case, so what has neither the first nor the last character of any is seen off at a glance."""
        seen = self._firsts.isdisjoint(label) or self._lasts.isdisjoint(label)
        return not seen or not _STABLE.fullmatch(label)


_STABLE = re.compile("[0-9\u4e00-\u9fff]*")
"""Characters that `plain` leaves as they are."""


def heading_of(grid: Grid, lookup: Lookup) -> Heading | None:
    """The heading that names most fields of `lookup` (plain word → field), at least two; None where there is none."""
    best = max(_candidates(grid, lookup), key=lambda one: one.score, default=None)
    return _with_rows_below(grid, best, lookup) if best and best.score > 1 else None


def field_of(label: str, lookup: Lookup) -> tuple[str, str]:
    """The field a label names, and the unit it ends with where only that hides it (`概算万元`); else ('', '')."""
    if not lookup.perhaps(label):
        return "", ""
    word = plain(label)
    if word in lookup:
        return lookup[word], ""
    stem, unit = ends_with_unit(word)
    return (lookup[stem], unit) if unit and stem in lookup else ("", "")


def _candidates(grid: Grid, lookup: Lookup) -> Iterator[Heading]:
    above: Mapping[int, str] = {}
    for number, row in enumerate(grid.rows[:SEARCHED_ROWS], start=1):
        own = {column: text for column, cell in enumerate(row, start=1) if cell and (text := _label(cell))}
        found = {column: field_of(text, lookup) for column, text in own.items()}
        if any(name for name, _ in found.values()):
            over = {column: field_of(text, lookup) for column, text in above.items() if column not in own}
            known = {column: field for column, field in over.items() if field[0]}
            found = dict(sorted((known | found).items()))
            labels = {column: own[column] if column in own else above[column] for column in found}
            fields = {column: name for column, (name, _) in found.items() if name}
            units = {column: (unit,) for column, (_, unit) in found.items() if unit}
            places = {(number, column) for column in own} | {(number - 1, column) for column in known}
            yield Heading(number, number, labels, fields, units, cells=frozenset(places))
        above = own


def _label(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _with_rows_below(grid: Grid, best: Heading, lookup: Lookup) -> Heading:
    """A header merged downwards ends where its merges end; a row of units, answers or parts goes on with it."""
    last = max([best.row, *(merge.bottom for merge in grid.merges if merge.top <= best.row <= merge.bottom)])
    inside = range(best.row + 1, last + 1)
    units, parts = dict(best.units), dict[int, str]()
    fields, cells = dict(best.fields), set(best.cells)
    for row in range(best.row + 1, min(last + BELOW, len(grid.rows)) + 1):
        own = {column: cell for column, cell in enumerate(grid.rows[row - 1], start=1) if not is_blank(cell)}
        if not own and row in inside:
            continue
        if not own or not (row in inside or _goes_on(grid, best, own)):
            break
        last = max(last, row)
        for column, cell in own.items():
            cells.add((row, column))
            if unit := _unit_alone(cell):
                units[column] = (*units.get(column, ()), unit)
            else:
                parts[column] = str(cell).strip()
                if name := field_of(str(cell), lookup)[0]:
                    fields[column] = name
    return Heading(best.row, last, best.labels, fields, units, parts, frozenset(cells))


def _goes_on(grid: Grid, best: Heading, own: Mapping[int, object]) -> bool:
    answers = sum(
        bool(isinstance(cell, str) and (answer_of(cell) or cell.strip() in ("是", "否"))) for cell in own.values()
    )
    banners = {m.left for m in grid.merges if m.top <= best.row <= m.bottom and m.right > m.left}
    return all(
        isinstance(cell, str)
        and bool(
            _unit_alone(cell)
            or column not in best.labels
            or column in banners
            or (answers > 1 and (answer_of(cell) or cell.strip() in ("是", "否")))
        )
        for column, cell in own.items()
    )


def _unit_alone(cell: object) -> str:
    """（㎡）, 万元: a cell that says a unit, or something in brackets, and nothing else; without the brackets."""
    if not isinstance(cell, str):
        return ""
    inner = "、".join(remarks(cell))
    bare = folded(cell).replace(" ", "")
    if inner and len(bare) <= len(inner) + 2:
        return inner
    return bare if measure_of(bare) is not None else ""
