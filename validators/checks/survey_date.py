"""When was the sheet of the survey filled in?  After today it cannot be; outside the survey's days, look at it."""

from collections.abc import Iterator

from validators.checks._place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

FUTURE = Kind(
    "survey-date-future",
    Severity.ERROR,
    zh="填表日期 {value} 在今天（{limit}）之后",
    fix="请对照原件改正日期",
    en="The date {value} lies after today, {limit}.",
    en_fix="Correct it from the paper.",
)
OUTSIDE = Kind(
    "survey-date-outside",
    Severity.WARNING,
    zh="填表日期 {value} 不在征求意见的 {first} 至 {last} 之内",
    fix="请核对日期和“参数”里征求意见的起止；以前的旧表不要录入",
    en="The date {value} lies outside the survey, {first} to {last}.",
    en_fix="Check this date and those of 参数; leave out sheets of an earlier survey.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the date's cell."""
    first, last = dossier.settings.survey_from, dossier.settings.survey_to
    for row in dossier.papers.survey:
        if not row.dated:
            continue
        if row.dated > dossier.today:
            yield at(FUTURE, row, "dated", row.dated, limit=dossier.today)
        elif (first and row.dated < first) or (last and row.dated > last):
            yield at(OUTSIDE, row, "dated", row.dated, first=first or "开始", last=last or "今天")
