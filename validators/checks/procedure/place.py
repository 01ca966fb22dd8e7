"""Putting a finding at a cell of 工作流程, and naming a row of it."""

from validators.finding import Finding, Kind
from validators.sheets.procedure.row import StepRow
from validators.table.column import columns_of


def at_step(kind: Kind, row: StepRow, field: str, value: object = "", **params: object) -> Finding:
    """At one field of a row."""
    model: type = StepRow
    return Finding(kind, row.source.ref(row.row, field), columns_of(model)[field].name, str(value), params)


def name_of(row: StepRow) -> str:
    """商议（第二次协调会）."""
    step = row.step.value if row.step else ""
    return f"{step}（{row.name}）" if row.name and row.name != step else step
