"""工作流程: the steps, the preconditions, the age of the compound, and the days that are left."""

from addin.outcome import Outcome
from addin.tell.procedure import explain, figures, procedure_sheet, records, schedule_records, schedule_sheet
from addin.tell.subject import Subject


def _read(outcome: Outcome, name: str) -> frozenset[str]:
    """Each gate by its own lines; what is left are the days."""
    if name in explain.GATE:
        return outcome.paper.reads("gate")
    return outcome.paper.reads("eligibility" if name in explain.AGE else "schedule")


PROCEDURE = Subject(
    figures=figures.FIGURES,
    records=(
        records.STEPS,
        records.REGISTER,
        records.PUBLIC_REGISTER,
        records.CONDITIONS,
        records.WORDINGS,
        schedule_records.RECORDS,
    ),
    paper=(procedure_sheet, schedule_sheet),
    explain=dict.fromkeys(explain.NAMES, explain.explain),
    reads=_read,
)
