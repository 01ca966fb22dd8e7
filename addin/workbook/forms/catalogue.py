"""The example forms, by the file each is kept in under `xlsx_templates/forms/`."""

from collections.abc import Callable

from addin.workbook.forms import application, consent_summary, honour_roll, share_detail

FORMS: dict[str, Callable[[], bytes]] = {
    application.FILE: application.draw,
    consent_summary.FILE: consent_summary.draw,
    share_detail.FILE: share_detail.draw,
    honour_roll.FILE: honour_roll.draw,
}
