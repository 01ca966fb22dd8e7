"""The dates in 参数 must make one story: 告知, 征求意见, 表决.

In the real paper file the notice (06-29) came after the survey (06-24); its days are counted with both ends
(sources.md §P8, sources.md §0).  No national length for the notice was found (sources.md §4.7): how many days it must
hang, and whether the first counts, are settings, and a short one is a note.
"""

from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.procedure.steps import public_days
from validators.sheets.settings import setting_name

REVERSED = Kind(
    "dates-reversed",
    Severity.ERROR,
    zh="“{column}”{value} 早于“{start_name}”{start}",
    fix="请改正这两个日期",
    en="The end ({column}) {value} lies before the start ({start_name}) {start}.",
    en_fix="Correct the two dates.",
)
NOTICE_LATE = Kind(
    "notice-after-survey",
    Severity.WARNING,
    zh="告知从 {value} 开始，晚于征求意见开始的 {survey}；应先告知、后征求意见",
    fix="请核对两个日期；确是如此的，请写明情况备查",
    en="The notice began on {value}, after the survey began on {survey}; it should come first.",
    en_fix="Check both dates; if they are right, put the reason on file.",
)
NOTICE_SHORT = Kind(
    "notice-short",
    Severity.NOTE,
    zh="告知共 {days} 天（{how}），少于 {usual} 天",
    fix="请核对当地规定的告知天数；规定不同的请改参数“公示最少天数”",
    en="The notice lasted {days} day(s) ({how}), less than {usual}.",
    en_fix="Check how many days your place asks for, or change 公示最少天数.",
)
VOTE_EARLY = Kind(
    "vote-before-survey",
    Severity.WARNING,
    zh="表决日期 {value} 早于征求意见开始的 {survey}",
    fix="请核对两个日期；表决日期决定适用哪部法律",
    en="The vote on {value} lies before the survey began on {survey}.",
    en_fix="Check both dates; the vote's date decides which law applies.",
)
PERIODS = (("survey_from", "survey_to"), ("notice_from", "notice_to"))


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the later line of each pair in 参数."""
    settings = dossier.settings
    survey, notice, until = settings.survey_from, settings.notice_from, settings.notice_to
    for start_field, end_field in PERIODS:
        yield from _reversed(dossier, start_field, end_field)
    if notice and survey and notice > survey:
        yield at_setting(dossier, NOTICE_LATE, "notice_from", notice, survey=survey)
    if notice and until and notice <= until and (days := public_days(settings, notice, until)) < settings.least_days:
        facts = {"days": days, "usual": settings.least_days, "how": settings.day_count.value}
        yield at_setting(dossier, NOTICE_SHORT, "notice_to", until, **facts)
    if settings.vote_date and survey and settings.vote_date < survey:
        yield at_setting(dossier, VOTE_EARLY, "vote_date", settings.vote_date, survey=survey)


def _reversed(dossier: Dossier, start_field: str, end_field: str) -> Iterator[Finding]:
    start, end = getattr(dossier.settings, start_field), getattr(dossier.settings, end_field)
    if start and end and end < start:
        yield at_setting(dossier, REVERSED, end_field, end, start=start, start_name=setting_name(start_field))
