"""工作流程: the steps, the preconditions, the age of the compound, and the days that are left."""

from addin.tell.procedure import explain, figures, procedure_sheet, records, schedule_records, schedule_sheet
from addin.tell.subject import Subject

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
)
