"""The example forms, by the file each is kept in under `xlsx_templates/forms/`."""

from collections.abc import Callable

from addin.workbook.forms import (
    application,
    consent_summary,
    fund_sources,
    honour_roll,
    meeting_signin,
    notice,
    precondition_check,
    procedure_register,
    ranking,
    schedule_chart,
    share_detail,
    survey_summary,
    vote_notice,
)

FORMS: dict[str, Callable[[], bytes]] = {
    application.FILE: application.draw,
    consent_summary.FILE: consent_summary.draw,
    share_detail.FILE: share_detail.draw,
    notice.FILE: notice.draw,
    survey_summary.FILE: survey_summary.draw,
    ranking.FILE: ranking.draw,
    honour_roll.FILE: honour_roll.draw,
    procedure_register.FILE: procedure_register.draw,
    precondition_check.FILE: precondition_check.draw,
    schedule_chart.FILE: schedule_chart.draw,
    fund_sources.FILE: fund_sources.draw,
    meeting_signin.FILE: meeting_signin.draw,
    vote_notice.FILE: vote_notice.draw,
}
