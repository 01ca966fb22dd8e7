"""Several sheets of the survey for one dwelling: handed in twice, or by several households that share it.

A dwelling is one household in every share, so its sheets count together: a tick on any of them is a tick.
"""

from collections.abc import Iterator, Sequence

from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.survey.surveyed import address_field, said, sheets_of
from validators.sheets.survey.row import SurveyRow

SAME = Kind(
    "survey-duplicate",
    Severity.NOTE,
    zh="{address} 的征求意见录了 {count} 份，内容相同，按一户计",
    fix="无需处理；重复录入的可以删去",
    en="The survey has {count} sheets of {address} with the same answers; they count as one household.",
    en_fix="Nothing to do; a copy may be deleted.",
)
DIFFER = Kind(
    "survey-several",
    Severity.WARNING,
    zh="{address} 交了 {count} 份征求意见（{names}），勾选不同；按一户计，任一份勾了的都算",
    fix="请核对：同一户改主意的只留最后一份；几家合住的无需处理",
    en="{address} handed in {count} sheets ({names}) that differ; they count as one household, with every tick.",
    en_fix="Keep only the last sheet of a household that changed its mind.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the address of the last sheet of each such dwelling."""
    for home, rows in sheets_of(dossier).items():
        if len(rows) > 1:
            last, address = rows[-1], name_of(dossier.dwellings[home])
            kind = DIFFER if len({_content(row) for row in rows}) > 1 else SAME
            yield at(kind, last, address_field(last), address, address=address, count=len(rows), names=_names(rows))


def _content(row: SurveyRow) -> tuple[object, ...]:
    return frozenset(row.ticks), said(row)


def _names(rows: Sequence[SurveyRow]) -> str:
    return "、".join(dict.fromkeys(row.name or "未写姓名" for row in rows))
