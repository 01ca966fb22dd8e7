"""工作流程与前置条件: its checks, one code family a file."""

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
