"""The blanks, by the file each is kept in under `xlsx_templates/blanks/`."""

from collections.abc import Callable

from addin.workbook.blanks import (
    ballot,
    consent_grid,
    delivery_register,
    hall,
    meeting_signin,
    objections,
    online_questions,
    reminders,
    survey_sheet,
)

BLANKS: dict[str, Callable[[], bytes]] = {
    consent_grid.FILE: consent_grid.draw,
    ballot.FILE: ballot.draw,
    delivery_register.FILE: delivery_register.draw,
    meeting_signin.FILE: meeting_signin.draw,
    hall.FILE: hall.draw,
    survey_sheet.FILE: survey_sheet.draw,
    online_questions.FILE: online_questions.draw,
    reminders.FILE: reminders.draw,
    objections.FILE: objections.draw,
}
