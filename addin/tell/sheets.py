"""The result sheets in the order they stand in the workbook: one module each, with its `SHEET` and its `rows(outcome)`.

`PAPER`: those about the paper file beside the vote and the money, which `jiugai paper` and the button 核对卷宗 show.
"""

from collections.abc import Sequence
from typing import Protocol

from addin.outcome import Outcome
from addin.tell.compound import explanation_sheet as explanation
from addin.tell.compound import problems_sheet as problems
from addin.tell.compound import runs_sheet as runs
from addin.tell.consent import approval_sheet as approval
from addin.tell.consent import buildings_sheet as buildings
from addin.tell.consent import todo_sheet as todo
from addin.tell.gifts import gifts_sheet as gifts
from addin.tell.items import comparison_sheet as comparison
from addin.tell.items import ranking_sheet as items
from addin.tell.management import management_sheet as management
from addin.tell.meetings import people_sheet as people
from addin.tell.meetings import sessions_sheet as sessions
from addin.tell.money import funding_sheet as funding
from addin.tell.money import shares_sheet as shares
from addin.tell.procedure import procedure_sheet as procedure
from addin.tell.procedure import schedule_sheet as schedule
from addin.tell.sheet import ResultSheet, Row
from addin.tell.survey import suggestions_sheet as suggestions
from addin.tell.survey import survey_sheet as survey
from addin.tell.vote import verdicts_sheet as verdicts


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
