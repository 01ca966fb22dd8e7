"""工作流程: one meeting or notice entered twice would stand on two pages of the 登记表 and twice in the schedule."""

from collections.abc import Iterator

from validators.checks.procedure.place import at_step, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef

TWICE = Kind(
    "step-twice",
    Severity.WARNING,
    zh="{step} 与 {first} 的步骤、名称、日期都相同，登记表和倒排工期里各算一次",
    fix="重复登记的请删去一行；确是两次的，请填不同的名称或日期",
    en="{step} is the same as at {first}; the register and the schedule have both.",
    en_fix="Delete one of them; if both took place, tell them apart by name or date.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the step of the later row."""
    seen: dict[tuple[object, ...], CellRef] = {}
    for row in dossier.papers.steps:
        place = row.source.ref(row.row, "step")
        first = seen.setdefault((row.step, row.name, row.start, row.end), place)
        if row.step is not None and first != place:
            yield at_step(TWICE, row, "step", row.step.value, step=name_of(row), first=first)
