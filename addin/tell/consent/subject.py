"""同意表: who agreed, door by door and in sums, and whom to visit next."""

from addin.tell.consent import (
    approval,
    approval_sheet,
    blank_grids,
    buildings_sheet,
    explain,
    figures,
    reminders,
    reminders_sheet,
    todo,
    todo_sheet,
    two_questions,
    two_questions_sheet,
)
from addin.tell.subject import Subject

CONSENT = Subject(
    figures=(*figures.FIGURES, *two_questions.FIGURES),
    records=(
        approval.BUILDINGS_WITH_UNITS,
        approval.BUILDINGS,
        approval.UNITS,
        todo.RECORDS,
        reminders.RECORDS,
        *blank_grids.GRIDS,
        blank_grids.LISTS,
        two_questions.RECORDS,
    ),
    sheets=(approval_sheet, two_questions_sheet, buildings_sheet, todo_sheet, reminders_sheet),
    explain=dict.fromkeys(explain.NAMES, explain.explain),
    reads=lambda outcome, _: outcome.votes[0].counted_by,
)
