"""光荣榜: nobody is named in public who did not agree to it (个人信息保护法 第25条).

The seed's roll was posted with everybody's name; whether they had been asked, nobody wrote down.
"""

from collections.abc import Iterator

from validators.checks.gifts.place import at_gift
from validators.checks.refused import is_refused
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

CONSENT_UNKNOWN = Kind(
    "gift-consent-unknown",
    Severity.NOTE,
    zh="有 {count} 行没有填“同意公示”，按没有同意处理，公示时姓名“{how}”",
    fix="问过本人、同意公开姓名的，请填“是”",
    en="Rows without 同意公示: {count}; they count as no consent, and the public copy does not name the givers.",
    en_fix="Fill in 是 where the giver was asked and agreed.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once, at the first such row."""
    blank = (row for row in dossier.papers.honours if row.giver and row.consent is None)
    unasked = [row for row in blank if not is_refused(dossier, row, "consent")]
    if unasked:
        how = dossier.settings.unconsented.value
        yield at_gift(CONSENT_UNKNOWN, unasked[0], "consent", count=len(unasked), how=how)
