"""A survey without a single option asks nothing that can be counted."""

from collections.abc import Iterator

from validators.checks.place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.survey.surveyed import address_field

NO_OPTIONS = Kind(
    "survey-no-options",
    Severity.WARNING,
    zh="“征求意见”表里没有改造项目的列，只能统计收回多少、列出意见建议",
    fix="请每个项目加一列，表头写项目名称，勾选的填 √",
    en="The survey has no column of an item: only the sheets returned and what they say can be listed.",
    en_fix="Add a column an item, headed by its name, with √ where it is ticked.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the first row."""
    if dossier.papers.survey and not dossier.papers.survey_options:
        first = dossier.papers.survey[0]
        yield at(NO_OPTIONS, first, address_field(first))
