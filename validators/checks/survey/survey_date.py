"""When was the sheet of the survey filled in?  After today it cannot be; outside the survey's days, look at it."""

from collections.abc import Iterator
from datetime import date

from validators.checks.place import at, few
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.survey.row import SurveyRow

FUTURE = Kind(
    "survey-date-future",
    Severity.ERROR,
    zh="填表日期 {value} 在今天（{limit}）之后（{names}，共 {count} 份）",
    fix="请对照原件改正日期",
    en="The date {value} lies after today, {limit} ({count} sheets: {names}).",
    en_fix="Correct it from the paper.",
)
OUTSIDE = Kind(
    "survey-date-outside",
    Severity.WARNING,
    zh="填表日期 {value} 不在征求意见的 {first} 至 {last} 之内（{names}，共 {count} 份）",
    fix="请核对日期和“参数”里征求意见的起止；以前的旧表不要录入",
    en="The date {value} lies outside the survey, {first} to {last} ({count} sheets: {names}).",
    en_fix="Check this date and those of 参数; leave out sheets of an earlier survey.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a date, at its first cell: a wrong period in 参数 would else be told at every sheet."""
    first, last = dossier.settings.survey_from, dossier.settings.survey_to
    by_day: dict[date, list[SurveyRow]] = {}
    for row in dossier.papers.survey:
        if row.dated:
            by_day.setdefault(row.dated, []).append(row)
    for day, rows in by_day.items():
        said = {"names": few(rows), "count": len(rows)}
        if day > dossier.today:
            yield at(FUTURE, rows[0], "dated", day, limit=dossier.today, **said)
        elif (first and day < first) or (last and day > last):
            yield at(OUTSIDE, rows[0], "dated", day, first=first or "开始", last=last or "今天", **said)
