"""The result sheets in the order they stand in the workbook: one module each, with its `SHEET` and its `rows(outcome)`.

`PAPER`: those about the paper file beside the vote and the money, which `jiugai paper` and the button 核对卷宗 show.
"""

from collections.abc import Sequence
from typing import Protocol

from addin.outcome import Outcome
from addin.results import (
    approval,
    buildings,
    comparison,
    explanation,
    funding,
    gifts,
    items,
    management,
    people,
    problems,
    procedure,
    runs,
    schedule,
    sessions,
    shares,
    suggestions,
    survey,
    todo,
    verdicts,
)
from addin.results.sheet import ResultSheet, Row


class Result(Protocol):
    """A module of this folder."""

    SHEET: ResultSheet

    def rows(self, outcome: Outcome) -> Sequence[Row]:
        """What stands under the header."""


PAPER: tuple[Result, ...] = (
    survey,
    suggestions,
    comparison,
    sessions,
    people,
    gifts,
    procedure,
    schedule,
    management,
)
RESULTS: tuple[Result, ...] = (
    problems,
    approval,
    buildings,
    todo,
    verdicts,
    shares,
    items,
    funding,
    *PAPER,
    explanation,
)
"""All but 运行记录, which keeps the lines of earlier runs."""
SHEETS: tuple[ResultSheet, ...] = (*(result.SHEET for result in RESULTS), runs.SHEET)
