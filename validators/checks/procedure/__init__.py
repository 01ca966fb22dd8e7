"""工作流程与前置条件: its sheets, and its checks, one code family a file."""

from validators.checks.procedure import (
    commitment_count,
    precondition_proof,
    schedule,
    step_attendance,
    step_dates,
    step_elsewhere,
    step_length,
    step_publicity,
    step_records,
    step_twice,
    target_passed,
)
from validators.sheets.optional import OptionalSheet
from validators.sheets.procedure import preconditions
from validators.sheets.procedure import row as steps

SPEAKS_OF = "工作流程、前置条件"
SHEETS = (
    OptionalSheet(
        "steps",
        steps.SHEET,
        steps.ALIASES,
        steps.StepRow,
        about="一征三议两公开的各步",
        any_cell=True,
    ),
    OptionalSheet(
        "preconditions",
        preconditions.SHEET,
        preconditions.ALIASES,
        preconditions.ConditionRow,
        about="三个前置条件和证明材料",
        any_cell=True,
    ),
)
RESULTS = {
    "流程核查": "各步缺什么、前置条件、建成年代",
    "倒排工期": "各步最迟哪天开始",
}
CHECKS = (
    commitment_count,
    precondition_proof,
    schedule,
    step_attendance,
    step_dates,
    step_elsewhere,
    step_length,
    step_publicity,
    step_records,
    step_twice,
    target_passed,
)
