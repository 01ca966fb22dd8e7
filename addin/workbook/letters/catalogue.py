"""The example Word forms, by the file each is kept in under `xlsx_templates/word/`."""

from collections.abc import Callable

from addin.workbook.letters import notice, payment, vote_notice

LETTERS: dict[str, Callable[[], bytes]] = {
    notice.FILE: notice.draw,
    payment.FILE: payment.draw,
    vote_notice.FILE: vote_notice.draw,
}
