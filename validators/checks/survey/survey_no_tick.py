"""A sheet of the survey on which nothing is ticked: it was returned, but wants nothing.  Were the ticks left out?

On the real sheets they were lost in scanning (sources.md §P2); no tick is never read as a wish for everything.
"""

from collections.abc import Iterator

from validators.checks.place import at, few
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.survey.surveyed import address_field
from validators.sheets.survey.row import SurveyRow

NO_TICK = Kind(
    "survey-no-tick",
    Severity.WARNING,
    zh="有 {count} 份征求意见一项也没有勾（{names}），计入收回，不计入任何项目",
    fix="请对照原件补录；原件上确实没有勾的无需处理",
    en="{count} sheets of the survey have no tick at all ({names}); they count as returned and for no item.",
    en_fix="Check the paper; nothing to do where it has none.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a sheet, at the first such row; nothing where the sheet has no options at all."""
    if not dossier.papers.survey_options:
        return
    blank: dict[str, list[SurveyRow]] = {}
    for row in dossier.papers.survey:
        if not row.ticks:
            blank.setdefault(row.source.sheet, []).append(row)
    for rows in blank.values():
        yield at(NO_TICK, rows[0], address_field(rows[0]), few(rows), count=len(rows), names=few(rows))
