"""What the add-in is to write, and how: in which order, over what, and what it puts back where writing fails.

The add-in only carries it out, so that a result sheet looks the same whichever program wrote it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from addin.filling.sheets.encode import encode
from addin.hosts.plain import Plain
from addin.hosts.shape import TEXT, covered, shape, standing
from addin.hosts.unfinished import put_back, unfinished
from addin.tell.compound import runs_sheet as runs
from addin.tell.order import FOLDED
from addin.tell.roster.questions import HEADERS, Asking
from addin.tell.sheet import ResultSheet, Row
from addin.tell.tables import Tables
from validators.grid import Grid, column_letters

Step = dict[str, Any]
"""`sheet`, `header` (address and texts of row 1, or null), `formats`, one block `rows` at `address`, `heights`.

`reach`: what is to be printed, where something is set to be; empty where that stays as it is.
`blank`: every cell of the block must be empty before, or nothing is written at all.
"""


@dataclass(slots=True)
class Plan:
    """`add`: sheets to be made at the end, with widths · `first`, `steps`, `last` in this order.

    Where one of `steps` fails, those of `back` that belong to it and the ones before, then `failed`, and no `last`.
    `sight`: (sheet, whether it is to be seen) once all is written.
    """

    add: list[dict[str, Any]] = field(default_factory=list)
    first: list[Step] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    back: list[Step] = field(default_factory=list)
    failed: list[Step] = field(default_factory=list)
    last: list[Step] = field(default_factory=list)
    sight: list[tuple[str, bool]] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """For JSON."""
        return {name: getattr(self, name) for name in self.__slots__}


def of_results(tables: Tables, seen: Mapping[str, Grid], epoch_1904: bool) -> Plan:
    """运行记录 first, with a line that says the run is not through, and last, with the line that says it is."""
    plan = Plan()
    for result, rows in tables:
        new = result.name not in seen
        there = seen.get(result.name, Grid(result.name, []))
        after = covered(there, result, rows)
        if new:
            plan.add.append({"name": result.name, "widths": _widths(result)})
        elif there.visible is not (wanted := bool(rows) and result.name not in FOLDED):
            plan.sight.append((result.name, wanted))
        if result.name == runs.SHEET.name:
            plan.first.append(_step(result, there, unfinished(rows), new, epoch_1904))
            plan.failed.append(_step(result, after, put_back(rows), new, epoch_1904))
            plan.last.append(_step(result, after, rows, new, epoch_1904))
        else:
            plan.steps.append(_step(result, there, rows, new, epoch_1904))
            plan.back.append(_step(result, after, standing(there, result), False, epoch_1904))
    return plan


def of_questions(asking: Asking) -> Plan:
    """Only cells below everything that stands on 人工确认, and only while they are empty."""
    plan = Plan()
    if asking.new:
        plan.add.append({"name": asking.sheet, "widths": []})
    first, last = asking.rows
    for column in sorted({column for _, column in asking.cells}):
        letters = column_letters(column)
        address = f"{letters}{first}:{letters}{last}"
        texts = [[asking.cells.get((row, column)) or ""] for row in range(first, last + 1)]
        step = {"sheet": asking.sheet, "header": None, "formats": [(address, TEXT)], "address": address, "reach": ""}
        plan.steps.append({**step, "rows": texts, "heights": [], "blank": True})
        plan.back.append({**step, "rows": [[""]] * len(texts), "heights": [], "blank": False})
    if asking.new and plan.steps:
        plan.steps[0]["header"] = (f"A1:{column_letters(len(HEADERS))}1", list(HEADERS))
    return plan


def _widths(result: ResultSheet) -> list[tuple[str, int]]:
    return [(f"{column_letters(at)}1", one.drawn_width) for at, one in enumerate(result.columns, start=1)]


def _step(result: ResultSheet, there: Grid, rows: Sequence[Row], new: bool, epoch_1904: bool) -> Step:
    found = shape(there, result, rows, new)
    held = [[_cell(cell, epoch_1904) for cell in row] for row in found.rows]
    last = column_letters(len(result.columns))
    return {
        "sheet": result.name,
        "header": (f"A1:{last}1", found.header) if found.header else None,
        "formats": list(found.formats),
        "address": f"A2:{last}{len(held) + 1}" if held else "",
        "rows": held,
        "reach": f"$A$1:${last}${len(rows) + 1}" if len(rows) + 1 != len(there.rows) else "",
        "heights": list(found.heights),
        "blank": False,
    }


def _cell(cell: Plain, epoch_1904: bool) -> str | float | bool:
    """A blank as the empty text, a day as the number that stands for it."""
    if isinstance(cell, date):
        return float(encode(cell, epoch_1904)[1])
    return "" if cell is None else cell
