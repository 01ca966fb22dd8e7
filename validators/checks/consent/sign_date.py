"""When was it signed?  A superseded consent list used again shows by its dates (sources.md §6).

Before the survey began or after the vote: look at it.  After today: it cannot be.  Where 参数 does not say when the
survey began, a signature more than a year older than the vote is taken for an old sheet's.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from validators.checks.place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

STALE = timedelta(days=365)

FUTURE = Kind(
    "sign-date-future",
    Severity.ERROR,
    zh="签字日期 {value} 在今天（{limit}）之后",
    fix="请对照纸质表改正签字日期",
    en="The signature's date {value} lies after today, {limit}.",
    en_fix="Correct the date from the paper sheet.",
)
AFTER_VOTE = Kind(
    "sign-date-after-vote",
    Severity.WARNING,
    zh="签字日期 {value} 在表决日期 {limit} 之后",
    fix="请核对签字日期和“参数”里的表决日期",
    en="The signature's date {value} lies after the vote on {limit}.",
    en_fix="Check this date and the date of the vote in 参数.",
    doubt="签字日期不在表决期间",
)
BEFORE_VOTE = Kind(
    "sign-date-before-vote",
    Severity.WARNING,
    zh="签字日期 {value} 早于表决开始的 {limit}，可能是以前征求意见的表",
    fix="请核对日期；是征求意见时签的，不能算表决票，请重新表决",
    en="The signature's date {value} lies before the vote began on {limit}: a sheet of the survey?",
    en_fix="Check the date; a sheet of the survey is no vote.",
    doubt="签字日期不在表决期间",
)
BEFORE_SURVEY = Kind(
    "sign-date-before-survey",
    Severity.WARNING,
    zh="签字日期 {value} 早于征求意见开始的 {limit}，可能是以前的旧表",
    fix="请核对日期；若是旧表，请重新征求意见",
    en="The signature's date {value} lies before the survey began on {limit}: an older sheet?",
    en_fix="Check the date; if the sheet is an old one, ask again.",
    doubt="签字日期不在表决期间",
)
TOO_OLD = Kind(
    "sign-date-old",
    Severity.WARNING,
    zh="签字日期 {value} 比表决日期 {limit} 早一年以上，可能是以前的旧表",
    fix="请核对日期；若是旧表，请重新征求意见",
    en="The signature's date {value} is more than a year before the vote on {limit}: an older sheet?",
    en_fix="Check the date; if the sheet is an old one, ask again.",
    doubt="签字日期不在表决期间",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the date's cell; at most one remark a date, the gravest."""
    judged: dict[date | None, tuple[Kind, date] | None] = {None: None}
    for row in dossier.answers:
        signed = row.signed_on
        if signed not in judged:
            judged[signed] = _judge(signed, dossier) if signed else None
        if verdict := judged[signed]:
            kind, limit = verdict
            yield at(kind, row, "signed_on", signed, limit=limit)


def _judge(signed: date, dossier: Dossier) -> tuple[Kind, date] | None:
    settings = dossier.settings
    if signed > dossier.today:
        return FUTURE, dossier.today
    voted, survey, begun = settings.vote_to or settings.vote_date, settings.survey_from, settings.vote_from
    if voted and signed > voted and not (survey and voted < survey):  # then `vote-before-survey` says what is wrong
        return AFTER_VOTE, voted
    if begun:
        return (BEFORE_VOTE, begun) if signed < begun else None
    if survey:
        return (BEFORE_SURVEY, survey) if signed < survey else None
    return (TOO_OLD, voted) if voted and signed < voted - STALE else None
