"""工作流程: a step that is over should have left its records: lists, minutes, ballots, the notice."""

from collections.abc import Iterator

from validators.checks.procedure.place import at_step, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.procedure.papers import held_records, place_of
from validators.meaning.procedure.steps import missing_records

MISSING = Kind(
    "step-records-missing",
    Severity.WARNING,
    zh="{step} 已经完成，记录里缺 {missing}",
    fix="请找到补上，写进“记录”；确实没有的请写明情况备查；当地不要求的，改参数“各步骤应存记录”",
    en="{step} is over, but its records lack {missing}.",
    en_fix="Find them and name them in 记录; where nobody asks for them, change 各步骤应存记录 in 参数.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 记录, once a row; what other sheets of the workbook hold is not missing."""
    held = held_records(dossier)
    for row in dossier.papers.steps:
        over = row.finished is not None and row.finished <= dossier.today
        missing = missing_records(row, dossier.settings, held.get(place_of(row), ())) if over else ()
        if missing:
            yield at_step(MISSING, row, "records", row.records, step=name_of(row), missing="、".join(missing))
